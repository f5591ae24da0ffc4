package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "计算机、通信和其他电子设备制造业（C39）"
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
    void aCodeAndANameOfDifferentIndustriesDisagree() {
        assertThat(INDUSTRIES.find("C39 汽车制造业")).isInstanceOfSatisfying(Finding.Differing.class, it -> {
            assertThat(it.byCode().code()).isEqualTo("39");
            assertThat(it.byName().code()).isEqualTo("36");
        });
    }
}
