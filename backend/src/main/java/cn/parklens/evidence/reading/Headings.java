package cn.parklens.evidence.reading;

import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;

/** A row of headings of a table that may be about anything: 项目编号、项目名称、总投资（万元）、开工日期. */
final class Headings {

    private static final int FEWEST = 3;
    private static final int LONGEST = 24;

    private static final Pattern HEADING =
            Pattern.compile("(企业|公司|单位|项目|产品|机构|平台|姓名|职务|部门|备注|说明)|[\\p{IsHan}\\d]{0,12}(名称|全称|简称|编号|编码|代码|序号|证号|号码|文号"
                    + "|金额|日期|时间|年份|年度|月份|期限|类型|类别|分类|性质|用途|数量|个数|家数|户数|台数|人数|面积|投资额?|总额|收入|产值|税收|税额|利润"
                    + "|规模|资金|价格|单价|比例|占比|等级|级别|状态|进度|阶段|内容|情况|地址|地点|位置|区域|所在地|来源|电话|联系人|负责人|法人|行业|领域"
                    + "|原因|依据|标准|单位|主体)");

    private Headings() {}

    /**
     * Whether a row is one: three cells or more, all of them short texts and two thirds of them headings, the one in the place
     * of an enterprise's name too.
     *
     * @param name the column of enterprises, from 0; -1 where there is none
     */
    static boolean are(Row row, int name) {
        Cell named = name < 0 ? null : row.cell(name);
        if (row.size() < FEWEST || named == null || !isOne(named)) {
            return false;
        }
        int headings = 0;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            if (cell.kind() != Cell.Kind.TEXT || cell.text().length() > LONGEST) {
                return false;
            }
            headings += isOne(cell) ? 1 : 0;
        }
        return headings >= FEWEST && headings * 3 >= row.size() * 2;
    }

    private static boolean isOne(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.text().length() <= LONGEST
                && HEADING.matcher(HeaderText.of(cell.text()).core()).matches();
    }
}
