package cn.parklens.submission.web;

import cn.parklens.form.Field;
import cn.parklens.submission.EntryLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of text or choice in one row of its group.
 *
 * @param id {@code field-unit_name-1}, also what a link to it names
 * @param version id of the ledger line shown, empty where nothing was ever filled
 * @param text what the ledger says
 * @param input what stands in the field: the same, or what was refused
 * @param options to choose from, empty where it is written
 */
record FieldView(
        String id,
        String code,
        int row,
        String name,
        String label,
        Field.Kind type,
        boolean required,
        int limit,
        String help,
        List<String> headings,
        List<Field.Option> options,
        String version,
        String text,
        String input,
        String outcome,
        String theirs,
        String problem) {

    private static final int LONG = 100;

    static FieldView of(
            Field field,
            int row,
            boolean required,
            @Nullable EntryLine line,
            List<Field.Option> options,
            ChangeOutcome outcome,
            FindingView.Mark about) {
        String text = line == null ? "" : line.text();
        return new FieldView(
                idOf(field.code(), row),
                field.code(),
                row,
                field.name(),
                row > 1 ? field.name() + " " + row : field.name(),
                field.kind(),
                required,
                field.limit(),
                field.help(),
                field.headings(),
                options,
                line == null ? "" : String.valueOf(line.id()),
                text,
                outcome.typedIn().orElse(text),
                outcome.kind(),
                outcome.theirs(),
                outcome.text().isEmpty() && !text.isBlank() ? about.text() : outcome.text());
    }

    static String idOf(String field, int row) {
        return "field-" + field + "-" + row;
    }

    public String kind() {
        return type.name();
    }

    /** Which control of the page it is. */
    public String control() {
        return switch (type) {
            case NARRATIVE -> "narrative";
            case CHOICE -> "choice";
            case CHOICE_OF_ROWS, PROVINCE, COUNTY -> "select";
            case TEXT, INDUSTRY, MOBILE, EMAIL, DATE -> "input";
        };
    }

    public String inputType() {
        return switch (type) {
            case MOBILE -> "tel";
            case EMAIL -> "email";
            case DATE -> "date";
            default -> "text";
        };
    }

    public boolean refused() {
        return outcome.equals("refused");
    }

    public String classes() {
        return (type == Field.Kind.NARRATIVE || (type == Field.Kind.TEXT && limit > LONG) ? "wide " : "")
                + (refused() ? "refused" : "");
    }

    /** Ids of what is said about it. */
    @Nullable
    public String describedBy() {
        String counter = type == Field.Kind.NARRATIVE ? id + "-counter" : "";
        String said = problem.isEmpty() ? counter : (id + "-text " + counter).strip();
        return said.isEmpty() ? null : said;
    }

    /** Characters as the form counts them: code points, white space left out. */
    public long length() {
        return input.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
