package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.YearWords;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The years that headers of figures name, held against the one that a list asks for: 用地面积（2024年，亩） beside 用地面积（2025年，亩）.
 *
 * @param asked null where the list is of no particular year
 */
public record ColumnYears(@Nullable Integer asked) {

    static final ColumnYears UNKNOWN = new ColumnYears(null);

    /** More than any unit tells, and less than the very name of a column. */
    private static final int OTHER = -50;

    /** Less than a header without remarks. */
    private static final int SAME = 3;

    /**
     * For a list: its own year goes before that of the form.
     *
     * @param year that the form is about, null for none
     */
    public static ColumnYears of(EvidenceList list, @Nullable Integer year) {
        return new ColumnYears(YearWords.ofList(list).orElse(year));
    }

    /** What its year adds to the strength of a header that may mean a column. */
    int strength(String header, ListColumn column) {
        return areNamed(header, column) ? (isAsked(header) ? SAME : OTHER) : 0;
    }

    private boolean areNamed(String header, ListColumn column) {
        return asked != null
                && column.kind() == ListColumn.Kind.FIGURE
                && YearWords.ofHeader(header).isPresent();
    }

    /** Whether a column of the sheet names a year, be it one that nobody asked for. */
    boolean mayBeOf(HeaderMatch.Column column) {
        return YearWords.ofHeader(column.text()).isPresent();
    }

    /** Whether a header names the year that is asked for. */
    boolean isAsked(String header) {
        return asked != null && YearWords.ofHeader(header).equals(Optional.of(asked));
    }

    /** Whether a header names another year beside one of the year that is asked for: it is none of this list's business. */
    boolean isBeside(String header, String taken) {
        return asked != null
                && isAsked(taken)
                && YearWords.ofHeader(header)
                        .filter(year -> !year.equals(asked))
                        .isPresent();
    }

    /** The year that is asked for where a column of it was taken and this one is of another; empty where that is not so. */
    String besides(String header, String taken) {
        return asked != null && isBeside(header, taken) ? asked.toString() : "";
    }

    /**
     * The first column that was taken for one of figures though it names another year than is asked for, and no other could be
     * meant; nobody is asked about one that a person chose.
     */
    public Optional<HeaderMatch.Column> other(HeaderMatch header, EvidenceList list) {
        return header.columns().stream()
                .filter(column -> column.how() != HeaderMatch.How.MAPPING)
                .filter(column -> column.figuresOf(list.columns())
                        .filter(it -> areNamed(column.text(), it) && !isAsked(column.text()))
                        .isPresent())
                .filter(column -> header.columns().stream()
                        .noneMatch(it -> column.code() != null && column.code().equals(it.rival())))
                .findFirst();
    }
}
