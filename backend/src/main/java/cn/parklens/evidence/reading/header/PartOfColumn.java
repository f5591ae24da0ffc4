package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.ListColumn;
import java.util.regex.Pattern;

/**
 * What stands in the lower level of a header below a column's name.
 *
 * @param unit that it names itself, empty for none
 * @param isWhole whether it is the column, and no part of it: 合计, 金额, or a word of its name
 * @param isAnother whether it is neither: 项目名称 below 投资, 评估时间 below 等级
 */
record PartOfColumn(String unit, boolean isWhole, boolean isAnother) {

    private static final Pattern WHOLE =
            Pattern.compile("(?:合计|小计|总计|总数|总额|总量|总和|累计|全部|总(?:面积|金额|投资))(?:数|额|值|金额|面积|完成|投资)*"
                    + "|金额|面积|数额|数值|数据|指标值|全称|实际(?:数|值|完成|完成数)?|本年(?:数|累计)?|本期(?:数)?|当年(?:数)?");

    /** Ends as what is measured does: 证载面积, 完成投资. */
    private static final Pattern MEASURED = Pattern.compile(".*(?:面积|金额|投资|总额|收入|产值|税额|税收)");

    private static final Pattern NO_FIGURE = Pattern.compile(
            "计划.*|拟.*|.*(?:编号|代码|名称|时间|日期|地址|地点|位置|备注|说明|类型|类别|性质|用途|宗数|宗地数|地块数|个数|户数|家数|项目数|数量|率|占比|比重|排名|位次)");

    /** 15亩 is a row's: but for years, no heading begins so. */
    private static final Pattern VALUE = Pattern.compile("(?!(?:19|20)\\d\\d(?:年.*)?$)[+-]?\\d.*");

    private static final Pattern NO_WORD = Pattern.compile(".*(?:时间|日期|文号|证号)");
    private static final Pattern PART_OF_DATE = Pattern.compile("年|月|日|年份|月份");

    /** Looks at a lower level below the name of a column. */
    static PartOfColumn of(HeaderText lower, HeaderText upper, ListColumn column) {
        if (VALUE.matcher(lower.core()).matches()) {
            return new PartOfColumn("", false, true);
        }
        boolean figure = column.kind() == ListColumn.Kind.FIGURE;
        String unit = lower.unit().isEmpty() && figure ? bareUnit(lower.core()) : lower.unit();
        String word = lower.unit().isEmpty() && !unit.isEmpty()
                ? lower.core()
                        .substring(0, lower.core().length() - Texts.bare(unit).length())
                : lower.core();
        boolean named = word.isEmpty()
                || upper.core().contains(word)
                || WHOLE.matcher(word).matches();
        boolean other = switch (column.kind()) {
            case FIGURE ->
                (!FigureUnits.of(column, unit).fit() && isMeasured(unit, column))
                        || (!named && NO_FIGURE.matcher(word).matches());
            case DATE -> PART_OF_DATE.matcher(word).matches();
            default -> !named && NO_WORD.matcher(word).matches();
        };
        return new PartOfColumn(unit, named || (figure && MEASURED.matcher(word).matches()), other);
    }

    private static String bareUnit(String core) {
        String unit = UnitWords.ending(core);
        return UnitWords.areOfMoneyOrArea(unit) ? unit : "";
    }

    /** Of money that does not convert a person decides; what is counted, or a share, is no money. */
    private static boolean isMeasured(String unit, ListColumn column) {
        String wanted = FigureUnits.of(column, "").wanted();
        return !unit.isEmpty() && UnitWords.areOfMoneyOrArea(wanted) && !UnitWords.areMoney(wanted, unit);
    }
}
