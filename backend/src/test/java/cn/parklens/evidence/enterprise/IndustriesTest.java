package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    private static final Industries INDUSTRIES = Industries.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C39",
                "c39",
                "39",
                "Ｃ３９",
                "计算机、通信和其他电子设备制造业",
                "计算机 通信和其他电子设备制造业",
                "C39 计算机、通信和其他电子设备制造业",
                "C39-计算机、通信和其他电子设备制造业",
                "计算机、通信和其他电子设备制造业（C39）",
                "C-39",
                "C 39",
                "C 39 计算机、通信和其他电子设备制造业",
                "计算机、通信和其他电子设备制造业（C-39）",
                "C39 电子设备制造业",
                "39：计算机、通讯和其他电子设备制造业"
            })
    void oneIndustryHoweverWritten(String written) {
        assertThat(INDUSTRIES.find(written))
                .isEqualTo(new Finding.Known(INDUSTRIES.byCode("39").orElseThrow()));
    }

    @Test
    void codesOfFourDigitsAndSectionsAreKnown() {
        assertThat(INDUSTRIES.byCode("C3919").orElseThrow().fullCode()).isEqualTo("C3919");
        assertThat(INDUSTRIES.byCode("C").orElseThrow().name()).isEqualTo("制造业");
        assertThat(INDUSTRIES.find("制造业")).isInstanceOf(Finding.Known.class);
    }

    /** All of these once were a section or a division without a word. */
    @ParameterizedTest
    @CsvSource({
        "LED照明, 照明",
        "PCB制造, ",
        "AI人工智能, ",
        "OLED显示, 显示",
        "SaaS软件, 软件",
        "GB/T4754 C35, C35",
        "C35/C36, C35 C36",
        "C35、I65, C35 I65",
        "C35-C39, C35 C39",
        "C35.1, C35",
        "35年, C35",
        "13类, C13",
        "D35, ",
        "C35?, C35",
        "39%, C39",
        "-39, C39",
        "C35①, C35",
        "C 制造, "
    })
    void aCodeBesideWhatIsNoNameOfItIsAsked(String written, String near) {
        assertThat(INDUSTRIES.find(written)).isInstanceOf(Finding.Unknown.class);
        List<Industry> offered = ((Finding.Unknown) INDUSTRIES.find(written)).near();
        for (String one : near == null ? new String[0] : near.split(" ")) {
            if (one.matches("[A-T]\\d+")) {
                assertThat(offered).extracting(Industry::fullCode).contains(one);
            } else {
                assertThat(offered).extracting(Industry::name).anyMatch(it -> it.contains(one));
            }
        }
    }

    @Test
    void aLetterIsASectionAloneOrWithItsName() {
        Finding manufacturing = new Finding.Known(INDUSTRIES.byCode("C").orElseThrow());
        for (String written : new String[] {"C", "c", "C制造业", "C 制造业"}) {
            assertThat(INDUSTRIES.find(written)).as(written).isEqualTo(manufacturing);
        }
    }

    @Test
    void aNearMissIsOfferedAndNotTaken() {
        assertThat(INDUSTRIES.find("汽车制造"))
                .isInstanceOfSatisfying(
                        Finding.Unknown.class,
                        it -> assertThat(it.near()).extracting(Industry::name).contains("汽车制造业"));
        assertThat(INDUSTRIES.find("医药制造行业"))
                .isInstanceOfSatisfying(
                        Finding.Unknown.class,
                        it -> assertThat(it.near().getFirst().name()).isEqualTo("医药制造业"));
        assertThat(INDUSTRIES.find("某某产业")).isEqualTo(new Finding.Unknown(java.util.List.of()));
    }

    @Test
    void ofAWordOfTwoSignsNoOtherWordIsNearAndIndustryItselfIsThreeSections() {
        assertThat(INDUSTRIES.find("工业"))
                .isInstanceOfSatisfying(
                        Finding.Unknown.class,
                        it -> assertThat(it.near())
                                .extracting(Industry::fullCode)
                                .containsExactly("B", "C", "D"));
        assertThat(INDUSTRIES.find("商业"))
                .isInstanceOfSatisfying(
                        Finding.Unknown.class,
                        it -> assertThat(it.near()).extracting(Industry::name).allMatch(name -> name.contains("商业")));
    }

    @Test
    void aCodeAndANameOfDifferentIndustriesDisagree() {
        assertThat(INDUSTRIES.find("C39 汽车制造业")).isInstanceOfSatisfying(Finding.Differing.class, it -> {
            assertThat(it.byCode().code()).isEqualTo("39");
            assertThat(it.byName().code()).isEqualTo("36");
        });
    }
}
