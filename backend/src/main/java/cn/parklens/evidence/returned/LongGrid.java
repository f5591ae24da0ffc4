package cn.parklens.evidence.returned;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;

/** What is said on a sheet that is not held in memory: kept until its rows are copied. */
final class LongGrid implements Grid {

    private final SheetSurvey survey;
    private final Map<Integer, Said> said = new TreeMap<>();

    LongGrid(SheetSurvey survey) {
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
        return survey.ours() >= 0 ? survey.ours() : survey.lastUsed() + 1;
    }

    @Override
    public int clearedColumn() {
        return column();
    }

    @Override
    public void say(int row, int column, String text, CellStyle style) {
        said.put(row, new Said(text, style.getIndex()));
    }
}
