package cn.parklens.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1＋1",
                "＋1",
                "－1",
                "＠SUM(1)"
            })
    void whatASpreadsheetWouldRunIsLedByAnApostrophe(String text) {
        assertThat(PlainText.of(text)).isEqualTo("'" + text);
    }

    @Test
    void anythingElseIsLeftAsItIs() {
        assertThat(PlainText.of("")).isEmpty();
        assertThat(PlainText.of("示范公司=甲")).isEqualTo("示范公司=甲");
        assertThat(PlainText.of("1-2")).isEqualTo("1-2");
    }
}
