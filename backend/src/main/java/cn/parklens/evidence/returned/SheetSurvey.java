package cn.parklens.evidence.returned;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What has to be known of a sheet before its first row is written: one bit for each cell, and where it ends. */
final class SheetSurvey {

    private final SharedTexts texts;
    private final OwnNames names;
    private final BitSet texted = new BitSet();
    private final BitSet untied = new BitSet();
    private final Set<Integer> styles = new TreeSet<>();
    private final Set<String> tiedGroups = new HashSet<>();
    private int cells;
    private final SaidBefore before = new SaidBefore();
    private final BitSet said = new BitSet();
    private int lastUsed = -1;
    private int replaced;

    SheetSurvey(SharedTexts texts, OwnNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** Reads the rows of a sheet, up to the end of their element. */
    void read(SheetXml xml) throws XMLStreamException {
        int number = 0;
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("row")) {
                number = xml.number("r", number + 1);
                row(xml, number);
            } else {
                xml.skip();
            }
        }
    }

    private void row(SheetXml xml, int number) throws XMLStreamException {
        int column = -1;
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("c")) {
                column = xml.column(column + 1);
                cell(xml, number, column);
                cells++;
            } else {
                xml.skip();
            }
        }
    }

    private void cell(SheetXml xml, int row, int column) throws XMLStreamException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        @Nullable String value = null;
        @Nullable String inline = null;
        boolean formula = false;
        for (String name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "f" -> formula = !untied(xml);
                case "v" -> value = xml.text();
                case "is" -> inline = xml.richText();
                default -> xml.skip();
            }
        }
        boolean typed = type != null && !type.equals("n");
        if (!formula && !typed && value == null) {
            return;
        }
        lastUsed = Math.max(lastUsed, column);
        if (formula || type == null || type.equals("n")) {
            before.cell(row, column, SaidBefore.Text.NONE);
            return;
        }
        @Nullable Integer shared = type.equals("s") ? index(value) : null;
        @Nullable
        String own = switch (type) {
            case "inlineStr" -> inline;
            case "str" -> value;
            default -> null;
        };
        if (texts.wouldRun(shared) || (own != null && SharedTexts.wouldRun(own))) {
            texted.set(cells);
            styles.add(style);
        }
        SaidBefore.Text text = own == null ? texts.text(shared) : SharedTexts.text(own);
        said.set(cells, text.said());
        before.cell(row, column, text);
    }

    /** Whether a formula is taken away; those that share it go with it. */
    private boolean untied(SheetXml xml) throws XMLStreamException {
        String group = "shared".equals(xml.attribute("t")) ? xml.attribute("si") : null;
        boolean tied = names.reachesOut(xml.text()) || (group != null && tiedGroups.contains(group));
        if (!tied) {
            return false;
        }
        if (group != null) {
            tiedGroups.add(group);
        }
        untied.set(cells);
        replaced++;
        return true;
    }

    private static @Nullable Integer index(@Nullable String value) {
        String number = value == null ? "" : value.strip();
        return number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
    }

    /** What was said when the workbook was given back before. */
    SaidBefore before() {
        return before;
    }

    /** Whether the n-th cell holds a text such as we write beside rows. */
    boolean isSaid(int cell) {
        return said.get(cell);
    }

    /** The last column with anything in it, -1 when there is none. */
    int lastUsed() {
        return lastUsed;
    }

    /** Styles of texts that look like formulas. */
    Set<Integer> styles() {
        return styles;
    }

    /** Whether the n-th cell holds a text that looks like a formula. */
    boolean isTexted(int cell) {
        return texted.get(cell);
    }

    /** Whether the formula of the n-th cell reaches out of the workbook. */
    boolean isUntied(int cell) {
        return untied.get(cell);
    }

    int replaced() {
        return replaced;
    }
}
