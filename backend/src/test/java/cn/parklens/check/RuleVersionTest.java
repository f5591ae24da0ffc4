package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding says which text of which rule it was made by. */
class RuleVersionTest {

    private final Form form = SmallForm.with(
            SmallForm.rule("always", "lead <= revenue", "at: lead"),
            SmallForm.rule("begins", "lead <= revenue", "at: lead", "from: 2025-04-01"),
            SmallForm.rule("ends", "lead <= revenue", "at: lead", "until: 2026-03-31"),
            SmallForm.rule("both", "lead <= revenue", "at: lead", "from: 2025-04-01", "until: 2026-03-31"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            always           | 2026.1 版第 1 条规则
            begins           | 2026.1 版第 2 条规则（2025-04-01 起施行）
            ends             | 2026.1 版第 3 条规则（2026-03-31 止施行）
            both             | 2026.1 版第 4 条规则（2025-04-01 起，2026-03-31 止施行）
            required:revenue | 2026.1 版填报要求
            """)
    void itIsNamedByVersionNumberAndTimeInForce(String finding, String text) {
        assertThat(RuleVersion.of(form, finding).text()).isEqualTo(text);
    }

    @Test
    void itKeepsTheDatesOfItsRule() {
        assertThat(RuleVersion.of(form, "both"))
                .isEqualTo(new RuleVersion("2026.1", 4, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)));
        assertThat(RuleVersion.of(form, "list:listed")).isEqualTo(new RuleVersion("2026.1", 0, null, null));
    }
}
