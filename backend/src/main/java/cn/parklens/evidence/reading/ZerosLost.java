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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes in digits that a spreadsheet took for numbers: 0711 became 711, which is another industry, and 002415 became 2415.
 * A cell alone does not show it; beside longer codes in the same column it is asked about, once for the column. So it is
 * where the row says that the code is of an exchange of the mainland, whose codes have six digits.
 */
final class ZerosLost implements Onlooker {

    private static final int NAMED = 10;
    private static final int LONGEST = 8;
    private static final Set<String> EXCHANGES = Set.of("上市地", "上市地点", "交易所", "证券交易所");

    private final List<Codes> columns;
    private final Place sheet;

    ZerosLost(EvidenceList list, HeaderMatch header, Industries industries, Place sheet) {
        this.sheet = sheet;
        this.columns = list.columns().stream()
                .filter(ZerosLost::holdsCodes)
                .flatMap(column -> header.column(column.code()).stream()
                        .map(found -> column.kind() == ListColumn.Kind.INDUSTRY
                                ? new OfIndustries(found, industries)
                                : new OfStocks(found, exchange(list, header))))
                .toList();
    }

    private static boolean holdsCodes(ListColumn column) {
        return column.kind() == ListColumn.Kind.INDUSTRY
                || (column.kind() == ListColumn.Kind.TEXT && column.name().endsWith("代码"));
    }

    /** Where the sheet says at which exchange a code is traded; -1 where it does not. */
    private static int exchange(EvidenceList list, HeaderMatch header) {
        return list.columns().stream()
                .filter(column -> column.kind() == ListColumn.Kind.TEXT && EXCHANGES.contains(column.name()))
                .flatMap(column -> header.column(column.code()).stream())
                .mapToInt(HeaderMatch.Column::index)
                .findFirst()
                .orElse(-1);
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
            private int known;
        }

        final void add(Row row) {
            Cell cell = row.cell(column.index());
            if (cell == null || !isOfDigits(cell.text()) || isOther(row)) {
                return;
            }
            String code = cell.text();
            longest = Math.max(longest, code.length());
            OfLength alike = byLength.computeIfAbsent(code.length(), length -> new OfLength());
            alike.all++;
            alike.known += isKnown(row, code) ? 1 : 0;
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

        /** Whether the code of a row is of another kind, of which nothing is known. */
        boolean isOther(Row row) {
            return false;
        }

        /** Whether the row itself says that its code is too short. */
        boolean isKnown(Row row, String code) {
            return false;
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
                    .filter(it -> it.getValue().count > 0 && (areShort(it.getKey()) || it.getValue().known > 0))
                    .map(it -> problem(sheet, it.getKey(), it.getValue()))
                    .toList();
        }

        private Problem problem(Place sheet, int length, OfLength lost) {
            return Problem.of(
                    areShort(length) ? EvidenceProblem.CODES_WITHOUT_ZEROS : EvidenceProblem.CODES_OF_STOCKS_SHORT,
                    sheet.row(lost.row).column(column.letters(), column.text()),
                    lost.first,
                    column.text(),
                    lost.cells.stream().collect(Collectors.joining("、")),
                    Integer.toString(lost.count),
                    Integer.toString(length));
        }
    }

    /** Those of securities have six digits on the mainland, and fewer elsewhere. */
    private static final class OfStocks extends Codes {

        private static final int WHOLE = 6;
        private static final Pattern ABROAD = Pattern.compile(
                "香港|[港联]交|联合交易所|[港H]股|纽约|纽交|纳斯达克|美股|新加坡|伦敦|东京|台湾|NYSE|NASDAQ|HKEX|境外", Pattern.CASE_INSENSITIVE);
        private static final Pattern MAINLAND = Pattern.compile("深圳|上海|北京|[深上北]交|沪|深市|A股");
        /** Hong Kong has such boards too. */
        private static final Pattern BOARD = Pattern.compile("主板|创业板|科创板|中小板");

        private final int exchange;

        OfStocks(HeaderMatch.Column column, int exchange) {
            super(column);
            this.exchange = exchange;
        }

        @Override
        boolean isOther(Row row) {
            String text = saidOf(row);
            return ABROAD.matcher(text).find() && !MAINLAND.matcher(text).find();
        }

        @Override
        boolean isKnown(Row row, String code) {
            String text = saidOf(row);
            return code.length() < WHOLE
                    && (MAINLAND.matcher(text).find() || BOARD.matcher(text).find())
                    && !ABROAD.matcher(text).find();
        }

        private String saidOf(Row row) {
            return exchange < 0 ? "" : row.text(exchange);
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
