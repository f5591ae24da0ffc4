package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import java.util.regex.Pattern;

/** A row that shows how a template is filled in: 示例, （例）示例纺织有限公司. */
final class ExampleRow {

    private static final int LONGEST = 500;
    private static final Pattern EXAMPLE =
            Pattern.compile("[(（【](示例|样例|填写示例|例)[)）】].*|(示例|样例|填写示例|填报示例|例)([:：].*|行?\\d{0,2})", Pattern.DOTALL);

    private ExampleRow() {}

    /** Whether a row is one that begins so. */
    static boolean is(Cell first) {
        return first.kind() == Cell.Kind.TEXT
                && first.text().length() <= LONGEST
                && EXAMPLE.matcher(NotesAndTotals.unspaced(first)).matches();
    }
}
