package cn.parklens.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The way most would write it: POI's event model, and Spring Batch's {@code JdbcBatchItemWriter} in chunks of 1,000. */
final class PlainImport {

    private static final int CHUNK = 1_000;
    private static final int COLUMNS = 10;

    private final TransactionTemplate transaction;
    private final JdbcBatchItemWriter<String[]> writer;
    private final List<String[]> chunk = new ArrayList<>(CHUNK);

    PlainImport(DataSource database) throws Exception {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        writer = new JdbcBatchItemWriterBuilder<String[]>()
                .dataSource(database)
                .sql("insert into bench_plain values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter((row, statement) -> {
                    for (int i = 0; i < COLUMNS; i++) {
                        statement.setString(i + 1, row[i]);
                    }
                })
                .build();
        writer.afterPropertiesSet();
    }

    void read(Path file) throws Exception {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(opened), new Rows(), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
        flush();
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            transaction.executeWithoutResult(status -> write());
            chunk.clear();
        }
    }

    private void write() {
        try {
            writer.write(new Chunk<>(chunk));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private String[] row = new String[COLUMNS];

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
                chunk.add(row);
                if (chunk.size() == CHUNK) {
                    flush();
                }
            }
        }
    }
}
