package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;

/** Any text, as it shows. */
final class TextReader implements CellReader {

    @Override
    public CellReading read(Cell cell) {
        return CellReading.understood(Texts.tidy(cell.text()));
    }
}
