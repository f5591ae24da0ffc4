package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of something else below a list, such as 街道、企业数: it begins under headings that are none of a list, with a title
 * or apart from the rows of the list, or under the title of a table of sums.
 */
final class TableBelow {

    /** What begins is a table of sums, with or without headings. */
    private static final Pattern SUMS = Pattern.compile(
            "(附[:：])?(按|分)\\p{IsHan}{1,10}(汇总|统计|分布)(表|情况)?[:：]?|按\\p{IsHan}{1,8}(分|划分|分组|分类)[:：]?|\\p{IsHan}{0,16}(汇总表|统计表|分布表)");

    private final LeftOutBelow below;
    private final ListInSheet list;
    private int header;

    TableBelow(LeftOutBelow below, ListInSheet list) {
        this.below = below;
        this.list = list;
    }

    /** Whether text alone, and the next row, begin what is no list of the form: a title and headings, or a table of sums. */
    boolean begins(Row title, Cell only, Row next) {
        boolean headings = Headings.are(next, list.name()) || Headings.areAll(next);
        boolean sums =
                next.size() > 1 && SUMS.matcher(Texts.unspaced(only.text())).matches() && !list.holds(next);
        if (headings || sums) {
            if (!below.beganAt(title.number())) {
                below.beginsTable(title.number(), Texts.tidy(only.text()));
            }
            header = headings ? next.number() : 0;
        }
        return headings || sums;
    }

    /**
     * Whether it is the row of headings of a table: the one below its title, or one without a title that no row of the list
     * follows.
     *
     * @param listed the last row of the list, 0 where none stands above it; where more than that is above, it stands apart
     * @param following the row that comes next
     */
    boolean isHeader(Row row, int listed, Supplier<@Nullable Row> following) {
        if (row.number() == header) {
            return true;
        }
        if (below.hasBegun() || listed == 0) {
            return false;
        }
        boolean headings = Headings.are(row, list.name()) || (row.number() > listed + 1 && Headings.areAll(row));
        Row next = headings || Headings.areLast(row) ? following.get() : null;
        if (next == null || list.holds(next) || !(headings || Headings.areOverFigures(row, next))) {
            return false;
        }
        below.beginsTable(row.number(), Headings.shown(row));
        return true;
    }
}
