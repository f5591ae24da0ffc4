package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.ListColumn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads figures of which each row says the unit, in a column of its own: 15 亩, 1 公顷, 10000 平方米. */
public final class FigureByRow {

    private final ListColumn column;
    private final String units;
    private final String otherwise;
    private final Industries industries;
    private final Map<String, CellReader> readers = new HashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private int absent;

    /**
     * Of a column of the list.
     *
     * @param units header of the column that says them
     * @param otherwise the unit of a row that says none, empty where that is not known
     */
    public FigureByRow(ListColumn column, String units, String otherwise, Industries industries) {
        this.column = column;
        this.units = units;
        this.otherwise = UnitWords.usual(otherwise);
        this.industries = industries;
    }

    /** What a cell says in the unit of its row. */
    public CellReading read(Cell figure, @Nullable Cell unit) {
        String said = unit == null || Texts.isPlaceholder(unit.text())
                ? ""
                : UnitWords.usual(Texts.unspaced(Texts.half(unit.text())));
        boolean known = UnitWords.contain(said) && FigureUnits.of(column, said).fit();
        if (said.isEmpty() && !otherwise.isEmpty()) {
            CellReading reading = reader(otherwise).read(figure);
            absent += reading instanceof CellReading.Understood ? 1 : 0;
            return reading;
        }
        CellReading reading = reader(known ? said : "").read(figure);
        if (!(reading instanceof CellReading.Understood)) {
            return reading;
        }
        if (!known) {
            return CellReading.unclear(
                    EvidenceProblem.FIGURE_ROW_UNIT_UNCLEAR,
                    units,
                    said.isEmpty() ? "—" : said,
                    FigureUnits.of(column, "").wanted());
        }
        rows.merge(said, 1, Integer::sum);
        return reading;
    }

    private CellReader reader(String unit) {
        return readers.computeIfAbsent(unit, it -> CellReader.of(column, it, industries));
    }

    /** How many rows say which unit, in the order they came in. */
    public Map<String, Integer> rows() {
        return rows;
    }

    /** How many say none. */
    public int absent() {
        return absent;
    }
}
