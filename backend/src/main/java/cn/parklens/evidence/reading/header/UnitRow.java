package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;

/** A row below the header in which every cell says the unit of its column: 亩, （亿元）. It is the last level of the header. */
public final class UnitRow {

    private static final int LONGEST = 14;
    private static final Pattern ORDINAL =
            Pattern.compile("[(（]?(\\d{1,2}|[甲乙丙丁戊己庚辛])[)）]?|[①-⑳]|序号|栏次|列次|单位|计量单位|文字|文本|代码|日期");

    private static final Pattern BRACKETS = Pattern.compile("[()]");

    private UnitRow() {}

    /** Whether a row is one. */
    public static boolean is(Row row) {
        boolean units = false;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            if (cell.text().length() > LONGEST) {
                return false;
            }
            String unit = unit(cell);
            units |= !unit.isEmpty();
            if (unit.isEmpty()
                    && !Texts.isPlaceholder(cell.text())
                    && !isQuotient(cell.text())
                    && !ORDINAL.matcher(Texts.unspaced(cell.text())).matches()) {
                return false;
            }
        }
        return units;
    }

    /** 万元/公顷 over a column that is worked out of others: no column of a list has it, but it is a unit. */
    private static boolean isQuotient(String text) {
        if (text.indexOf('/') < 0 && text.indexOf('／') < 0) {
            return false;
        }
        String word = BRACKETS.matcher(Texts.unspaced(Texts.half(text))).replaceAll("");
        int slash = word.indexOf('/');
        return slash > 0 && UnitWords.contain(word.substring(0, slash)) && UnitWords.contain(word.substring(slash + 1));
    }

    /** The unit that a cell of such a row says, empty when it says none. */
    public static String unit(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return "";
        }
        String word = Texts.unspaced(Texts.half(cell.text()));
        if (UnitWords.contain(word)) {
            return word;
        }
        HeaderText header = HeaderText.of(cell.text());
        return header.core().isEmpty() || UnitLine.isLabelOfAll(header.core()) ? header.unit() : "";
    }
}
