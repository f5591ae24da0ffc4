package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook. Shared strings are read once, as far as cells ask for them. */
final class XlsxWorkbook extends OfficeWorkbook {

    private static final Duration MERGED_TIME = Duration.ofSeconds(20);

    private final XlsxPackage parts;
    private final Path directory;
    private final List<String> sheetParts = new ArrayList<>();
    private @Nullable String stringsPart;
    private @Nullable String stylesPart;
    private boolean from1904;
    private @Nullable SharedStrings strings;
    private @Nullable List<NumberStyle> styles;
    private @Nullable StruckFonts struck;

    XlsxWorkbook(XlsxPackage parts, Path directory, Guard guard) {
        super(FileKind.XLSX, guard);
        this.parts = parts;
        this.directory = directory;
        readWorkbook(workbookPart());
        requireSheets();
    }

    private String workbookPart() {
        return parts.relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument") && parts.has(relation.part()))
                .map(XlsxPackage.Relation::part)
                .findFirst()
                .orElse("xl/workbook.xml");
    }

    private void readWorkbook(String part) {
        Map<String, XlsxPackage.Relation> relations = parts.relations(part);
        for (XlsxPackage.Relation relation : relations.values()) {
            switch (relation.type()) {
                case "sharedStrings" -> stringsPart = relation.part();
                case "styles" -> stylesPart = relation.part();
                default -> {}
            }
        }
        try (Xml xml = parts.xml(part)) {
            if (xml == null) {
                throw guard.refuse(EvidenceProblem.FILE_DAMAGED, part);
            }
            for (String name = xml.nextChild(0); name != null; name = xml.nextChild(0)) {
                if (name.equals("workbookPr")) {
                    String value = xml.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (name.equals("sheet")) {
                    addSheet(xml, relations);
                }
            }
        }
    }

    private void addSheet(Xml xml, Map<String, XlsxPackage.Relation> relations) {
        requireRoomForSheet();
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        XlsxPackage.Relation relation = relations.get(String.valueOf(xml.attribute("id")));
        if (relation != null && relation.type().equals("worksheet")) {
            addSheet(name == null ? "Sheet" + (sheetCount() + 1) : name, state != null && !state.equals("visible"));
            sheetParts.add(relation.part());
        }
    }

    @Override
    public boolean isStrict() {
        return parts.relations("").values().stream()
                .anyMatch(relation -> relation.type().equals("officeDocument") && relation.strict());
    }

    @Override
    public RowCursor rows(Sheet sheet) {
        String part = sheetParts.get(sheet.index());
        GuardedInput in = parts.open(part);
        if (in == null) {
            throw guard.refuse(EvidenceProblem.FILE_DAMAGED, part);
        }
        return new XlsxRowCursor(
                new Xml(in, guard, part), in, parts.size(part), sheet, strings(), styles(), struck(), from1904, guard);
    }

    @Override
    public List<MergedCells> merged(Sheet sheet) {
        return XlsxParts.readMerged(parts, sheetParts.get(sheet.index()), guard.forMore(MERGED_TIME));
    }

    @Override
    public Map<String, String> properties() {
        return XlsxParts.readProperties(parts, "docProps/custom.xml");
    }

    private SharedStrings strings() {
        SharedStrings read = strings;
        if (read == null) {
            read = new SharedStrings(directory, stringsPart == null ? null : parts.xml(stringsPart));
            strings = read;
        }
        return read;
    }

    private List<NumberStyle> styles() {
        List<NumberStyle> read = styles;
        if (read == null) {
            read = stylesPart == null ? List.of() : XlsxParts.readStyles(parts, stylesPart);
            styles = read;
        }
        return read;
    }

    private StruckFonts struck() {
        StruckFonts read = struck;
        if (read == null) {
            read = stylesPart == null ? StruckFonts.NONE : StruckFonts.read(parts, stylesPart);
            struck = read;
        }
        return read;
    }

    @Override
    public void close() {
        if (strings != null) {
            strings.close();
        }
        parts.close();
    }
}
