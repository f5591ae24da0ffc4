package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "示范精密制造有限公司, 示范精密制造有限责任公司, 0",
        "示范精密制造有限公司, 示范精密制造股份有限公司, 0",
        "示范(南京)精密制造有限公司, 示范精密制造有限公司, 0",
        "示范(南京)精密制造有限公司, 南京示范精密制造有限公司, 0",
        "江苏省南京市示范精密有限公司, 江苏南京示范精密有限公司, 0",
        "示范精密制造有限公司, 示范精蜜制造有限公司, 1",
        "示范精密制造有限公司, 示范密精制造有限公司, 1",
        "示范精密制造有限公司, 示范精密制造设有限公司, 1",
        "江苏示范华星精密电子科技有限公司, 江苏示范华兴精蜜电子科技有限公司, 2",
    })
    void namesThatAPersonWouldTakeForOneAreNear(String one, String other, int apart) {
        assertThat(names(one).nearest(other, any -> true))
                .hasValueSatisfying(near -> assertThat(near.apart()).isEqualTo(apart));
        assertThat(names(other).nearest(one, any -> true)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "示范精密制造第1有限公司, 示范精密制造第2有限公司",
        "示范精密一厂有限公司, 示范精密二厂有限公司",
        "示范精密制造有限公司, 示范机密铸造有限公司",
        "华星有限公司, 华兴有限公司",
        "示范精密制造第12有限公司, 示范精密制造第1有限公司",
    })
    void numberedAndShortNamesAreNotNearByOneCharacter(String one, String other) {
        assertThat(names(one).nearest(other, any -> true)).isEmpty();
    }

    @Test
    void theNearestIsFoundAmongThoseThatMayBe() {
        NearNames<String> names = names("示范精蜜制造有限公司");
        names.add("示范精密制造股份有限公司", "股份");

        assertThat(names.nearest("示范精密制造有限公司", any -> true).orElseThrow().what())
                .isEqualTo("股份");
        assertThat(names.nearest("示范精密制造有限公司", name -> !name.equals("股份"))
                        .orElseThrow()
                        .what())
                .isEqualTo("示范精蜜制造有限公司");
    }

    @Test
    void thousandsOfNamesAlikeDoNotMakeALookSlow() {
        NearNames<Integer> names = new NearNames<>();
        for (int i = 0; i < 2_000; i++) {
            names.add("江苏示范精密制造第" + i + "股份有限公司", i);
        }
        long found = 0;
        for (int i = 0; i < 20_000; i++) {
            found += names.nearest("江苏示范精密制造第" + i + "有限公司", any -> true).isPresent() ? 1 : 0;
        }
        assertThat(found).isEqualTo(2_000);
    }

    private static NearNames<String> names(String folded) {
        NearNames<String> names = new NearNames<>();
        names.add(folded, folded);
        return names;
    }
}
