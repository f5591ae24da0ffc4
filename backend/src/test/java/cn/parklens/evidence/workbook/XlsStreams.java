package cn.parklens.evidence.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The records of an old workbook, to put in what the library does not write itself. */
final class XlsStreams {

    private static final String STREAM = "Workbook";
    private static final int HEAD = 4;
    private static final int SHEET_IN_BOOK = 0x85;
    private static final int WINDOW = 0x23E;
    private static final byte CHART = 2;

    private XlsStreams() {}

    static byte[] of(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes.toByteArray()));
                var in = container.createDocumentInputStream(STREAM)) {
            return in.readAllBytes();
        }
    }

    static Path write(Path file, byte[] stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(stream), STREAM);
            container.writeFilesystem(out);
        }
        return file;
    }

    /** With a chart of two figures in the last sheet, where Excel puts it: behind the cells, before what is merged. */
    static byte[] withChart(byte[] stream, boolean ended) {
        int at = last(stream, WINDOW);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            whole.write(stream, 0, at);
            BOFRecord begin = new BOFRecord();
            begin.setVersion(BOFRecord.VERSION);
            begin.setType(BOFRecord.TYPE_CHART);
            begin.setBuild(BOFRecord.BUILD);
            begin.setBuildYear(BOFRecord.BUILD_YEAR);
            whole.write(begin.serialize());
            for (int row = 0; row < 2; row++) {
                NumberRecord figure = new NumberRecord();
                figure.setRow(row);
                figure.setColumn((short) 0);
                figure.setValue(7);
                whole.write(figure.serialize());
            }
            if (ended) {
                whole.write(EOFRecord.instance.serialize());
            }
            whole.write(stream, at, stream.length - at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }

    /** With its last sheet being nothing but a chart. */
    static byte[] withLastSheetAChart(byte[] stream) {
        byte[] other = stream.clone();
        other[last(stream, SHEET_IN_BOOK) + HEAD + 5] = CHART;
        return other;
    }

    private static int last(byte[] stream, int kind) {
        ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int last = -1;
        for (int at = 0; at + HEAD <= stream.length; at += HEAD + Short.toUnsignedInt(records.getShort(at + 2))) {
            last = Short.toUnsignedInt(records.getShort(at)) == kind ? at : last;
        }
        if (last < 0) {
            throw new IllegalStateException("no such record");
        }
        return last;
    }
}
