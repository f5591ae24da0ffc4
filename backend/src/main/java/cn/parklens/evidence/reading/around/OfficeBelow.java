package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;

/** The office that sends a list, below its last row in the place of a name: 示范产业园管委会, 经济发展局（盖章） and the date. */
final class OfficeBelow {

    private static final int LONGEST = 40;

    private static final Pattern SEALED = Pattern.compile("\\p{IsHan}{2,30}[(（](盖章|公章|签章|加盖公章|单位盖章|单位公章|章)[)）]");

    /** Ends of names that enterprises do not have. */
    private static final Pattern OFFICE = Pattern.compile("\\p{IsHan}{2,20}(管委会|管理委员会|工作委员会|人民政府|街道办事处|[^支分药邮书]局)");

    private OfficeBelow() {}

    /**
     * Whether a row is it.
     *
     * @param from the first of its cells that is of the list, counted from 0
     * @param named what stands in the place of the name
     * @param lacksMore whether an enterprise would have to have more than a name
     */
    static boolean is(Row row, int from, Cell named, boolean lacksMore) {
        if (row.nth(from).column() != named.column() || named.text().length() > LONGEST) {
            return false;
        }
        String text = Texts.unspaced(named.text());
        if (!SEALED.matcher(text).matches()
                && !(lacksMore && OFFICE.matcher(text).matches())) {
            return false;
        }
        for (int i = from + 1; i < row.size(); i++) {
            if (!SignatureRow.isDate(row.nth(i))) {
                return false;
            }
        }
        return true;
    }
}
