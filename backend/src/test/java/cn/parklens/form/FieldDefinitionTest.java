package cn.parklens.form;

import static cn.parklens.form.SmallDefinition.TEXT;
import static cn.parklens.form.SmallDefinition.change;
import static cn.parklens.form.SmallDefinition.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written or chosen, and the rows it comes in. */
class FieldDefinitionTest {

    @Test
    void choicesKeepTheirOrderCodesAndTexts() {
        Form form = read(change("kind: choice_of_rows, choicesFrom: industry", "kind: choice, options: {b: 乙, a: 甲}"));

        assertThat(form.field("focus").orElseThrow().options())
                .containsExactly(new Field.Option("b", "乙"), new Field.Option("a", "甲"));
        assertThat(form.field("focus").orElseThrow().choicesFrom()).isNull();
    }

    @Test
    void aFieldIsRequiredWithAHundredCharactersUnlessItSaysOtherwise() {
        Form form = read(change("kind: narrative, limit: 300", "kind: narrative, limit: 20000, required: false"));

        assertThat(form.field("industry").orElseThrow().required()).isTrue();
        assertThat(form.field("industry").orElseThrow().limit()).isEqualTo(100);
        assertThat(form.field("story").orElseThrow().required()).isFalse();
        assertThat(form.field("story").orElseThrow().limit()).isEqualTo(20_000);
        assertThat(read(TEXT).field("story").orElseThrow().limit()).isEqualTo(300);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1..3, 1, 3, true", "0..1, 0, 1, false", "2..2, 2, 2, true", "100..999, 100, 999, true"})
    void aGroupHasItsLeastAndItsMostRows(String rows, int least, int most, boolean repeats) {
        FieldGroup group = industries(change("rows: 1..3", "rows: " + rows)
                // A choice of rows needs rows.
                .replace("kind: choice_of_rows, choicesFrom: industry", "kind: text"));

        assertThat(group.minRows()).isEqualTo(least);
        assertThat(group.maxRows()).isEqualTo(most);
        assertThat(group.repeats()).isEqualTo(repeats);
    }

    @ParameterizedTest
    @CsvSource({"mobile, true", "email, true", "text, false", "county, false"})
    void aGroupWithAPhoneOrAnAddressNamesAPerson(String kind, boolean holds) {
        FieldGroup group = industries(change(
                "{code: industry, name: 产业, kind: industry}",
                "{code: industry, name: 产业, kind: industry}\n          - {code: more, name: 其他, kind: " + kind + "}"));

        assertThat(group.holdsContactDetails()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 0", "2, 1"})
    void rowsThatCannotBeAreRefused(int least, int most) {
        assertThatThrownBy(() -> new FieldGroup("rows", "行", "", least, most, List.of()))
                .hasMessage("rows of rows: " + least + ".." + most);
    }

    private static FieldGroup industries(String yaml) {
        return (FieldGroup) read(yaml).sections().getFirst().blocks().getFirst();
    }
}
