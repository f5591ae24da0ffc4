package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.workbook.BareWorkbook;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of invented enterprises, written as Excel writes it, and filled as offices fill theirs: mostly plain, now and then
 * not quite. Not by the library that otherwise writes workbooks: that would have to be compiled as well.
 */
final class MadeUpList {

    private static final int ROWS = 5_000;
    private static final int NOT_QUITE = 40;
    private static final List<String> INDUSTRIES = List.of("3912", "3311", "2710", "1432", "3670", "橡胶零件制造");

    private MadeUpList() {}

    /** Writes it as a workbook. */
    static void write(EvidenceList list, Path file) throws IOException {
        BareWorkbook.write(
                file,
                "清单",
                list.columns().stream().map(ListColumn::name).toList(),
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(number -> row(list, number))
                        .iterator());
    }

    private static List<String> row(EvidenceList list, int number) {
        return list.columns().stream().map(column -> text(column, number)).toList();
    }

    private static String text(ListColumn column, int number) {
        boolean plain = number % NOT_QUITE != 0;
        return switch (column.kind()) {
            case ENTERPRISE_NAME -> (plain ? "" : " ") + "示例精密制造第" + number + "有限公司";
            case CREDIT_CODE -> CreditCode.of("91", "320213", String.format("XX%06d", number)) + (plain ? "" : " ");
            case INDUSTRY -> INDUSTRIES.get(number % INDUSTRIES.size());
            case CHOICE -> column.options().get(number % column.options().size());
            case YES_NO -> number % 3 == 0 ? "否" : "是";
            case DATE -> plain ? "2023-05-" + (10 + number % 20) : "2023年5月" + (10 + number % 20) + "日";
            case FIGURE -> "1,234." + number;
            case DIVISION -> "320213";
            case TEXT -> "示例路" + number + "号";
        };
    }
}
