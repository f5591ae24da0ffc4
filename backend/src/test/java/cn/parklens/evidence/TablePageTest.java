package cn.parklens.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablePageTest {

    @Test
    void whatIsAskedForBeyondAllPagesIsTheNearestThereCanBe() {
        assertThat(TablePage.of(Integer.MIN_VALUE).offset()).isZero();
        assertThat(TablePage.of(3).offset()).isEqualTo(200);
        assertThat(TablePage.of(Integer.MAX_VALUE).offset()).isEqualTo(9_999_900);
    }

    @Test
    void aHundredRowsFillOnePageAndTheNextOneStandsOnTheSecond() {
        assertThat(TablePage.pages(0)).isEqualTo(1);
        assertThat(TablePage.pages(100)).isEqualTo(1);
        assertThat(TablePage.pages(101)).isEqualTo(2);
        assertThat(TablePage.after(99).number()).isEqualTo(1);
        assertThat(TablePage.after(100).number()).isEqualTo(2);
    }
}
