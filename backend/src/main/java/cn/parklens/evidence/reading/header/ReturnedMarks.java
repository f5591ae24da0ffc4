package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the product itself writes into a workbook that it gives back. People mend that workbook and send it again, so
 * these are never read as theirs. A name alone is no proof: what is taken for ours is taken out when the workbook is given
 * back again, so that it must also hold what only we write.
 */
public final class ReturnedMarks {

    /** The added sheet, problem rows first. */
    public static final String SHEET = "问题清单（园鉴）";

    /** The added column at the right. */
    public static final String COLUMN = "错误说明";

    /** Rows within which the added sheet has its heads: below the lines that say what it is. */
    public static final int HEADS_WITHIN = 20;

    /** Somebody may have taken a column out of the added sheet. */
    private static final int FEWEST_HEADS = 4;

    /** With the number that Excel and WPS put behind the name of a copy, or that LibreOffice does. */
    private static final Pattern NAME =
            Pattern.compile("问题清单[（(]园鉴[）)](?:\\s?[（(]\\d{1,3}[）)]|_\\d{1,3}|\\s\\d{1,3})?");

    private static final Set<String> HEADS = Set.of(
            "级别",
            "位置（点击可到）",
            "列",
            "原文",
            "问题",
            "应为",
            "怎样改",
            "Severity",
            "Where",
            "Column",
            "Found",
            "What is wrong",
            "Expected",
            "Remedy");

    /** How each text begins that we write beside a row. */
    private static final List<String> BEGINNINGS =
            List.of("【必须修改】", "【请核实】", "【提示】", "[must be mended]", "[please check]", "[hint]");

    private ReturnedMarks() {}

    /** Whether a sheet has the name of the added one, or of a copy of it. */
    public static boolean isNameOfSheet(String name) {
        return NAME.matcher(name.strip()).matches();
    }

    /** Whether a text is one of the heads of the added sheet. */
    public static boolean isHead(String text) {
        return text.length() < 40 && HEADS.contains(Texts.tidy(text));
    }

    /** Whether a row with as many heads is that of the added sheet. */
    public static boolean areHeads(long heads) {
        return heads >= FEWEST_HEADS;
    }

    /** Whether a sheet is the added one, or a copy of it, by its name and its first rows. */
    public static boolean isSheet(String name, List<Row> first) {
        return isNameOfSheet(name)
                && (first.isEmpty()
                        || first.stream()
                                .limit(HEADS_WITHIN)
                                .anyMatch(row -> areHeads(row.cells().stream()
                                        .filter(cell -> isHead(cell.text()))
                                        .count())));
    }

    /** Whether a header reads as that of the added column; others may have called a column of theirs so. */
    public static boolean isHeader(String header) {
        return header.length() < 40 && Texts.tidy(header).equals(COLUMN);
    }

    /** Whether a text is as we write it beside a row. */
    public static boolean isSaid(String text) {
        return BEGINNINGS.stream().anyMatch(text::startsWith);
    }

    /**
     * Whether a column is the added one: it is headed so, and below it stands what we wrote, or nothing. Where a person wrote
     * between our texts it stays ours.
     *
     * @param header as it stands in the last row of the header
     * @param column its index
     * @param row that row, as the spreadsheet numbers it
     * @param first the first rows of the sheet
     */
    static boolean isColumn(String header, int column, int row, List<Row> first) {
        if (!isHeader(header)) {
            return false;
        }
        List<String> below = first.stream()
                .filter(it -> it.number() > row)
                .map(it -> it.text(column))
                .filter(text -> !text.isBlank())
                .toList();
        return below.isEmpty() || below.stream().anyMatch(ReturnedMarks::isSaid);
    }
}
