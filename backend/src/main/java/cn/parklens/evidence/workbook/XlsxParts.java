package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.FileRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a workbook that its sheets refer to. */
final class XlsxParts {

    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_PROPERTIES = 1 << 20;

    private XlsxParts() {}

    /**
     * Gathers the text of the current element with text or runs of text, and moves to its end.
     *
     * @return how far its runs are struck through
     */
    static Strike readText(Xml xml) {
        xml.clearText();
        int depth = xml.depth();
        boolean struck = false;
        boolean some = false;
        boolean all = true;
        for (String name = xml.nextChild(depth); name != null; name = xml.nextChild(depth)) {
            switch (name) {
                case "t" -> {
                    int before = xml.gathered().length();
                    xml.appendText();
                    if (xml.gathered().length() > before) {
                        some |= struck;
                        all &= struck;
                    }
                }
                case "r" -> struck = false;
                case "rPr" -> struck = strikes(xml);
                default -> xml.skip();
            }
        }
        return Strike.of(some, all);
    }

    /** Whether the properties of a run strike it through; moves to their end. */
    private static boolean strikes(Xml xml) {
        boolean struck = false;
        int depth = xml.depth();
        for (String name = xml.nextChild(depth); name != null; name = xml.nextChild(depth)) {
            struck |= StruckFonts.isStrike(xml, name);
        }
        return struck;
    }

    /** How each cell style shows numbers, in the order that cells refer to. */
    static List<NumberStyle> readStyles(XlsxPackage parts, String part) {
        List<NumberStyle> styles = new ArrayList<>();
        try (Xml xml = parts.xml(part)) {
            if (xml == null) {
                return styles;
            }
            Map<Integer, String> patterns = new HashMap<>();
            for (String name = xml.nextChild(0); name != null; name = xml.nextChild(0)) {
                switch (name) {
                    case "numFmt" -> {
                        String pattern = xml.attribute("formatCode");
                        if (pattern != null && patterns.size() < MOST_STYLES) {
                            patterns.put(number(xml.attribute("numFmtId")), pattern);
                        }
                    }
                    case "cellXfs" -> {
                        int depth = xml.depth();
                        for (String xf = xml.nextChild(depth); xf != null; xf = xml.nextChild(depth)) {
                            if (xf.equals("xf") && styles.size() < MOST_STYLES) {
                                int id = number(xml.attribute("numFmtId"));
                                styles.add(NumberStyle.of(id, patterns.get(id)));
                            }
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    /**
     * Custom properties that are texts, by name. A part that cannot be read has none: whether the workbook can be is for
     * its sheets to say.
     */
    static Map<String, String> readProperties(XlsxPackage parts, String part) {
        Map<String, String> properties = new HashMap<>();
        if (parts.size(part) > LONGEST_PROPERTIES) {
            return properties;
        }
        try (Xml xml = parts.xml(part)) {
            if (xml == null) {
                return properties;
            }
            String property = null;
            for (String name = xml.nextChild(0); name != null; name = xml.nextChild(0)) {
                if (name.equals("property")) {
                    property = xml.attribute("name");
                } else if (property != null && name.equals("lpwstr")) {
                    xml.clearText();
                    xml.appendText();
                    properties.put(property, xml.text());
                }
            }
        } catch (FileRefused damaged) {
            return Map.of();
        }
        return properties;
    }

    /** What is merged in a sheet. A part that cannot be read to its end has nothing merged. */
    static List<MergedCells> readMerged(XlsxPackage parts, String part, Guard guard) {
        GuardedInput in = parts.open(part, guard);
        if (in == null) {
            return List.of();
        }
        List<MergedCells> merged = new ArrayList<>();
        try (Xml xml = new Xml(in, guard, part)) {
            for (String name = xml.nextChild(0); name != null; name = xml.nextChild(0)) {
                if (name.equals("mergeCell")) {
                    MergedCells.add(MergedCells.of(xml.attribute("ref")), merged);
                } else if (!name.equals("worksheet") && !name.equals("mergeCells")) {
                    xml.skip();
                }
            }
        } catch (FileRefused unreadable) {
            return List.of();
        }
        return merged;
    }

    /** A whole number from 0; -1 when it is none. */
    static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
