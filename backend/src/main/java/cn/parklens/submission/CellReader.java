package cn.parklens.submission;

import static cn.parklens.submission.Problem.Kind.FIGURE_HAS_NOTE_MARK;
import static cn.parklens.submission.Problem.Kind.REASON_MISSING;
import static cn.parklens.submission.Problem.Kind.REASON_TOO_LONG;

import cn.parklens.form.Indicator;
import cn.parklens.form.NoteMarks;
import cn.parklens.observation.Value;
import cn.parklens.submission.Reading.Understood;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what stands in a cell: a figure with its decimals as typed, or one of the other four cases. Never guesses. */
final class CellReader {

    /** The longest reason for 无法取得, in characters. */
    static final int MOST_REASON = 200;

    private static final Map<String, Value> WORDS = Map.of(
            "不适用", new Value.NotApplicable(),
            "保密", new Value.Withheld(),
            "未填", new Value.NotFilled());
    private static final Pattern UNAVAILABLE = Pattern.compile("无法取得(?:\\s*[:,(]\\s*(?<reason>.*?)\\s*\\)?)?");

    private CellReader() {}

    /**
     * What a change wants the cell to hold.
     *
     * @param indicator whose unit, sign and decimals decide
     * @param change as it came
     */
    static Reading read(Indicator indicator, CellChange change) {
        return switch (change.status()) {
            case NOT_FILLED -> new Understood(new Value.NotFilled());
            case NOT_APPLICABLE -> new Understood(new Value.NotApplicable());
            case WITHHELD -> new Understood(new Value.Withheld());
            case UNAVAILABLE -> unavailable(change.reason());
            case FIGURE -> read(indicator, Objects.requireNonNullElse(change.typed(), ""));
        };
    }

    /** What a typed text means in an indicator's cell. */
    static Reading read(Indicator indicator, String typed) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return new Understood(new Value.NotFilled());
        }
        Value word = WORDS.get(text);
        if (word != null) {
            return new Understood(word);
        }
        Matcher unavailable = UNAVAILABLE.matcher(text);
        if (unavailable.matches()) {
            return unavailable(unavailable.group("reason"));
        }
        return NoteMarks.in(typed)
                ? Reading.no(FIGURE_HAS_NOTE_MARK, typed.strip())
                : FigureReader.read(indicator, text, typed.strip());
    }

    /** Full-width forms made plain, the minus sign of typesetters too, every kind of space a blank. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }

    private static Reading unavailable(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            return Reading.no(REASON_MISSING, "");
        }
        int length = why.codePointCount(0, why.length());
        return length > MOST_REASON
                ? Reading.no(REASON_TOO_LONG, why, String.valueOf(length), String.valueOf(MOST_REASON))
                : new Understood(new Value.Unavailable(why));
    }
}
