package cn.parklens.evidence.workbook;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes well-formed XML of everything that a workbook's part may hold: the same for the same numbers. */
final class RandomXml {

    private static final List<String> NAMES = List.of("c", "v", "row", "x:row", "is", "t", "单元格", "sheetData", "a-b.c");
    private static final List<String> TEXTS = List.of(
            "",
            "示范精密制造",
            "1,234.5",
            " ",
            "\n",
            "\t",
            "&lt;",
            "&amp;",
            "&#x4E2D;",
            "&#20013;",
            "&quot;",
            "😀",
            "a]b]>c",
            "é",
            "\r\n",
            "\r",
            "=1+1",
            "<![CDATA[<b>&amp;]]]]>",
            "<!-- - > -->",
            "<?p i?>",
            "&#128512;",
            "''");

    private final RandomGenerator random;

    RandomXml(RandomGenerator random) {
        this.random = random;
    }

    String document() {
        StringBuilder xml = new StringBuilder();
        if (random.nextBoolean()) {
            xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n");
        }
        if (random.nextInt(4) == 0) {
            xml.append("<!-- 说明 -->");
        }
        element(xml, 0, true);
        return xml.append(random.nextBoolean() ? "\n" : "").toString();
    }

    private void element(StringBuilder xml, int depth, boolean root) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        xml.append('<').append(name);
        if (root) {
            xml.append(" xmlns='main' xmlns:x=\"other\"");
        }
        List<String> attributes = List.of("r", "x:s", "t", "spans", "高");
        for (String attribute : attributes) {
            if (random.nextInt(3) == 0) {
                char quote = random.nextBoolean() ? '"' : '\'';
                xml.append(space())
                        .append(attribute)
                        .append(random.nextInt(5) == 0 ? " = " : "=")
                        .append(quote)
                        .append(value())
                        .append(quote);
            }
        }
        if (random.nextInt(6) == 0) {
            xml.append("/>");
            return;
        }
        xml.append(random.nextInt(6) == 0 ? " >" : ">");
        int children = depth > 6 ? 0 : random.nextInt(5);
        for (int i = 0; i <= children; i++) {
            for (int texts = random.nextInt(3); texts > 0; texts--) {
                xml.append(text());
            }
            if (i < children) {
                element(xml, depth + 1, false);
            }
        }
        xml.append("</").append(name).append(random.nextInt(6) == 0 ? "\n>" : ">");
    }

    private String space() {
        return random.nextInt(5) == 0 ? "\r\n\t" : " ";
    }

    private String value() {
        return switch (random.nextInt(6)) {
            case 0 -> "A" + random.nextInt(1, 99_999);
            case 1 -> Integer.toString(random.nextInt(1_000_000));
            case 2 -> "";
            case 3 -> "a > b\tc\nd";
            case 4 -> "&lt;中&amp;&#65;&apos;";
            default -> "s";
        };
    }

    private String text() {
        return random.nextInt(40) == 0 ? "文".repeat(random.nextInt(70_000)) : TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
