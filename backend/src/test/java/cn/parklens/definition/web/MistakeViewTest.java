package cn.parklens.definition.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.definition.EnergyForm;
import cn.parklens.submission.Definition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a line is marked as the mistake. */
class MistakeViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            formula: electricity_cost / output   | formula: electricity_cost / outptu   | outptu    | units are converted
            kind: flow                  # of a   | kind: flwo                  # of a   | flwo      | # of a year
            year: 2025                   # the   | year: this year # the                | this year | # the latest
            code: contact_mobile, name: 手机号   | code: contact_mobile#, name: 手机号  | contact_mobile# | , name: 手机号
            version: "2026.1"                    | version: "A # 1"                     | A # 1     | # of this text
            """)
    void onlyTheValueIsMarked(String instead, String written, String there, String after) {
        String yaml = EnergyForm.text();
        assertThat(yaml).contains(instead);

        assertThat(MistakeView.of(Definition.of(yaml.replace(instead, written), "energy.yaml")))
                .anySatisfy(mistake -> {
                    assertThat(mistake.there()).isEqualTo(there);
                    assertThat(mistake.after()).contains(after);
                });
    }

    @Test
    void whatIsMissingIsSaidOnceAtItsMappingWithoutTheComment() {
        String yaml = EnergyForm.text().replaceFirst("year: 2025[^\\n]*\\n", "");

        assertThat(MistakeView.of(Definition.of(yaml, "energy.yaml")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.reason()).contains("缺少“year”");
                    assertThat(mistake.there()).isEqualTo("form: park-energy");
                    assertThat(mistake.after()).contains("# stable over versions");
                });
    }
}
