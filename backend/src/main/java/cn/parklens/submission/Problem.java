package cn.parklens.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not taken. Its words are in {@code messages/submission}; see {@link ProblemTexts}.
 *
 * @param kind which of the catalogue
 * @param found what was there, as typed, shortened to {@value #MAX_FOUND} characters
 * @param arguments further words for the texts, beginning at {@code {1}}; {@code {0}} is what was found
 */
public record Problem(Kind kind, String found, List<String> arguments) {

    /** More of what was typed is not repeated in a message. */
    public static final int MAX_FOUND = 60;

    public Problem {
        if (found.codePointCount(0, found.length()) > MAX_FOUND) {
            found = found.substring(0, found.offsetByCodePoints(0, MAX_FOUND - 1)) + "…";
        }
        arguments = List.copyOf(arguments);
    }

    /** A problem with what was found and further words. */
    public static Problem of(Kind kind, @Nullable String found, String... arguments) {
        return new Problem(kind, found == null ? "" : found, List.of(arguments));
    }

    /** Stable name for programs: {@code submission.FIGURE_HAS_LETTERS}. */
    public String code() {
        return "submission." + kind.name();
    }

    /** Everything that can be refused when filling in or sending. */
    public enum Kind {
        FIGURE_UNCLEAR,
        FIGURE_HAS_NOTE_MARK,
        FIGURE_HAS_LETTERS,
        FIGURE_EXPONENT,
        FIGURE_TOO_LONG,
        FIGURE_TOO_MANY_DECIMALS,
        FIGURE_NEGATIVE,
        FIGURE_UNIT_DIFFERS,
        FIGURE_GROUPED_WRONGLY,
        COUNT_HAS_DECIMALS,
        REASON_MISSING,
        REASON_TOO_LONG,
        CELL_NOT_ASKED,
        FIELD_NOT_ASKED,
        ROW_NOT_ASKED,
        TEXT_TOO_LONG,
        TEXT_HAS_CONTROLS,
        CHOICE_UNKNOWN,
        MOBILE_UNCLEAR,
        EMAIL_UNCLEAR,
        DATE_UNCLEAR,
        WORKBOOK_NOT_OF_FORM,
        WORKBOOK_IS_LISTS,
        WORKBOOK_OF_OTHER_FORM,
        WORKBOOK_OF_OTHER_VERSION,
        WORKBOOK_OF_OTHER_PARK,
        WORKBOOK_HANDED_TO_OTHER_PARK,
        WORKBOOK_PARK_NAME_DIFFERS,
        WORKBOOK_CELL_UNKNOWN,
        WORKBOOK_CELL_TWICE,
        WORKBOOK_CELL_MERGED,
        WORKBOOK_BLANKS_MERGED,
        WORKBOOK_UNIT_DIFFERS,
        WORKBOOK_UNIT_MISSING,
        WORKBOOK_UNIT_CONVERTED,
        WORKBOOK_UNIT_UNTOUCHED,
        WORKBOOK_FIGURE_SHOWN,
        WORKBOOK_LABEL_DIFFERS,
        WORKBOOK_CLEARED_ELSEWHERE,
        WORKBOOK_CELL_ERROR,
        WORKBOOK_NOT_CALCULATED,
        WORKBOOK_TEXT_NOT_CALCULATED,
        WORKBOOK_CODES_GONE,
        WORKBOOK_SHEET_MISSING,
        WORKBOOK_SHEET_HIDDEN,
        WORKBOOK_ROWS_HIDDEN,
        WORKBOOK_SHEET_UNKNOWN,
        WORKBOOK_SHEET_COPIED,
        WORKBOOK_SHEET_COPY_DIFFERS,
        WORKBOOK_YEAR_MISSING,
        WORKBOOK_YEARS_GONE,
        WORKBOOK_YEAR_UNKNOWN,
        WORKBOOK_ROWS_MISSING,
        WORKBOOK_CHOICE_UNKNOWN,
        WORKBOOK_TOO_MUCH,
        NOT_OPEN,
        FORM_MOVED_ON,
        SUGGESTION_GONE,
        CHANGED_BY_OTHER,
        MOVE_IMPOSSIBLE,
        BLOCKED,
        UNEXPLAINED,
        ANSWERS_UNDECIDED,
        ANSWER_TOO_SHORT,
        ANSWER_TOO_LONG,
        ANSWER_NOT_ASKED,
        ANSWER_CHANGED,
        ANSWER_LAPSED,
        ANSWER_IMPOSSIBLE,
        VERSION_NOT_OPEN,
        VERSION_CHANGED,
        UPLOAD_PENDING,
        COLLECTION_CODE_UNCLEAR,
        COLLECTION_CODE_TAKEN,
        COLLECTION_TITLE_MISSING,
        COLLECTION_DATES_UNCLEAR,
        COLLECTION_OTHER_FORM,
        PIN_BLANK,
        PINS_TOO_MANY,
        REMARK_MISSING,
        REMARK_TOO_LONG
    }
}
