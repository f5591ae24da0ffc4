package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Figures that are years: four digits, and none that a person cannot mean. */
final class Years {

    private static final Pattern MEANT = Pattern.compile(".*年份|(认定|入选|发布|公布|获批|获评|评定|评选|授牌|命名|上榜|榜单|成立|投产)?年度");
    private static final int EARLIEST = 1949;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final int DIGITS = 4;
    /** A spreadsheet keeps days as numbers: 45292 is 2024-01-01. */
    private static final int SERIAL_DIGITS = 5;

    private static final int CENTURY = 2000;

    private Years() {}

    /** Whether the figures of a column are years, by its name: 榜单年份, and not 年度营业收入. */
    static boolean areMeant(String column) {
        return MEANT.matcher(column).matches();
    }

    /** The reading of a figure: unclear where it is no year, with the one that may have been meant. */
    static CellReading read(CellReading figure, Cell cell) {
        if (cell.kind() == Cell.Kind.DATE && cell.text().length() >= DIGITS) {
            return CellReading.unclear(EvidenceProblem.YEAR_UNCLEAR, cell.text().substring(0, DIGITS));
        }
        if (!(figure instanceof CellReading.Understood understood)
                || !(understood.value() instanceof BigDecimal year)) {
            return figure;
        }
        BigDecimal bare = year.stripTrailingZeros();
        boolean whole = bare.scale() <= 0;
        if (whole && isOne(year)) {
            return figure;
        }
        int days = year.precision() - year.scale() == SERIAL_DIGITS ? year.intValue() : 0;
        LocalDate date = cell.day(days);
        if (days > 0 && isOne(BigDecimal.valueOf(date.getYear()))) {
            return CellReading.unclear(EvidenceProblem.YEAR_UNCLEAR, Integer.toString(date.getYear()), date.toString());
        }
        int meant = year.intValue() + (whole && year.signum() > 0 && year.intValue() < 100 ? CENTURY : 0);
        return isOne(BigDecimal.valueOf(meant))
                ? CellReading.unclear(EvidenceProblem.YEAR_UNCLEAR, Integer.toString(meant))
                : CellReading.unclear(EvidenceProblem.YEAR_UNCLEAR);
    }

    private static boolean isOne(BigDecimal year) {
        return year.compareTo(BigDecimal.valueOf(EARLIEST)) >= 0
                && year.compareTo(BigDecimal.valueOf(Year.now(HERE).getValue() + 1L)) <= 0;
    }
}
