package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;

/** A row right below the header that says how each column is filled in: 填写营业执照全称、18位、如2023-10-16, or 必填、选填. */
final class HintRow {

    private static final int LONGEST = 60;
    private static final int FEWEST = 2;

    /** 如皋 is a town: after 如 an example is looked for. */
    private static final Pattern HINT = Pattern.compile(
            "[(（]?((必|选|非必|可选|可不)填项?|必选|单选|多选|下拉(选择|选项|框)?|自动(生成|计算)"
                    + "|请?(按|用|从|以)?.{0,16}(填写|填报|输入|选择|选填|填列)|请?(填|输入|选择).{1,30}|(例如|如[:：\\dA-Za-z×某]|(例|格式|示例)[:：]).{1,30}|.{1,12}开头"
                    + "|\\d{1,2}位(数字|代码|数)?|GR\\+.{1,16}|与.{2,16}一致|(营业执照|企业|单位)?全称|文本|文字|数字|数值|日期"
                    + "|[yY]{2,4}[-/.年]?[mM]{1,2}([-/.月]?[dD]{1,2}日?)?|年[-/.]?月([-/.]?日)?|[xX]{4}[-/.年][xX]{1,2}([-/.月][xX]{1,2}日?)?|是[/／、或]否)[)）]?");

    /** What says a unit is to be understood and not left out. */
    private static final Pattern UNIT = Pattern.compile("[元亩顷]|平方|平米|[mM][2²]|㎡|单位");

    private HintRow() {}

    /** Whether a row is one. */
    static boolean is(Row row) {
        if (row.size() < FEWEST) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            String text =
                    cell.kind() == Cell.Kind.TEXT && cell.text().length() <= LONGEST ? Texts.unspaced(cell.text()) : "";
            if (!HINT.matcher(text).matches() || UNIT.matcher(text).find() || NotesAndTotals.isEnterprise(text)) {
                return false;
            }
        }
        return true;
    }
}
