package cn.parklens.submission;

import cn.parklens.form.Field;
import cn.parklens.submission.Problem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text can stand in a field. Blank always can: it takes the text away. */
final class EntryReader {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(?:\\.[^@\\s.]+)+");

    private EntryReader() {}

    /** Characters as forms count them: code points, white space left out. */
    static int length(String text) {
        return (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }

    /** What is wrong with a text in a field, empty where nothing is. */
    static Optional<Problem> refusal(Field field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return Optional.of(Problem.of(Kind.TEXT_HAS_CONTROLS, field.name()));
        }
        int length = length(text);
        if (field.limit() > 0 && length > field.limit()) {
            return Optional.of(Problem.of(
                    Kind.TEXT_TOO_LONG,
                    text,
                    String.valueOf(length),
                    String.valueOf(field.limit()),
                    String.valueOf(length - field.limit())));
        }
        return ofKind(field, text.strip());
    }

    private static Optional<Problem> ofKind(Field field, String text) {
        Optional<Kind> wrong = switch (field.kind()) {
            case MOBILE -> unless(MOBILE.matcher(text).matches(), Kind.MOBILE_UNCLEAR);
            case EMAIL -> unless(EMAIL.matcher(text).matches(), Kind.EMAIL_UNCLEAR);
            case DATE -> unless(isDate(text), Kind.DATE_UNCLEAR);
            case CHOICE ->
                unless(field.options().stream().anyMatch(o -> o.code().equals(text)), Kind.CHOICE_UNKNOWN);
            case TEXT, NARRATIVE, CHOICE_OF_ROWS, PROVINCE, COUNTY, INDUSTRY -> Optional.empty();
        };
        String choices = field.options().stream().map(Field.Option::text).collect(Collectors.joining("、"));
        return wrong.map(kind -> Problem.of(kind, text, choices));
    }

    private static Optional<Kind> unless(boolean right, Kind kind) {
        return right ? Optional.empty() : Optional.of(kind);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
