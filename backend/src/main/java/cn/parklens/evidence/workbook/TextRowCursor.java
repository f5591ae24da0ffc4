package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Cell.Kind;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Streams the records of a text file; its rows are numbered as a spreadsheet that opens it numbers them. */
final class TextRowCursor implements RowCursor {

    private static final int LONGEST_FIELD = 4 << 20;

    private final GuardedInput in;
    private final long size;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Sheet sheet;
    private final Guard guard;
    private final RowBuilder builder;
    private final OpenQuotes quotes;
    private int number;

    TextRowCursor(Path file, TextEncoding encoding, char separator, Sheet sheet, Guard guard) {
        this.sheet = sheet;
        this.guard = guard;
        this.builder = new RowBuilder(guard.limits(), false);
        try {
            this.size = Files.size(file);
            this.in = new GuardedInput(Files.newInputStream(file), guard.fileName(), 0, guard);
            this.quotes = new OpenQuotes(encoding.open(in), separator);
            this.reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_FIELD * 2)
                    .build(
                            CsvRecordHandler.of(handler -> handler.maxFieldSize(LONGEST_FIELD)
                                    .maxRecordSize(LONGEST_FIELD * 2)
                                    .maxFields(16_384)),
                            quotes.text());
            this.records = reader.iterator();
        } catch (IOException e) {
            throw guard.damaged(sheet.name(), e);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord it = records.next();
            in.nextPiece();
            if (++number > guard.limits().rows()) {
                throw new FileRefused(Problem.of(
                        EvidenceProblem.SHEET_TOO_LONG,
                        Place.sheet(guard.fileName(), sheet.name()),
                        Integer.toString(number),
                        Integer.toString(guard.limits().rows())));
            }
            int columns = it.getFieldCount();
            for (int i = 0; i < columns; i++) {
                requireClosed(it.getField(i), i, i == columns - 1 && !records.hasNext());
                builder.add(i, Kind.TEXT, unwrapped(it.getField(i)), false);
            }
            quotes.pass(columns);
            return builder.row(number, false, columns);
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof FileRefused refused) {
                throw refused;
            }
            throw guard.damaged(
                    sheet.name(), Place.sheet(guard.fileName(), sheet.name()).row(number + 1), e);
        }
    }

    private void requireClosed(String cell, int column, boolean last) {
        if (quotes.isOpen(cell, last)) {
            throw new FileRefused(Problem.of(
                    EvidenceProblem.FILE_QUOTE_NOT_CLOSED,
                    Place.sheet(guard.fileName(), sheet.name()).row(number).column(Columns.letters(column), null),
                    cell.lines().findFirst().orElse(""),
                    Integer.toString(OpenQuotes.lines(cell))));
        }
    }

    /** {@code ="00123"} is how programs keep a spreadsheet from taking a text for a number. */
    private static String unwrapped(String field) {
        return field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"")
                ? field.substring(2, field.length() - 1)
                : field;
    }

    @Override
    public int widestUnread() {
        return builder.widest();
    }

    @Override
    public Progress progress() {
        return new Progress(in.bytesRead(), size);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw guard.damaged(sheet.name(), e);
        }
    }
}
