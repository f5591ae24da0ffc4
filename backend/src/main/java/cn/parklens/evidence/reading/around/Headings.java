package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row of headings of a table that may be about anything: 项目编号、项目名称、总投资（万元）、开工日期; 街道、企业数. */
final class Headings {

    private static final int FEWEST = 3;
    private static final int LONGEST = 24;

    private static final Pattern HEADING = Pattern.compile(
            "(企业|公司|单位|项目|产品|机构|平台|姓名|性别|职务|职称|部门|科室|手机|传真|邮箱|电子邮箱|备注|说明|指标|科目|(所属|所在)?(街道|乡镇|镇街|街镇|园区|片区|板块)|镇|村|社区|区县|县区|区|县|市|省|产业|产业链"
                    + "|门类|大类|级别|批次|季度|月份?|户|\\d{4}年度?)|[\\p{IsHan}\\d]{0,12}(名称|全称|简称|编号|编码|代码|序号|证号|号码|文号"
                    + "|金额|日期|时间|年份|年度|月份|期限|类型|类别|分类|性质|用途|数|数量|面积|投资额?|总额|收入|产值|税收|税额|利润|合计"
                    + "|规模|资金|价格|单价|比例|比重|占比|率|量|值|额|增速|增幅|目标|等级|级别|状态|进度|阶段|内容|情况|地址|地点|位置|区域|区划|地区"
                    + "|所在地|来源|电话|联系人|负责人|法人|行业|产业|领域|原因|依据|标准|单位|主体)");

    private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?%?");

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
        return headings >= FEWEST && headings * 3 >= row.size() * 2 && !isToBeSigned(row);
    }

    /** Whether a row that stands apart is one: two cells or more, and nothing else, wherever they stand. */
    static boolean areAll(Row row) {
        if (row.size() < 2) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!isOne(row.nth(i))) {
                return false;
            }
        }
        return !isToBeSigned(row);
    }

    /**
     * Whether a row heads figures: whatever its first cell says, 专业园, a heading stands in every other one and a figure below
     * it.
     *
     * @param next the row below
     */
    static boolean areOverFigures(Row row, Row next) {
        Cell first = row.nth(0);
        if (row.size() < 2
                || first.kind() != Cell.Kind.TEXT
                || first.text().length() > LONGEST
                || NotesAndTotals.isEnterprise(first.text())) {
            return false;
        }
        for (int i = 1; i < row.size(); i++) {
            Cell below = next.cell(row.nth(i).column());
            if (below == null
                    || !isOne(row.nth(i))
                    || !FIGURE.matcher(below.text()).matches()) {
                return false;
            }
        }
        return !isToBeSigned(row);
    }

    /** Whether the last cell of a row is one. */
    static boolean areLast(Row row) {
        return isOne(row.nth(row.size() - 1));
    }

    /** 单位负责人、联系电话: below a list they ask for no column, but for a name. */
    private static boolean isToBeSigned(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!NotesAndTotals.isLabel(row.nth(i))) {
                return false;
            }
        }
        return true;
    }

    /** A unit heads figures too: 片区、亩、万元. */
    private static boolean isOne(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.text().length() <= LONGEST
                && !cell.text().endsWith("有限公司")
                && !cell.text().endsWith("：")
                && !cell.text().endsWith(":")
                && (HEADING.matcher(HeaderText.of(cell.text()).core()).matches()
                        || UnitWords.contain(Texts.half(cell.text())));
    }

    /** What it says, as a person is told of it. */
    static String shown(Row row) {
        return row.cells().stream().map(Cell::text).map(Texts::unspaced).collect(Collectors.joining("、"));
    }
}
