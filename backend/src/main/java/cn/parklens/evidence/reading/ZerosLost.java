package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Codes in digits that a spreadsheet took for numbers: 0711 became 711, which is another industry, and 002415 became 2415.
 * A cell alone does not show it; beside longer codes in the same column it is asked about, once for the column.
 */
final class ZerosLost implements Onlooker {

    private static final int NAMED = 10;
    private static final int LONGEST = 8;

    private final List<Codes> columns;
    private final Place sheet;

    ZerosLost(EvidenceList list, HeaderMatch header, Industries industries, Place sheet) {
        this.sheet = sheet;
        this.columns = list.columns().stream()
                .filter(ZerosLost::holdsCodes)
                .flatMap(column -> header.column(column.code()).stream()
                        .map(found -> column.kind() == ListColumn.Kind.INDUSTRY
                                ? new OfIndustries(found, industries)
                                : new Codes(found)))
                .toList();
    }

    private static boolean holdsCodes(ListColumn column) {
        return column.kind() == ListColumn.Kind.INDUSTRY
                || (column.kind() == ListColumn.Kind.TEXT && column.name().endsWith("代码"));
    }

    /** Codes of one column, by their length. */
    private static class Codes {

        private final HeaderMatch.Column column;
        private final Map<Integer, OfLength> byLength = new TreeMap<>();
        private int longest;

        Codes(HeaderMatch.Column column) {
            this.column = column;
        }

        /** Those of one length that may have lost a zero. */
        private static final class OfLength {

            private final List<String> cells = new ArrayList<>();
            private String first = "";
            private int row;
            private int count;
            private int all;
        }

        final void add(Row row) {
            Cell cell = row.cell(column.index());
            if (cell == null || !isOfDigits(cell.text())) {
                return;
            }
            String code = cell.text();
            longest = Math.max(longest, code.length());
            OfLength alike = byLength.computeIfAbsent(code.length(), length -> new OfLength());
            alike.all++;
            if (code.charAt(0) != '0' && mayHaveLost(code)) {
                if (alike.count == 0) {
                    alike.first = code;
                    alike.row = row.number();
                }
                alike.count++;
                if (alike.cells.size() < NAMED) {
                    alike.cells.add(column.letters() + row.number());
                }
            }
        }

        /** Looked at in every row. */
        private static boolean isOfDigits(String text) {
            if (text.isEmpty() || text.length() > LONGEST) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        boolean mayHaveLost(String code) {
            return true;
        }

        /** Whether codes of this length are too short. */
        boolean areShort(int length) {
            return length < longest;
        }

        final int all(int length) {
            OfLength alike = byLength.get(length);
            return alike == null ? 0 : alike.all;
        }

        final List<Problem> problems(Place sheet) {
            return byLength.entrySet().stream()
                    .filter(it -> it.getValue().count > 0 && areShort(it.getKey()))
                    .map(it -> problem(sheet, it.getKey(), it.getValue()))
                    .toList();
        }

        private Problem problem(Place sheet, int length, OfLength lost) {
            return Problem.of(
                    EvidenceProblem.CODES_WITHOUT_ZEROS,
                    sheet.row(lost.row).column(column.letters(), column.text()),
                    lost.first,
                    column.text(),
                    lost.cells.stream().collect(Collectors.joining("、")),
                    Integer.toString(lost.count),
                    Integer.toString(length));
        }
    }

    /** Those of the classification may be of two, three or four digits: most of the others must be one longer. */
    private static final class OfIndustries extends Codes {

        private final Industries industries;

        OfIndustries(HeaderMatch.Column column, Industries industries) {
            super(column);
            this.industries = industries;
        }

        @Override
        boolean mayHaveLost(String code) {
            return industries.byCode(code).isPresent()
                    && industries.byCode("0" + code).isPresent();
        }

        @Override
        boolean areShort(int length) {
            return 2 * all(length + 1) > 3 * all(length);
        }
    }

    @Override
    public void taken(EvidenceRow read) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(read.row());
        }
    }

    @Override
    public List<Problem> problems() {
        return columns.stream().flatMap(codes -> codes.problems(sheet).stream()).toList();
    }
}
