package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.regex.Pattern;

/** 封面: a sheet that says whose workbook it is, who filled it in and when, and holds no table. */
final class Cover {

    private static final int MOST_ROWS = 30;

    /** Two labels with what belongs to them; a table is wider. */
    private static final int WIDEST = 4;

    private static final int FEWEST_LABELS = 2;

    private static final Pattern NAME = Pattern.compile("封面|封皮|扉页|首页|COVER", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("(园区|开发区|填报单位|报送单位|编制单位|填表单位|单位)(名称|公章|盖章|[(（]公?章[)）])?"
            + "|(填报|填表|报送|编制|制表|统计)?(日期|时间|年度)|报告期"
            + "|(单位|部门)?负责人|(填报|填表|制表|审核|经办)人|联系人(姓名)?|(联系|办公|移动)?(电话|手机)(号码)?|电子?邮箱?|传真|通讯?地址|邮编");

    private Cover() {}

    /**
     * Whether a sheet is one.
     *
     * @param name of the sheet
     * @param first its rows that are not blank, as many as are looked at
     */
    static boolean isOne(String name, List<Row> first) {
        if (first.isEmpty() || first.size() > MOST_ROWS || first.stream().anyMatch(row -> row.size() > WIDEST)) {
            return false;
        }
        long labels = first.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cover::isLabel)
                .count();
        boolean table = first.stream().filter(row -> row.size() > 1).count() > labels;
        return !table
                && first.stream().noneMatch(Cover::isHeader)
                && (labels >= FEWEST_LABELS || NAME.matcher(name).find());
    }

    /** Labels side by side, without anything between that belongs to them. */
    private static boolean isHeader(Row row) {
        for (int i = 1; i < row.size(); i++) {
            if (isBare(row.nth(i - 1)) && isBare(row.nth(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(Cell cell) {
        return LABEL.matcher(Texts.unspaced(cell.text())).matches();
    }

    /** 联系人：张三 in one cell, or 联系人 beside 张三. */
    private static boolean isLabel(Cell cell) {
        String text = Texts.unspaced(cell.text()).replace(':', '：');
        int colon = text.indexOf('：');
        return LABEL.matcher(colon < 0 ? text : text.substring(0, colon)).matches();
    }
}
