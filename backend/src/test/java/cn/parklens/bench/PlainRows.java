package cn.parklens.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Rows of the first sheet by POI's event model. It calls and is not called: the plain way reads the sheet when the step
 * opens and hands the rows on afterwards, the tuned way reads it on another thread, some blocks ahead.
 */
final class PlainRows implements ItemStreamReader<String[]>, XSSFSheetXMLHandler.SheetContentsHandler {

    static final int COLUMNS = 10;

    private static final int BLOCK = 256;

    private final Path file;
    private final boolean ahead;
    private final BlockingQueue<List<String[]>> blocks;
    private List<String[]> gathered = new ArrayList<>(BLOCK);
    private String[] row = new String[COLUMNS];
    private List<String[]> block = List.of();
    private int next;
    private boolean ended;
    private volatile @Nullable Exception failure;

    PlainRows(Path file, int blocksAhead, boolean ahead) {
        this.file = file;
        this.ahead = ahead;
        this.blocks = new LinkedBlockingQueue<>(blocksAhead);
    }

    @Override
    public void open(ExecutionContext context) {
        if (ahead) {
            Thread.ofPlatform().daemon().start(this::parse);
        } else {
            parse();
        }
    }

    private void parse() {
        try {
            parseSheet();
        } catch (Exception broken) {
            failure = broken;
        }
        put(gathered);
        put(List.of());
    }

    private void parseSheet() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(opened), this, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
    }

    private void put(List<String[]> rows) {
        try {
            blocks.put(rows);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void startRow(int number) {
        row = new String[COLUMNS];
    }

    @Override
    public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference.charAt(0) - 'A';
        if (column < COLUMNS) {
            row[column] = value;
        }
    }

    @Override
    public void endRow(int number) {
        if (number > 0) {
            gathered.add(row);
            if (gathered.size() == BLOCK) {
                put(gathered);
                gathered = new ArrayList<>(BLOCK);
            }
        }
    }

    @Override
    public String @Nullable [] read() throws Exception {
        while (next == block.size()) {
            if (ended) {
                return null;
            }
            block = blocks.take();
            next = 0;
            ended = block.isEmpty();
            if (ended && failure != null) {
                throw failure;
            }
        }
        return block.get(next++);
    }
}
