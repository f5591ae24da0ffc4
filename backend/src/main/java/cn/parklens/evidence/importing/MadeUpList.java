package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.workbook.BareWorkbook;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of invented enterprises, written as Excel writes it, and filled as offices fill theirs: mostly plain, now and then
 * not quite. Not by the library that otherwise writes workbooks: that would have to be compiled as well.
 */
final class MadeUpList {

    private static final int NOT_QUITE = 40;
    private static final int FIRST_YEAR = 2001;
    private static final int YEARS = 20;
    /** What offices add to a list: a column that says which list a row is of, and notes, mostly none. */
    private static final List<String> ADDED = List.of("类别", "联系电话", "备注");

    private static final List<String> NAMES = List.of("精密制造", "（华东）制造", "ABC电子", "制造-新材料", "制造·软件");
    private static final List<String> INDUSTRIES = List.of("3912", "3311", "2710", "1432", "3670", "橡胶零件制造");

    private MadeUpList() {}

    /** Writes it as a workbook of so many rows. */
    static void write(EvidenceList list, int rows, Path file) throws IOException {
        BareWorkbook.write(
                file,
                "清单",
                Stream.concat(list.columns().stream().map(ListColumn::name), ADDED.stream())
                        .toList(),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(number -> row(list, number))
                        .iterator());
    }

    /** Each column is now and then not quite as it should be, or blank where it may be, and not all in one row. */
    private static List<String> row(EvidenceList list, int number) {
        List<String> row = new ArrayList<>();
        for (ListColumn column : list.columns()) {
            int turn = (number + row.size()) % NOT_QUITE;
            row.add(turn == 1 && !column.required() ? "" : text(column, number, turn != 0));
        }
        row.add(number % NOT_QUITE == 0 ? "" : number % 2 == 0 ? list.name() : "其他");
        row.add("0510-8" + number);
        row.add(number % NOT_QUITE == 0 ? "示例" : "");
        return row;
    }

    private static String text(ListColumn column, int number, boolean plain) {
        return switch (column.kind()) {
            case ENTERPRISE_NAME ->
                (plain ? "" : " ") + "示例" + NAMES.get(number % NAMES.size()) + "第" + number + "有限公司";
            case CREDIT_CODE -> CreditCode.of("91", "320213", String.format("XX%06d", number)) + (plain ? "" : " ");
            case INDUSTRY -> INDUSTRIES.get(number % INDUSTRIES.size());
            case CHOICE -> column.options().get(number % column.options().size());
            case YES_NO -> number % 3 == 0 ? "否" : "是";
            case DATE -> plain ? "2023-05-" + (10 + number % 20) : "2023年5月" + (10 + number % 20) + "日";
            case FIGURE -> figure(column, number, plain);
            case DIVISION -> "320213";
            case TEXT -> plain ? "示例路" + number + "号" : "示例路（北）" + number + "号、Ｂ座";
        };
    }

    /** What has no unit may be a year, and a year may be any such figure. */
    private static String figure(ListColumn column, int number, boolean plain) {
        if (column.unit().isEmpty()) {
            return (plain ? "" : " ") + (FIRST_YEAR + number % YEARS);
        }
        return plain ? Integer.toString(number) : "1,234." + number;
    }
}
