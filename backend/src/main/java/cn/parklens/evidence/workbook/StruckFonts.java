package cn.parklens.evidence.workbook;

import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/** Which fonts and cell styles of a workbook strike through what is written in them; in nearly all workbooks none does. */
final class StruckFonts {

    static final StruckFonts NONE = new StruckFonts(new BitSet());

    /** The fonts of the old format are numbered without this. */
    private static final int NO_FONT = 4;

    private final BitSet fonts;
    private final BitSet styles = new BitSet();

    private StruckFonts(BitSet fonts) {
        this.fonts = fonts;
    }

    /** Of the part of an Office Open XML workbook that holds its styles; read no further than its fonts where none strikes. */
    static StruckFonts read(XlsxPackage parts, String part) {
        try (Xml xml = parts.xml(part)) {
            StruckFonts struck = NONE;
            String name = xml == null ? null : xml.nextChild(0);
            while (xml != null && name != null) {
                if (name.equals("fonts")) {
                    struck = new StruckFonts(readFonts(xml));
                    if (struck.fonts.isEmpty()) {
                        return NONE;
                    }
                } else if (name.equals("cellXfs")) {
                    struck.readStyles(xml);
                    return struck;
                }
                name = xml.nextChild(0);
            }
            return struck;
        }
    }

    private static BitSet readFonts(Xml xml) {
        BitSet fonts = new BitSet();
        int depth = xml.depth();
        int font = -1;
        for (String name = xml.nextChild(depth); name != null; name = xml.nextChild(depth)) {
            if (name.equals("font")) {
                font++;
            } else if (font >= 0 && isStrike(xml, name)) {
                fonts.set(font);
            }
        }
        return fonts;
    }

    private void readStyles(Xml xml) {
        int depth = xml.depth();
        int style = 0;
        for (String name = xml.nextChild(depth); name != null; name = xml.nextChild(depth)) {
            if (name.equals("xf")) {
                int font = XlsxParts.number(xml.attribute("fontId"));
                styles.set(style++, font >= 0 && fonts.get(font));
            }
        }
    }

    /** Whether the element that has just begun strikes through: {@code <strike/>}. */
    static boolean isStrike(Xml xml, String name) {
        if (!name.equals("strike")) {
            return false;
        }
        String value = xml.attribute("val");
        return value == null || value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** Of the records of a workbook in the old format. */
    static StruckFonts of(List<FontRecord> records, List<ExtendedFormatRecord> formats) {
        BitSet fonts = new BitSet();
        for (int i = 0; i < records.size(); i++) {
            fonts.set(i < NO_FONT ? i : i + 1, records.get(i).isStruckout());
        }
        if (fonts.isEmpty()) {
            return NONE;
        }
        StruckFonts struck = new StruckFonts(fonts);
        for (int i = 0; i < formats.size(); i++) {
            struck.styles.set(i, fonts.get(formats.get(i).getFontIndex()));
        }
        return struck;
    }

    /** Whether any font does. */
    boolean any() {
        return !fonts.isEmpty();
    }

    /** Whether a cell style does, by its number from 0; -1 for none. */
    boolean style(int number) {
        return number >= 0 && styles.get(number);
    }

    /** How far a shared text of the old format is struck through by the fonts of its parts. */
    Strike text(@Nullable UnicodeString text) {
        if (text == null || text.getFormatRunCount() == 0) {
            return Strike.NONE;
        }
        boolean some = false;
        // What stands before the first of them is in the font of its cell.
        boolean all = text.getFormatRun(0).getCharacterPos() == 0;
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            FormatRun run = text.getFormatRun(i);
            if (run.getCharacterPos() < text.getCharCount()) {
                boolean struck = fonts.get(run.getFontIndex());
                some |= struck;
                all &= struck;
            }
        }
        return Strike.of(some, all);
    }
}
