package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A BIFF8 workbook, read record by record. Its shared strings are held, which 65,536 rows keep small. */
final class XlsWorkbook extends OfficeWorkbook {

    private static final String STREAM = "Workbook";
    /** Behind the head of the record, where the sheet begins, and whether it is hidden. */
    private static final int KIND_OF_SHEET = 4 + 4 + 1;

    private final POIFSFileSystem container;
    private final List<Integer> starts = new ArrayList<>();
    private final List<ExtendedFormatRecord> formats = new ArrayList<>();
    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<NumberStyle> styles = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final StruckFonts struck;
    private @Nullable SSTRecord strings;
    private boolean from1904;

    XlsWorkbook(POIFSFileSystem container, Guard guard) {
        super(FileKind.XLS, guard);
        this.container = container;
        try (var in = container.createDocumentInputStream(STREAM)) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            for (Record it = records.nextRecord();
                    it != null && !(it instanceof EOFRecord);
                    it = records.nextRecord()) {
                keep(it);
                guard.checkTime();
            }
        } catch (EncryptedDocumentException e) {
            throw new FileRefused(
                    guard.refuse(EvidenceProblem.FILE_ENCRYPTED, "").problem(), e);
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw guard.damaged(STREAM, e);
        }
        for (ExtendedFormatRecord format : formats) {
            int id = format.getFormatIndex();
            styles.add(NumberStyle.of(id, patterns.get(id)));
        }
        struck = StruckFonts.of(fonts, formats);
        requireSheets();
    }

    private void keep(Record it) {
        switch (it) {
            case BoundSheetRecord sheet -> {
                requireRoomForSheet();
                if (hasCells(sheet)) {
                    addSheet(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden());
                    starts.add(sheet.getPositionOfBof());
                }
            }
            case SSTRecord sst -> strings = sst;
            case ExtendedFormatRecord format -> formats.add(format);
            case FontRecord font -> fonts.add(font);
            case FormatRecord format -> patterns.put(format.getIndexCode(), format.getFormatString());
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            default -> {}
        }
    }

    /** Sheets that are one chart, or hold macros, have none. */
    private static boolean hasCells(BoundSheetRecord sheet) {
        return sheet.serialize()[KIND_OF_SHEET] == 0;
    }

    @Override
    public RowCursor rows(Sheet sheet) {
        int start = starts.get(sheet.index());
        try {
            var in = container.createDocumentInputStream(STREAM);
            long size = in.available();
            in.skipNBytes(start);
            return new XlsRowCursor(in, start, size, sheet, strings, styles, struck, from1904, guard, container);
        } catch (IOException | RuntimeException e) {
            throw guard.damaged(sheet.name(), e);
        }
    }

    @Override
    public List<MergedCells> merged(Sheet sheet) {
        List<MergedCells> merged = new ArrayList<>();
        // The container moves one position through its file, whoever reads.
        synchronized (container) {
            try (var in = container.createDocumentInputStream(STREAM)) {
                in.skipNBytes(starts.get(sheet.index()));
                RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
                int depth = 0;
                for (Record it = records.nextRecord(); it != null; it = records.nextRecord()) {
                    guard.checkTime();
                    // A chart in the sheet has a beginning and an end of its own.
                    depth += it instanceof BOFRecord ? 1 : it instanceof EOFRecord ? -1 : 0;
                    if (it instanceof MergeCellsRecord cells) {
                        MergedCells.add(cells, merged);
                    } else if (depth == 0) {
                        break;
                    }
                }
            } catch (IOException | RuntimeException unreadable) {
                return List.of();
            }
        }
        return merged;
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw guard.damaged(STREAM, e);
        }
    }
}
