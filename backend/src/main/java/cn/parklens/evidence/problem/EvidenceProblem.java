package cn.parklens.evidence.problem;

import cn.parklens.form.Severity;

/**
 * Everything that can be wrong with evidence, or worth saying about how it was read. Blocking: the list cannot be
 * imported until it is mended. To explain: the row is kept and someone answers for it. Hint: says how it was read.
 */
public enum EvidenceProblem {
    FILE_EMPTY(Severity.BLOCKING),
    FILE_TOO_LARGE(Severity.BLOCKING),
    FILE_ENCRYPTED(Severity.BLOCKING),
    FILE_DAMAGED(Severity.BLOCKING),
    FILE_HAS_MACROS(Severity.BLOCKING),
    FILE_NOT_A_TABLE(Severity.BLOCKING),
    FILE_IS_BINARY(Severity.BLOCKING),
    FILE_OF_OTHER_SPREADSHEET(Severity.BLOCKING),
    FILE_INFLATES_TOO_MUCH(Severity.BLOCKING),
    FILE_HAS_TOO_MANY_PARTS(Severity.BLOCKING),
    FILE_DECLARES_DOCTYPE(Severity.BLOCKING),
    FILE_ENCODING_UNKNOWN(Severity.BLOCKING),
    FILE_QUOTE_NOT_CLOSED(Severity.BLOCKING),
    FILE_TOOK_TOO_LONG(Severity.BLOCKING),
    FILE_HAS_NO_SHEETS(Severity.BLOCKING),
    // So far the file itself cannot be read.
    FILE_READ_AS_GB18030(Severity.HINT),
    FILE_OF_OTHER_FORM(Severity.EXPLAIN),
    FILE_OF_OTHER_FORM_VERSION(Severity.EXPLAIN),
    FILE_IS_WHOLE_FORM(Severity.BLOCKING),
    FILE_HAS_NO_LIST(Severity.BLOCKING),
    FILE_HAS_NO_ROWS(Severity.BLOCKING),
    FILE_FOR_CLOSED_SUBMISSION(Severity.BLOCKING),
    FILE_CUT_OFF_TOO_OFTEN(Severity.BLOCKING),

    SHEET_HIDDEN(Severity.HINT),
    SHEET_OF_MARKS(Severity.HINT),
    SHEET_EMPTY(Severity.HINT),
    SHEET_IS_COVER(Severity.HINT),
    SHEET_WITHOUT_ENTERPRISES(Severity.HINT),
    SHEET_OF_NO_LIST(Severity.EXPLAIN),
    SHEET_OF_SEVERAL_LISTS(Severity.BLOCKING),
    SHEET_OF_LIST_TAKEN(Severity.BLOCKING),
    SHEET_TITLE_OF_OTHER_LIST(Severity.EXPLAIN),
    SHEET_NAME_DOUBTFUL(Severity.EXPLAIN),
    SHEET_OF_OTHER_YEAR(Severity.EXPLAIN),
    SHEET_TOO_LONG(Severity.BLOCKING),
    SHEET_TOO_WIDE(Severity.EXPLAIN),
    SHEET_WITHOUT_ROWS(Severity.EXPLAIN),
    SHEET_ON_ITS_SIDE(Severity.BLOCKING),

    HEADER_NOT_FOUND(Severity.BLOCKING),
    HEADER_MISSES_COLUMN(Severity.BLOCKING),
    HEADER_TWICE(Severity.EXPLAIN),
    HEADER_RIVAL_NOTED(Severity.HINT),
    HEADER_RIVAL_DIFFERS(Severity.EXPLAIN),
    HEADER_TWO_UP(Severity.BLOCKING),
    HEADER_BY_SYNONYM(Severity.HINT),
    HEADER_BY_MAPPING(Severity.HINT),
    HEADER_LEFT_OUT(Severity.HINT),
    HEADER_UNIT_CONVERTED(Severity.HINT),
    HEADER_UNIT_UNKNOWN(Severity.BLOCKING),
    HEADER_UNIT_DOUBTFUL(Severity.BLOCKING),
    HEADER_UNIT_LINE_UNCLEAR(Severity.EXPLAIN),
    HEADER_UNIT_OF_GROUP_DIFFERS(Severity.EXPLAIN),
    HEADER_UNIT_SAID_OTHERWISE(Severity.EXPLAIN),
    HEADER_UNIT_BY_ROW(Severity.HINT),
    HEADER_UNIT_BY_ROW_ABSENT(Severity.EXPLAIN),
    HEADER_HIDDEN(Severity.HINT),
    HEADER_SIDE_TABLE(Severity.HINT),
    HEADER_ABSENT_OVER_CELLS(Severity.EXPLAIN),

    ROW_HIDDEN(Severity.HINT),
    ROW_SHIFTED(Severity.BLOCKING),
    ROW_SPLIT_AT_COMMA(Severity.BLOCKING),
    ROW_OF_OTHER_LIST(Severity.BLOCKING),
    ROWS_OF_LIST_BELOW(Severity.BLOCKING),
    ROWS_OF_TABLE_BELOW(Severity.BLOCKING),
    TABLE_BELOW_LEFT_OUT(Severity.HINT),
    ROWS_UNDER_OTHER_NAME(Severity.EXPLAIN),
    ROWS_UNDER_DOUBTFUL_LINE(Severity.EXPLAIN),
    ROWS_SAID_NOT_TO_COUNT(Severity.EXPLAIN),
    TICKS_MISSING(Severity.EXPLAIN),
    NOTE_TAKES_ROWS_OUT(Severity.EXPLAIN),
    ROWS_IN_OTHER_UNIT(Severity.EXPLAIN),
    AREAS_WITHOUT_UNIT(Severity.EXPLAIN),
    ROWS_SUM_OTHERS(Severity.EXPLAIN),
    ROWS_STRUCK_THROUGH(Severity.EXPLAIN),
    CELLS_STRUCK_THROUGH(Severity.EXPLAIN),
    TOTAL_DIFFERS(Severity.EXPLAIN),
    SERIALS_MISSING(Severity.HINT),
    SERIALS_REPEATED(Severity.HINT),
    ROW_DUPLICATE(Severity.EXPLAIN),
    ROW_DUPLICATE_RENAMED(Severity.EXPLAIN),
    ROW_DUPLICATE_OTHER_NAME(Severity.EXPLAIN),

    CELL_MISSING(Severity.BLOCKING),
    CELL_TOO_LONG(Severity.BLOCKING),
    CELL_ERROR(Severity.BLOCKING),
    CELL_FORMULA(Severity.HINT),
    CELL_FORMULA_NOT_CALCULATED(Severity.BLOCKING),
    CELL_PLACEHOLDER(Severity.HINT),

    COLUMN_MERGED_OVER_ROWS(Severity.EXPLAIN),
    NAME_MERGED_OVER_ROWS(Severity.BLOCKING),
    NAME_UNCLEAR(Severity.BLOCKING),
    NAME_UNLIKELY(Severity.EXPLAIN),
    NAME_OF_SEVERAL(Severity.EXPLAIN),
    NAME_WITH_FORMER(Severity.EXPLAIN),
    NAME_WITH_MARKS(Severity.HINT),
    NAMES_NUMBERED(Severity.EXPLAIN),
    NAME_OF_NO_ENTERPRISE(Severity.EXPLAIN),
    NAME_OF_GROUP(Severity.EXPLAIN),
    NAME_BARE(Severity.EXPLAIN),
    NAME_OF_BRANCH(Severity.EXPLAIN),
    NAME_WITH_OTHER_CODE(Severity.EXPLAIN),
    NAME_NEAR(Severity.EXPLAIN),
    NAME_NEAR_IN_LIST(Severity.EXPLAIN),
    NAME_NEAR_BEFORE(Severity.EXPLAIN),
    NAME_FORMER(Severity.EXPLAIN),
    NAME_OTHER_IN_LIST(Severity.EXPLAIN),

    CODE_MALFORMED(Severity.EXPLAIN),
    CODE_IS_WORDS(Severity.EXPLAIN),
    CODE_OF_ORGANISATION(Severity.EXPLAIN),
    CODE_LETTER_NOT_USED(Severity.EXPLAIN),
    CODE_CHECK_FAILED(Severity.EXPLAIN),
    CODES_OF_NO_ENTERPRISE(Severity.EXPLAIN),
    CODES_IN_NAMES(Severity.EXPLAIN),
    CODE_LOST_DIGITS(Severity.BLOCKING),
    CODE_OLD(Severity.HINT),
    CODE_TIDIED(Severity.HINT),

    CODES_WITHOUT_ZEROS(Severity.EXPLAIN),
    CODES_OF_STOCKS_SHORT(Severity.EXPLAIN),

    INDUSTRY_UNKNOWN(Severity.EXPLAIN),
    INDUSTRY_NEAR(Severity.EXPLAIN),
    INDUSTRY_CODE_AND_NAME_DIFFER(Severity.EXPLAIN),

    FIGURE_UNCLEAR(Severity.BLOCKING),
    FIGURE_HAS_NOTE_MARK(Severity.BLOCKING),
    FIGURE_OUT_OF_RANGE(Severity.BLOCKING),
    FIGURE_APPROXIMATE(Severity.BLOCKING),
    FIGURE_AS_TEXT(Severity.HINT),
    FIGURE_TIDIED(Severity.HINT),
    FIGURE_WITH_UNIT(Severity.HINT),
    FIGURE_UNIT_DIFFERS(Severity.BLOCKING),
    FIGURE_ROW_UNIT_UNCLEAR(Severity.BLOCKING),
    FIGURE_BY_SHOWN_UNIT(Severity.HINT),
    FIGURE_SHOWN_UNIT_DIFFERS(Severity.BLOCKING),
    FIGURE_SHOWN_OTHERWISE(Severity.BLOCKING),
    FIGURE_SHOWN_SCALED(Severity.EXPLAIN),
    FIGURE_PERCENT_UNCLEAR(Severity.EXPLAIN),
    YEAR_UNCLEAR(Severity.BLOCKING),

    DATE_UNCLEAR(Severity.BLOCKING),
    DATE_IMPOSSIBLE(Severity.BLOCKING),
    DATE_MINGUO(Severity.BLOCKING),
    DATE_AS_TEXT(Severity.HINT),
    DATE_BY_SERIAL(Severity.HINT),
    DATE_WITHOUT_DAY(Severity.HINT),
    DATE_WITHOUT_MONTH(Severity.EXPLAIN),
    DATE_LONG_AGO(Severity.EXPLAIN),

    CHOICE_UNKNOWN(Severity.BLOCKING),
    YES_NO_UNCLEAR(Severity.BLOCKING),
    DIVISION_UNCLEAR(Severity.EXPLAIN);

    private final Severity severity;

    EvidenceProblem(Severity severity) {
        this.severity = severity;
    }

    /** Whether it says how a row or a cell was read: of many that are alike, one tells enough. */
    public boolean tellsOfReading() {
        return severity == Severity.HINT
                && !name().startsWith("FILE_")
                && !name().startsWith("SHEET_")
                && !name().startsWith("HEADER_");
    }

    /** Whether a row has it, but it is told with its list once that was read: of several rows as one. */
    public boolean isToldWithList() {
        return this == NAME_OF_GROUP || this == NAME_BARE;
    }

    /** Stable name for programs and the database. */
    public String code() {
        return "evidence." + name();
    }

    public Severity severity() {
        return severity;
    }

    /** Whether it keeps the whole file from being read: it is locked, broken, of another kind or too large. */
    public boolean isUnreadableFile() {
        return this.compareTo(FILE_HAS_NO_SHEETS) <= 0;
    }
}
