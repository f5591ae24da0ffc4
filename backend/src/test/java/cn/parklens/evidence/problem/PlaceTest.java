package cn.parklens.evidence.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void aSheetWithoutANameIsToldByItsFile() {
        assertThat(Place.sheet("名单.xlsx", "").address()).isEqualTo("名单.xlsx");
        assertThat(Place.sheet("名单.xlsx", "\t").address()).isEqualTo("名单.xlsx");
        assertThat(Place.sheet("名单.xlsx", "上市").address()).isEqualTo("上市");
    }
}
