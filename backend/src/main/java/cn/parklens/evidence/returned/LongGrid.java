package cn.parklens.evidence.returned;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;

/** What is said on a sheet that is not held in memory: kept until its rows are copied. */
final class LongGrid implements Grid {

    private final Sheet sheet;
    private final SheetSurvey survey;
    private final Map<Integer, Said> said = new TreeMap<>();
    private SaidBefore.Ours ours = new SaidBefore.Ours(Map.of(), Map.of(), -1);
    private int column;

    /** For a sheet without its rows, and what was seen in these. */
    LongGrid(Sheet sheet, SheetSurvey survey) {
        this.sheet = sheet;
        this.survey = survey;
    }

    /**
     * A cell of the added column.
     *
     * @param style as cells refer to it
     */
    record Said(String text, int style) {}

    SheetSurvey survey() {
        return survey;
    }

    /** By row, as the spreadsheet numbers it. */
    Map<Integer, Said> said() {
        return said;
    }

    /** The added column, from 0. */
    int column() {
        return column;
    }

    /** Whether a cell of theirs is taken away: it is ours, or what is said now stands in its place. */
    boolean takes(int row, int column, boolean saidBefore) {
        return ours.holds(row, column, saidBefore) || (column == this.column && said.containsKey(row));
    }

    @Override
    public int clearedColumn(int headerRow) {
        MergedAreas merged = MergedAreas.of(sheet, headerRow);
        ours = survey.before().at(headerRow, merged);
        column = ours.place() >= 0 ? ours.place() : Math.max(survey.lastUsed() + 1, merged.beyond());
        return column;
    }

    @Override
    public boolean isListOfProblems() {
        return survey.before().isListOfProblems();
    }

    @Override
    public void say(int row, int column, String text, CellStyle style) {
        said.put(row, new Said(text, style.getIndex()));
    }
}
