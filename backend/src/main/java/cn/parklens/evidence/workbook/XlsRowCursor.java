package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.workbook.Cell.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a BIFF8 sheet. */
final class XlsRowCursor implements RowCursor {

    private static final int SHEET = 1;

    private final InputStream in;
    private final int start;
    private final long size;
    private final RecordFactoryInputStream records;
    private final Sheet sheet;
    private final @Nullable SSTRecord strings;
    private final List<NumberStyle> styles;
    private final StruckFonts struck;
    private final boolean from1904;
    private final Guard guard;
    private final Object container;
    private final RowBuilder builder;
    private final List<MergedCells> merged = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int current = -1;
    private @Nullable CellValueRecordInterface pending;
    private @Nullable FormulaRecord awaitingText;
    private int depth;
    private boolean charts;
    private boolean ended;

    XlsRowCursor(
            InputStream in,
            int start,
            long size,
            Sheet sheet,
            @Nullable SSTRecord strings,
            List<NumberStyle> styles,
            StruckFonts struck,
            boolean from1904,
            Guard guard,
            Object container) {
        this.in = in;
        this.start = start;
        this.size = size;
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.struck = struck;
        this.from1904 = from1904;
        this.guard = guard;
        this.container = container;
        this.builder = new RowBuilder(guard.limits(), from1904);
        this.records = new RecordFactoryInputStream(in, false);
    }

    @Override
    public @Nullable Row next() {
        try {
            synchronized (container) {
                return read();
            }
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException e) {
            Place place = Place.sheet(guard.fileName(), sheet.name());
            throw guard.damaged(sheet.name(), current < 0 ? place : place.row(current + 1), e);
        }
    }

    private @Nullable Row read() {
        if (pending != null) {
            current = pending.getRow();
            cell(pending);
            pending = null;
        }
        while (!ended) {
            Record it = records.nextRecord();
            if (it == null || it instanceof BOFRecord || it instanceof EOFRecord) {
                bound(it);
            } else if (depth > SHEET) {
                guard.checkTime();
            } else if (it instanceof MergeCellsRecord cells) {
                MergedCells.add(cells, merged);
            } else if (it instanceof ColumnInfoRecord columns) {
                if (columns.getHidden()) {
                    hiddenColumns.set(columns.getFirstColumn(), columns.getLastColumn() + 1);
                }
            } else if (it instanceof RowRecord row) {
                hidden.set(row.getRowNumber(), row.getZeroHeight());
            } else if (it instanceof StringRecord text && awaitingText != null) {
                builder.add(awaitingText.getColumn(), Kind.TEXT, text.getString(), true);
                awaitingText = null;
            } else if (it instanceof CellValueRecordInterface cell) {
                if (current >= 0 && cell.getRow() != current) {
                    guard.checkOrder(sheet, current + 1, cell.getRow() + 1);
                    pending = cell;
                    guard.checkTime();
                    return builder.row(current + 1, hidden.get(current));
                }
                current = cell.getRow();
                cell(cell);
            }
        }
        if (current < 0) {
            return null;
        }
        Row last = builder.row(current + 1, hidden.get(current));
        current = -1;
        return last;
    }

    /** A chart in the sheet has a beginning, cells and an end of its own: what stands between them is not the sheet's. */
    private void bound(@Nullable Record it) {
        if (it == null && charts && depth > 0) {
            throw new IllegalStateException("a chart without an end may have taken rows of the sheet");
        }
        depth += it instanceof BOFRecord ? 1 : -1;
        charts |= depth > SHEET;
        ended = it == null || depth < SHEET;
    }

    private void cell(CellValueRecordInterface it) {
        int column = it.getColumn();
        if (struck.any()) {
            strike(it);
        }
        switch (it) {
            case LabelSSTRecord label -> {
                String text = strings == null || label.getSSTIndex() >= strings.getNumUniqueStrings()
                        ? null
                        : strings.getString(label.getSSTIndex()).getString();
                if (text == null) {
                    throw new IllegalStateException("no shared string of that number");
                }
                builder.add(column, Kind.TEXT, text, false);
            }
            case LabelRecord label -> builder.add(column, Kind.TEXT, label.getValue(), false);
            case NumberRecord number -> number(column, number.getXFIndex(), number.getValue(), false);
            case BoolErrRecord bool -> {
                if (bool.isBoolean()) {
                    builder.add(column, Kind.BOOLEAN, bool.getBooleanValue() ? "TRUE" : "FALSE", false);
                } else {
                    error(column, bool.getErrorValue(), false);
                }
            }
            case FormulaRecord formula -> formula(column, formula);
            default -> {}
        }
    }

    private void strike(CellValueRecordInterface it) {
        Strike strike = struck.style(it.getXFIndex())
                ? Strike.WHOLE
                : it instanceof LabelSSTRecord label
                                && strings != null
                                && label.getSSTIndex() < strings.getNumUniqueStrings()
                        ? struck.text(strings.getString(label.getSSTIndex()))
                        : Strike.NONE;
        if (strike != Strike.NONE) {
            builder.strike(it.getColumn(), strike);
        }
    }

    private void formula(int column, FormulaRecord formula) {
        awaitingText = null;
        if (formula.hasCachedResultString()) {
            awaitingText = formula;
            return;
        }
        CellType type = formula.getCachedResultTypeEnum();
        switch (type) {
            case BOOLEAN -> builder.add(column, Kind.BOOLEAN, formula.getCachedBooleanValue() ? "TRUE" : "FALSE", true);
            case ERROR -> error(column, (byte) formula.getCachedErrorValue(), true);
            default -> number(column, formula.getXFIndex(), formula.getValue(), true);
        }
    }

    private void error(int column, byte code, boolean formula) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
        builder.add(column, Kind.ERROR, text, formula);
    }

    private void number(int column, int format, double value, boolean formula) {
        NumberStyle style = format >= 0 && format < styles.size() ? styles.get(format) : NumberStyle.GENERAL;
        String text = Shown.number(value, style, from1904);
        if (text != null) {
            builder.add(column, style.kind(), text, formula, style.shownAs());
        } else {
            String plain = Shown.number(value, NumberStyle.GENERAL, from1904);
            builder.add(column, plain == null ? Kind.ERROR : Kind.NUMBER, plain == null ? "#NUM!" : plain, formula);
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public List<MergedCells> merged() {
        return merged;
    }

    @Override
    public int widestUnread() {
        return builder.widest();
    }

    @Override
    public Progress progress() {
        try {
            return new Progress(ended ? size - start : Math.max(0, size - start - in.available()), size - start);
        } catch (IOException e) {
            return new Progress(0, size - start);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw guard.damaged(sheet.name(), e);
        }
    }
}
