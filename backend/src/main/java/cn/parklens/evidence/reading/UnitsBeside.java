package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.counting.Remarks;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.header.UnitLine;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands beside the figures of a row of their money or unit: 美元 under 币种, 单位：亿元 under 备注. The figures are read as
 * their header says all the same; that is asked about once for each such column.
 */
final class UnitsBeside implements Onlooker {

    private static final int LONGEST = 60;

    private static final Pattern OF_MONEY = Pattern.compile("(?:计价|结算|记账|投资|注册资本|金额)?(?:币种|币别|货币(?:种类|名称|类型)?)");
    private static final Pattern YUAN = Pattern.compile("人民币|rmb|cny|中国|本币");

    /** Every unit of money or areas ends with one of these: most remarks have none, and need no pattern. */
    private static final String LAST_SIGNS = "元亩顷米里2²㎡万亿";

    private static final Pattern REMARK =
            Pattern.compile("(\\p{IsHan}{0,10}?)单位(?:[:：]|为|是|按)*\\s*([\\p{IsHan}a-zA-Z0-9²]{1,6})");

    private final Place sheet;
    private final List<Beside> columns = new ArrayList<>();

    UnitsBeside(EvidenceList list, HeaderMatch header, Place sheet) {
        this.sheet = sheet;
        Map<Column, String> measured = new LinkedHashMap<>();
        header.columns().stream()
                .filter(column -> column.unitsIn() == Column.NOWHERE)
                .forEach(column -> unit(list, column).ifPresent(unit -> measured.put(column, unit)));
        Map<Column, String> money = new LinkedHashMap<>(measured);
        money.values().removeIf(unit -> !UnitWords.areMoney("元", unit));
        for (Column column : header.columns()) {
            String core = HeaderText.of(column.text()).core();
            if (column.how() == HeaderMatch.How.SIDE_TABLE) {
                continue;
            }
            if (!money.isEmpty()
                    && column.code() == null
                    && OF_MONEY.matcher(core).matches()) {
                columns.add(new Beside(column, money, text -> isOtherMoney(text, money.values())));
            } else if (!measured.isEmpty() && Remarks.isHeader(core)) {
                columns.add(new Beside(column, measured, text -> isOtherUnit(text, measured)));
            }
        }
    }

    /** In which the figures of a column are read, where they are of money or an area. */
    private static Optional<String> unit(EvidenceList list, Column column) {
        return column.figuresOf(list.columns())
                .map(it -> FigureUnits.of(it, column.unit()).written())
                .filter(UnitWords::areOfMoneyOrArea);
    }

    private static boolean isOtherMoney(String text, Collection<String> own) {
        String said = YUAN.matcher(Texts.bare(text)).replaceAll("");
        return !Texts.isPlaceholder(text) && !said.isEmpty() && !said.equals("元") && !own.contains(said);
    }

    /** 单位：亿元, 投资额为万美元, 以亿元计, or no more than 美元. What is said of another figure is not meant. */
    private static boolean isOtherUnit(String text, Map<Column, String> measured) {
        if (text.chars().noneMatch(c -> LAST_SIGNS.indexOf(c) >= 0)) {
            return false;
        }
        UnitLine alone = UnitLine.ofUnitsAlone(text);
        Stream<UnitLine.Said> remarks = REMARK.matcher(Texts.half(text))
                .results()
                .map(said -> new UnitLine.Said(said.group(1), UnitWords.usual(said.group(2))));
        return Stream.of(
                        alone == null ? Stream.<UnitLine.Said>empty() : alone.said().stream(),
                        UnitLine.sentences(text).stream(),
                        remarks)
                .flatMap(said -> said)
                .filter(said -> UnitWords.areOfMoneyOrArea(said.unit()))
                .anyMatch(said -> measured.keySet().stream().anyMatch(column -> said.isOf(column))
                        && measured.values().stream()
                                .noneMatch(it ->
                                        it.equals(UnitWords.usual(said.unit())) || UnitWords.areSame(it, said.unit())));
    }

    /** A column that may say so of figures, and where it does. */
    private static final class Beside {

        private final Column column;
        private final String figures;
        private final Predicate<String> other;
        private final RowsNoted rows = new RowsNoted();

        Beside(Column column, Map<Column, String> figures, Predicate<String> other) {
            this.column = column;
            this.figures = figures.keySet().stream().map(Column::text).collect(Collectors.joining("、"));
            this.other = other;
        }

        void add(Row row) {
            Cell cell = row.cell(column.index());
            if (cell != null && cell.text().length() <= LONGEST && other.test(cell.text())) {
                rows.add(row, cell);
            }
        }

        Problem problem(Place sheet) {
            return Problem.of(
                    EvidenceProblem.ROWS_IN_OTHER_UNIT,
                    sheet.row(rows.first()).column(column.letters(), column.text()),
                    rows.example(),
                    column.text(),
                    rows.named(),
                    rows.count(),
                    figures);
        }
    }

    /** Most lists have no such column. */
    @Override
    public void taken(EvidenceRow row) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.row());
        }
    }

    @Override
    public List<Problem> problems() {
        return columns.stream()
                .filter(column -> !column.rows.isEmpty())
                .map(column -> column.problem(sheet))
                .toList();
    }
}
