package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Cell.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Streams the rows of an Office Open XML sheet. */
final class XlsxRowCursor implements RowCursor {

    private static final int FORMULA_SHOWN = 200;
    private static final Set<String> TRANSPARENT = Set.of("worksheet", "cols", "sheetData", "mergeCells");

    private final Xml xml;
    private final GuardedInput in;
    private final long total;
    private final Sheet sheet;
    private final SharedStrings strings;
    private final List<NumberStyle> styles;
    private final StruckFonts struck;
    private final boolean from1904;
    private final Guard guard;
    private final RowBuilder builder;
    private final List<MergedCells> merged = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private int number;
    private boolean ended;
    private int style;
    private int column;

    XlsxRowCursor(
            Xml xml,
            GuardedInput in,
            long total,
            Sheet sheet,
            SharedStrings strings,
            List<NumberStyle> styles,
            StruckFonts struck,
            boolean from1904,
            Guard guard) {
        this.xml = xml;
        this.in = in;
        this.total = total;
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.struck = struck;
        this.from1904 = from1904;
        this.guard = guard;
        this.builder = new RowBuilder(guard.limits(), from1904);
    }

    @Override
    public @Nullable Row next() {
        while (!ended) {
            String name = xml.nextChild(0);
            if (name == null) {
                ended = true;
            } else if (name.equals("row")) {
                return row();
            } else if (name.equals("mergeCell")) {
                MergedCells.add(MergedCells.of(xml.attribute("ref")), merged);
            } else if (name.equals("col")) {
                hideColumns();
            } else if (!TRANSPARENT.contains(name)) {
                xml.skip();
            }
        }
        return null;
    }

    private void hideColumns() {
        String state = xml.attribute("hidden");
        int from = XlsxParts.number(xml.attribute("min")) - 1;
        int to = Math.min(XlsxParts.number(xml.attribute("max")), guard.limits().columns());
        if (("1".equals(state) || "true".equals(state)) && from >= 0 && to > from) {
            hidden.set(from, to);
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hidden;
    }

    @Override
    public List<MergedCells> merged() {
        return merged;
    }

    private Row row() {
        int declared = XlsxParts.number(xml.attribute("r"));
        int before = number;
        number = declared > 0 ? declared : before + 1;
        guard.checkOrder(sheet, before, number);
        if (number > guard.limits().rows()) {
            throw new FileRefused(Problem.of(
                    EvidenceProblem.SHEET_TOO_LONG,
                    Place.sheet(guard.fileName(), sheet.name()),
                    Integer.toString(number),
                    Integer.toString(guard.limits().rows())));
        }
        String hiddenText = xml.attribute("hidden");
        boolean hidden = "1".equals(hiddenText) || "true".equals(hiddenText);
        int depth = xml.depth();
        int next = 0;
        for (String name = xml.nextChild(depth); name != null; name = xml.nextChild(depth)) {
            if (name.equals("c")) {
                cell(next);
                next = column + 1;
            } else {
                xml.skip();
            }
        }
        return builder.row(number, hidden);
    }

    private void cell(int nextColumn) {
        column = nextColumn;
        style = -1;
        String type = "n";
        XmlTag tag = xml.tag();
        for (int i = 0, n = tag.attributes(); i < n; i++) {
            String name = tag.attributeName(i);
            if (name.length() != 1) {
                continue;
            }
            switch (name.charAt(0)) {
                case 'r' -> {
                    int given = tag.column(i);
                    column = given >= 0 ? given : nextColumn;
                }
                case 's' -> style = tag.number(i);
                case 't' -> type = xml.attribute(i);
                default -> {}
            }
        }
        if (struck.style(style)) {
            builder.strike(column, Strike.WHOLE);
        }
        content(type);
    }

    private void content(String type) {
        @Nullable String formula = null;
        boolean valued = false;
        int depth = xml.depth();
        xml.clearText();
        for (String name = xml.nextChild(depth); name != null; name = xml.nextChild(depth)) {
            switch (name) {
                case "v" -> {
                    xml.clearText();
                    xml.appendText();
                    valued = true;
                }
                case "is" -> {
                    strike(XlsxParts.readText(xml));
                    valued = true;
                }
                case "f" -> {
                    // Shown to the person when the file holds no result. A shared formula is written out only once.
                    if (valued) {
                        xml.skip();
                        formula = "=";
                    } else {
                        formula = formulaText();
                        xml.clearText();
                    }
                }
                default -> xml.skip();
            }
        }
        if (valued && xml.gathered().length() > 0) {
            value(type, formula != null);
        } else if (formula != null && !type.equals("str")) {
            builder.add(column, Kind.NOT_CALCULATED, formula, true);
        }
    }

    private String formulaText() {
        xml.clearText();
        xml.appendText();
        String text = xml.text();
        return "=" + (text.length() <= FORMULA_SHOWN ? text : text.substring(0, FORMULA_SHOWN) + "…");
    }

    private void value(String type, boolean formula) {
        switch (type) {
            case "s" -> {
                String text = strings.get(xml.gathered().index());
                if (text == null) {
                    throw guard.damaged(
                            xml.text(),
                            Place.sheet(guard.fileName(), sheet.name())
                                    .row(number)
                                    .column(Columns.letters(column), null),
                            new IllegalStateException("no shared string of that number"));
                }
                strike(strings.strike(xml.gathered().index()));
                builder.add(column, Kind.TEXT, Escapes.decode(text), formula);
            }
            case "str", "inlineStr" -> builder.add(column, Kind.TEXT, Escapes.decode(xml.text()), formula);
            case "b" -> builder.add(column, Kind.BOOLEAN, xml.text().equals("1") ? "TRUE" : "FALSE", formula);
            case "e" -> builder.add(column, Kind.ERROR, xml.text(), formula);
            case "d" -> {
                String text = xml.text();
                builder.add(column, Kind.DATE, text.length() > 10 ? text.substring(0, 10) : text, formula);
            }
            default -> number(formula);
        }
    }

    private void strike(Strike strike) {
        if (strike != Strike.NONE) {
            builder.strike(column, strike);
        }
    }

    private void number(boolean formula) {
        NumberStyle shown = style >= 0 && style < styles.size() ? styles.get(style) : NumberStyle.GENERAL;
        String stored = xml.text().strip();
        String text = Shown.number(stored, shown, from1904);
        if (text != null) {
            builder.add(column, shown.kind(), text, formula, shown.shownAs());
        } else {
            // A number styled as a date that is none shows as ###### in the spreadsheet.
            String plain = Shown.number(stored, NumberStyle.GENERAL, from1904);
            builder.add(column, plain == null ? Kind.TEXT : Kind.NUMBER, plain == null ? stored : plain, formula);
        }
    }

    @Override
    public int widestUnread() {
        return builder.widest();
    }

    @Override
    public Progress progress() {
        return new Progress(in.bytesRead(), Math.max(total, in.bytesRead()));
    }

    @Override
    public void close() {
        xml.close();
    }
}
