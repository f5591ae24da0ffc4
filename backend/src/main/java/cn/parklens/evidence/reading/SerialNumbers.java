package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an office gives the rows (序号). Where they run but for a few, those that are missing or come twice are
 * told: an enterprise may be missing, or stand twice. A list that was filtered or sorted says nothing by them.
 */
final class SerialNumbers implements Onlooker {

    private static final Set<String> HEADERS = Set.of("序号", "序", "编号", "no", "顺序号", "行号");
    private static final int LONGEST = 6;
    private static final int NAMED = 10;
    /** Of so many rows one may break the run. */
    private static final int RUN = 10;
    /** Of so many rows one number may be missing. */
    private static final int SPARSE = 5;

    private static final int FEW = 3;

    private final @Nullable Column column;
    private final Place sheet;
    private final List<Integer> missing = new ArrayList<>();
    private final List<Integer> repeated = new ArrayList<>();
    private boolean running;
    private int last;
    private int rows;
    private int steps;
    private int gaps;
    private int gapRow;
    private int gapFrom;
    private int gapTo;
    private int missed;
    private int repeatRow;
    private int repeats;

    SerialNumbers(HeaderMatch header, Place sheet) {
        this.sheet = sheet;
        this.column = header.columns().stream()
                .filter(each -> each.code() == null
                        && each.how() != HeaderMatch.How.SIDE_TABLE
                        && HEADERS.contains(Texts.bare(each.text())))
                .findFirst()
                .orElse(null);
        this.running = column != null;
    }

    @Override
    public void taken(EvidenceRow read) {
        Row row = read.row();
        if (!running || column == null) {
            return;
        }
        int number = number(row.cell(column.index()));
        if (number < 0 || (rows > 0 && number < last && number != 1)) {
            running = false;
            return;
        }
        if (rows++ > 0) {
            if (number == last + 1) {
                steps++;
            } else if (number == last) {
                repeats++;
                repeatRow = repeatRow == 0 ? row.number() : repeatRow;
                note(repeated, number);
            } else if (number > last) {
                gap(row, number);
            }
        }
        last = number;
    }

    /** It may bear the next number all the same. */
    @Override
    public void leftOut(Row row, Skipped.Reason reason, boolean inList) {
        if (inList && running && column != null && number(row.cell(column.index())) == last + 1) {
            last++;
        }
    }

    private void gap(Row row, int number) {
        if (gaps++ == 0) {
            gapRow = row.number();
            gapFrom = last;
            gapTo = number;
        }
        missed += number - last - 1;
        for (int i = last + 1; i < number && missing.size() < NAMED; i++) {
            missing.add(i);
        }
    }

    private static void note(List<Integer> numbers, int number) {
        if (numbers.size() < NAMED && !numbers.contains(number)) {
            numbers.add(number);
        }
    }

    private static int number(@Nullable Cell cell) {
        String text = cell == null ? "" : cell.text();
        if (text.isEmpty() || text.length() > LONGEST) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    @Override
    public List<Problem> problems() {
        int breaks = gaps + repeats;
        if (!running
                || column == null
                || breaks == 0
                || breaks > Math.max(1, rows / RUN)
                || steps < 2 * breaks
                || missed > Math.max(FEW, rows / SPARSE)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (gaps > 0) {
            problems.add(Problem.of(
                    EvidenceProblem.SERIALS_MISSING,
                    sheet.row(gapRow).column(column.letters(), column.text()),
                    Integer.toString(gapTo),
                    Texts.tidy(column.text()),
                    named(missing),
                    Integer.toString(missed),
                    gaps == 1 ? Integer.toString(gapFrom) : "",
                    gaps == 1 ? Integer.toString(gapTo) : ""));
        }
        if (repeats > 0) {
            problems.add(Problem.of(
                    EvidenceProblem.SERIALS_REPEATED,
                    sheet.row(repeatRow).column(column.letters(), column.text()),
                    Integer.toString(repeated.getFirst()),
                    Texts.tidy(column.text()),
                    named(repeated)));
        }
        return problems;
    }

    private static String named(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
