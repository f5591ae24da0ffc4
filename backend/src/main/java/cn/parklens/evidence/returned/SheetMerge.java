package cn.parklens.evidence.returned;

import cn.parklens.evidence.workbook.Columns;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** Copies a sheet: everything around its rows from the marked outline, the rows from the park's file, ours among them. */
final class SheetMerge {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final LongGrid grid;
    private final IntUnaryOperator twins;
    private final XMLStreamWriter2 out;
    private final Map<String, String> declared = new HashMap<>();
    private final TreeMap<Integer, LongGrid.Said> left;
    private String prefix = "";
    private int cells;

    /**
     * Of one sheet.
     *
     * @param twins from a style to the same one for texts that look like formulas
     */
    SheetMerge(LongGrid grid, IntUnaryOperator twins, XMLStreamWriter2 out) {
        this.grid = grid;
        this.twins = twins;
        this.out = out;
        this.left = new TreeMap<>(grid.said());
    }

    void write(SheetXml outline, SheetXml own) throws XMLStreamException {
        XMLStreamReader2 in = outline.in();
        out.writeStartDocument("1.0", "UTF-8", true);
        int depth = 0;
        for (int event = outline.next(); event != XMLStreamConstants.END_DOCUMENT; event = outline.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 0) {
                    declared(in);
                } else if (depth == 1 && in.getLocalName().equals("dimension")) {
                    // It tells of the outline only, and spreadsheets do without.
                    outline.skip();
                    continue;
                } else if (depth == 1 && in.getLocalName().equals("sheetData")) {
                    prefix = in.getPrefix() == null ? "" : in.getPrefix();
                    outline.skip();
                    start("sheetData");
                    if (own.find("sheetData")) {
                        rows(own);
                    }
                    rowsOfOurs(Integer.MAX_VALUE);
                    out.writeEndElement();
                    continue;
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            out.copyEventFromReader(in, false);
        }
        out.writeEndDocument();
        out.close();
    }

    private void declared(XMLStreamReader2 root) {
        declared.put(XML, "xml");
        for (int i = 0; i < root.getNamespaceCount(); i++) {
            String name = root.getNamespacePrefix(i);
            if (name != null && !name.isEmpty()) {
                declared.put(root.getNamespaceURI(i), name);
            }
        }
    }

    private void rows(SheetXml own) throws XMLStreamException {
        int number = 0;
        for (String name = own.child(); name != null; name = own.child()) {
            if (!name.equals("row")) {
                own.skip();
                continue;
            }
            number = own.number("r", number + 1);
            rowsOfOurs(number);
            start("row");
            // How far a row reaches is only a hint, and wrong where something is added.
            attributes(own.in(), "spans", -1);
            row(own, number, left.remove(number));
            out.writeEndElement();
        }
    }

    /** Rows with nothing of theirs, before the given one. */
    private void rowsOfOurs(int before) throws XMLStreamException {
        while (!left.isEmpty() && left.firstKey() < before) {
            int number = left.firstKey();
            start("row");
            out.writeAttribute("r", Integer.toString(number));
            say(number, left.remove(number));
            out.writeEndElement();
        }
    }

    private void row(SheetXml own, int number, LongGrid.@Nullable Said ours) throws XMLStreamException {
        LongGrid.@Nullable Said waiting = ours;
        int column = -1;
        for (String name = own.child(); name != null; name = own.child()) {
            if (!name.equals("c")) {
                own.skip();
                continue;
            }
            column = own.column(column + 1);
            if (waiting != null && column >= grid.column()) {
                say(number, waiting);
                waiting = null;
            }
            if (grid.takes(number, column, grid.survey().isSaid(cells))) {
                own.skip();
            } else {
                cell(own);
            }
            cells++;
        }
        say(number, waiting);
    }

    private void say(int row, LongGrid.@Nullable Said said) throws XMLStreamException {
        if (said == null) {
            return;
        }
        start("c");
        out.writeAttribute("r", Columns.letters(grid.column()) + row);
        out.writeAttribute("s", Integer.toString(said.style()));
        out.writeAttribute("t", "inlineStr");
        start("is");
        start("t");
        out.writeAttribute("xml", XML, "space", "preserve");
        out.writeCharacters(writable(said.text()));
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void cell(SheetXml own) throws XMLStreamException {
        boolean texted = grid.survey().isTexted(cells);
        boolean untied = grid.survey().isUntied(cells);
        int style = texted ? twins.applyAsInt(own.number("s", 0)) : -1;
        start("c");
        attributes(own.in(), "", style);
        for (String name = own.child(); name != null; name = own.child()) {
            if (name.equals("extLst") || (untied && name.equals("f"))) {
                own.skip();
            } else {
                copy(own);
            }
        }
        out.writeEndElement();
    }

    /** The element that was just begun, with all that is in it. */
    private void copy(SheetXml own) throws XMLStreamException {
        XMLStreamReader2 in = own.in();
        start(in.getLocalName());
        attributes(in, "", -1);
        for (int depth = 1; depth > 0; ) {
            switch (own.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    start(in.getLocalName());
                    attributes(in, "", -1);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    out.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    out.writeCharacters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("the sheet ends within a cell");
                default -> {}
            }
        }
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement(prefix, name, SheetXml.MAIN);
    }

    /** As they stand, but for one that is left out, and the style when another is given. */
    private void attributes(XMLStreamReader2 in, String without, int style) throws XMLStreamException {
        for (int i = 0, n = in.getAttributeCount(); i < n; i++) {
            String name = in.getAttributeLocalName(i);
            String space = in.getAttributeNamespace(i);
            if (space.isEmpty()) {
                if (!name.equals(without) && !(style >= 0 && name.equals("s"))) {
                    out.writeAttribute(name, in.getAttributeValue(i));
                }
            } else if (declared.containsKey(space)) {
                out.writeAttribute(declared.get(space), space, name, in.getAttributeValue(i));
            }
        }
        if (style >= 0) {
            out.writeAttribute("s", Integer.toString(style));
        }
    }

    /** Without what XML cannot hold. */
    private static String writable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> isWritable(c) ? c : '?').forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isWritable(int c) {
        boolean unpaired = c >= 0xD800 && c <= 0xDFFF;
        return c == '\n' || c == '\t' || (c >= ' ' && !unpaired && c != 0xFFFE && c != 0xFFFF);
    }
}
