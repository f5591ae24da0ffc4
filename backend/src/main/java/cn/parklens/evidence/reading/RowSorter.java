package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.HeaderMatch.How;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells rows of evidence from everything else that people put into a sheet. */
final class RowSorter {

    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|共计|累计|总数|本页合计|本页小计)(\\d*(家|个|户|项)?)?");
    private static final Pattern NOTE = Pattern.compile(
            "(注|备注|说明|填表说明|填报说明|数据来源|资料来源|来源|填表人|填报人|制表人?|制表单位|审核人?|复核人?|联系人|联系电话|负责人|单位负责人|填报单位|填报日期|填表日期|制表日期|统计时间|截至|截止|以上数据|盖章|单位盖章|更新时间)\\s*\\d*\\s*[:：.、(（].*|(注|备注|说明|数据来源于|以上数据|截至|截止).{4,}|[(（](盖章|公章|单位盖章).*",
            Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("[(（【](示例|样例|填写示例|例)[)）】].*|(示例|样例|填写示例|填报示例|例)([:：].*|行?\\d{0,2})", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private final int name;
    private final int code;
    private final BitSet known = new BitSet();
    private final BitSet aside = new BitSet();
    private final Map<Integer, String> headers = new HashMap<>();

    RowSorter(EvidenceList list, HeaderMatch header) {
        this.name = index(list, header, ListColumn.Kind.ENTERPRISE_NAME);
        this.code = index(list, header, ListColumn.Kind.CREDIT_CODE);
        for (HeaderMatch.Column column : header.columns()) {
            if (column.how() == How.SIDE_TABLE) {
                aside.set(column.index());
            } else if (column.code() != null) {
                known.set(column.index());
            }
            headers.put(column.index(), Texts.bare(column.text()));
        }
    }

    private static int index(EvidenceList list, HeaderMatch header, ListColumn.Kind kind) {
        return list.columns().stream()
                .filter(column -> column.kind() == kind)
                .flatMap(column -> header.column(column.code()).stream())
                .mapToInt(HeaderMatch.Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** Why a row is not evidence, null when it is. */
    Skipped.@Nullable Reason reasonToSkip(Row row) {
        if (row.isBlank()) {
            return Skipped.Reason.BLANK;
        }
        Cell first = row.nth(0);
        Cell named = name < 0 ? null : row.cell(name);
        Cell codeCell = code < 0 ? null : row.cell(code);
        boolean coded = codeCell != null;
        if (named != null
                && codeCell != null
                && codeCell.text().length() >= 15
                && named.text().length() >= 4) {
            // By far the most rows: two looks are enough, unless an example stands before the name.
            return first.column() != name && first.kind() == Cell.Kind.TEXT && matches(EXAMPLE, first)
                    ? Skipped.Reason.EXAMPLE
                    : null;
        }
        if (isHeaderAgain(row)) {
            return Skipped.Reason.HEADER;
        }
        if (onlyIn(row, aside)) {
            return Skipped.Reason.SIDE_TABLE;
        }
        if (!coded) {
            if (isTotal(row)) {
                return Skipped.Reason.TOTAL;
            }
            if (matches(NOTE, first) && (named == null || first.column() == name || matches(NOTE, named))) {
                return Skipped.Reason.NOTE;
            }
        }
        if (first.kind() == Cell.Kind.TEXT && matches(EXAMPLE, first)) {
            return Skipped.Reason.EXAMPLE;
        }
        if (named != null || coded) {
            return null;
        }
        return row.size() == 1 ? lone(first) : null;
    }

    private Skipped.@Nullable Reason lone(Cell only) {
        if (NUMBER.matcher(only.text()).matches()) {
            return Skipped.Reason.NUMBER_ONLY;
        }
        return only.kind() == Cell.Kind.TEXT ? Skipped.Reason.LONE_TEXT : null;
    }

    private static boolean matches(Pattern pattern, Cell cell) {
        return cell.text().length() <= 500
                && pattern.matcher(cell.text().strip().replace(" ", "").replace("\u3000", ""))
                        .matches();
    }

    private static boolean isTotal(Row row) {
        for (int i = 0; i < Math.min(row.size(), 3); i++) {
            Cell cell = row.nth(i);
            if (cell.text().length() <= 12
                    && TOTAL.matcher(Texts.bare(cell.text())).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeaderAgain(Row row) {
        int same = 0;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            if (known.get(cell.column())
                    && cell.text().length() < 60
                    && Texts.bare(cell.text()).equals(headers.get(cell.column()))) {
                same++;
            }
        }
        return same >= 2 || (same == 1 && row.size() == 1);
    }

    private static boolean onlyIn(Row row, BitSet columns) {
        if (columns.isEmpty()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!columns.get(row.nth(i).column())) {
                return false;
            }
        }
        return true;
    }
}
