package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.ListColumn;
import java.util.Set;
import java.util.regex.Pattern;

/** Brackets that make of a column's name another column: 投资（同比）, 投资（其中：设备）, 企业名称（英文）. */
final class OtherMeaning {

    private static final String END = "[,，(]?[%‰元万亿]*[)]?[)\\]】]";

    /** How a figure grew, what share it is, what it was or is to be, or a part of it. */
    private static final Pattern OF_FIGURES = Pattern.compile("[(\\[【](?:"
            + "(?:(?:与|比|较)?(?:上年|去年|上期|同期)(?:同期)?(?:相比)?|同比|环比)(?:增长|增减|增速|增幅|变动|变化|涨幅|降幅)?(?:率|额|量|数|情况)?"
            + "|(?:增长|增减|增速|增幅)(?:率|额|量)?|占\\p{IsHan}{0,12}(?:比|比重|比例|比率)|占\\p{IsHan}{1,12}(?=[,，(]?[%‰])|比重|比例|排名|位次|名次"
            + "|(?:计划|目标|预计|预测|预算)(?:\\p{IsHan}{0,4}(?:数|值|额|投资|收入|面积))?"
            + "|其中[:：]?[^)\\]】]*)" + END);

    private static final Pattern OF_NAMES =
            Pattern.compile("[(\\[【](?:英文|英语|外文|拼音|曾用|原|旧|更名前|变更前)(?:名称?|企业名称?)?[)\\]】]");

    private static final Set<String> SHARES = Set.of("%", "‰");

    private OtherMeaning() {}

    /** Whether a header says so of a column that it names outside its brackets. */
    static boolean isSaid(HeaderText header, ListColumn column) {
        if (header.bare().equals(header.core())) {
            return false;
        }
        Pattern others = switch (column.kind()) {
            case FIGURE -> OF_FIGURES;
            case ENTERPRISE_NAME -> OF_NAMES;
            default -> null;
        };
        return (others != null
                        && others.matcher(Texts.unspaced(Texts.half(header.written())))
                                .find())
                || isShare(header.unit(), column);
    }

    /** A share of money or land is neither. */
    private static boolean isShare(String unit, ListColumn column) {
        return SHARES.contains(unit)
                && column.kind() == ListColumn.Kind.FIGURE
                && UnitWords.areOfMoneyOrArea(FigureUnits.of(column, "").wanted());
    }
}
