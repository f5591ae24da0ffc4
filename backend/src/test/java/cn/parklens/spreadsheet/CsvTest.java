package cn.parklens.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void startsWithTheMarkThatMakesExcelReadUtf8() {
        assertThat(new Csv().line("园区").toString()).isEqualTo("\uFEFF园区\r\n");
    }

    @Test
    void figuresAreWrittenPlainlyWithTheirDecimals() {
        assertThat(new Csv()
                        .line(new BigDecimal("-12345.60"), new BigDecimal("1E+3"), 7)
                        .toString())
                .isEqualTo("\uFEFF-12345.60,1000,7\r\n");
    }

    @Test
    void aMissingFigureIsAnEmptyCell() {
        assertThat(new Csv().line("甲", Optional.empty(), "未填").toString()).isEqualTo("\uFEFF甲,,未填\r\n");
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeHarmless() {
        assertThat(new Csv().line("=HYPERLINK(\"x\")", "+1", "-1", "@a", "\tb").toString())
                .isEqualTo("\uFEFF\"'=HYPERLINK(\"\"x\"\")\",'+1,'-1,'@a,'\tb\r\n");
    }

    @Test
    void commasAndLineBreaksStayInsideTheirCell() {
        assertThat(new Csv().line("甲,乙", "上\n下").toString()).isEqualTo("\uFEFF\"甲,乙\",\"上\n下\"\r\n");
    }
}
