package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A text file with separated values: one sheet, named after the file without its extension. */
final class TextWorkbook implements Workbook {

    private final Path file;
    private final Guard guard;
    private final TextEncoding encoding;
    private final char separator;
    private final Sheet sheet;

    TextWorkbook(Path file, TextEncoding encoding, Guard guard) {
        this.file = file;
        this.guard = guard;
        this.encoding = encoding;
        this.separator = Separator.of(file, encoding, guard);
        String name = guard.fileName().substring(guard.fileName().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        this.sheet = new Sheet(0, dot > 0 ? name.substring(0, dot) : name, false);
    }

    @Override
    public String fileName() {
        return guard.fileName();
    }

    @Override
    public FileKind kind() {
        return FileKind.TEXT;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public List<Problem> notes() {
        return encoding.charset().equals(StandardCharsets.UTF_8) || encoding.marked()
                ? List.of()
                : List.of(Problem.of(
                        EvidenceProblem.FILE_READ_AS_GB18030,
                        Place.file(guard.fileName()),
                        encoding.charset().name()));
    }

    @Override
    public RowCursor rows(Sheet one) {
        return new TextRowCursor(file, encoding, separator, sheet, guard);
    }

    @Override
    public void close() {}
}
