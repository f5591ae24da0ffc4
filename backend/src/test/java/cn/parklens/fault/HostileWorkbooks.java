package cn.parklens.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks of zipped parts spoilt from within. */
final class HostileWorkbooks {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final List<String> NUMBERS = List.of(
            "-1", "0", "2147483648", "99999999999999999999", "1e308", "NaN", "", "1048577", "4294967295", "𝟙", "0x10");
    private static final List<String> CELLS = List.of(
            "<c r=\"XFD1048576\"><v>1</v></c>",
            "<c r=\"ZZZZZZZ99999999999\"><v>1</v></c>",
            "<c r=\"A0\"><v>1</v></c>",
            "<c t=\"s\"><v>4000000000</v></c>",
            "<c t=\"s\"><v>-1</v></c>",
            "<c s=\"99999\"><v>1e999</v></c>",
            "<c t=\"d\"><v>9999-99-99T99:99:99</v></c>",
            "<c t=\"e\"><v>#ÜNBEKANNT!</v></c>",
            "<c t=\"b\"><v>7</v></c>",
            "<c t=\"inlineStr\"><is><t>_x0000__xD800__xFFFE_&#x9;</t></is></c>",
            "<c t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1\")</f><v></v></c>",
            "<c><v>99999999999999999999999999999999999999999999999999</v></c>",
            "<c><v>1E-400</v></c>");

    private final Path canary;
    private final int listener;

    HostileWorkbooks(Path canary, int listener) {
        this.canary = canary;
        this.listener = listener;
    }

    HostileFile of(byte[] original, String name, RandomGenerator random) throws IOException {
        ZipParts parts = ZipParts.of(original);
        String sheet = sheetOf(parts);
        int way = random.nextInt(24);
        byte[] bytes = switch (way) {
            case 0 -> swapped(parts, random);
            case 1 -> without(parts, random);
            case 2 -> encodedOtherwise(parts, random);
            case 3 -> edited(parts, sheet, text -> lyingDimension(text, random));
            case 4 -> edited(parts, any(parts, random), text -> nested(text, random));
            case 5 -> edited(parts, any(parts, random), this::withEntities);
            case 6 -> edited(parts, any(parts, random), HostileWorkbooks::laughing);
            case 7 -> bomb(parts, sheet, random);
            case 8 -> slipping(parts);
            case 9 -> edited(parts, sheet, text -> wide(text, random));
            case 10 -> edited(parts, sheet, text -> tall(text, random));
            case 11 -> encrypted(original);
            case 12 -> with(parts, "xl/vbaProject.bin", "macro");
            case 13 -> word(random);
            case 14 -> edited(parts, sheet, text -> numbersReplaced(text, random));
            case 15 -> edited(parts, sheet, text -> withCells(text, random));
            case 16 -> edited(parts, any(parts, random), text -> cut(text, random));
            case 17 -> edited(parts, STRINGS, text -> numbersReplaced(text, random));
            case 18 -> edited(parts, any(parts, random), text -> flipped(text, random));
            case 19 -> externalRelation(parts, random);
            case 20 -> manyParts(parts, random);
            case 21 -> headersLie(parts.together(), random);
            case 22 -> edited(parts, WORKBOOK, text -> sheetsRenamed(text, random));
            default -> edited(parts, sheet, text -> rowsInDisorder(text, random));
        };
        return new HostileFile("workbook " + way, name, new HostileFile.Content(bytes));
    }

    /** One change to the text of a part. */
    private interface Edit {
        String of(String text);
    }

    private static byte[] edited(ZipParts parts, String part, Edit edit) throws IOException {
        parts.text(part, edit.of(parts.text(part)));
        return parts.together();
    }

    private static byte[] with(ZipParts parts, String part, String text) throws IOException {
        parts.text(part, text);
        return parts.together();
    }

    private static String sheetOf(ZipParts parts) {
        return parts.all().keySet().stream()
                .filter(part -> part.startsWith("xl/worksheets/sheet"))
                .findFirst()
                .orElse("xl/worksheets/sheet1.xml");
    }

    private static String any(ZipParts parts, RandomGenerator random) {
        List<String> names = new ArrayList<>(parts.all().keySet());
        return names.get(random.nextInt(names.size()));
    }

    private static byte[] swapped(ZipParts parts, RandomGenerator random) throws IOException {
        String one = any(parts, random);
        String other = any(parts, random);
        byte[] kept = parts.all().get(one);
        parts.all().put(one, parts.all().get(other));
        parts.all().put(other, kept);
        return parts.together();
    }

    private static byte[] without(ZipParts parts, RandomGenerator random) throws IOException {
        for (int i = random.nextInt(1, 4); i > 0 && parts.all().size() > 1; i--) {
            parts.all().remove(any(parts, random));
        }
        return parts.together();
    }

    private static byte[] encodedOtherwise(ZipParts parts, RandomGenerator random) throws IOException {
        String part = any(parts, random);
        List<Charset> charsets = List.of(
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1,
                Charset.forName("UTF-32"));
        String text = parts.text(part);
        if (random.nextBoolean()) {
            text = text.replaceFirst("(?i)encoding=\"utf-8\"", "encoding=\"x-no-such-thing\"");
        }
        parts.all().put(part, text.getBytes(charsets.get(random.nextInt(charsets.size()))));
        return parts.together();
    }

    private static String lyingDimension(String sheet, RandomGenerator random) {
        List<String> lies = List.of("A1:XFD1048576", "A1", "Z9:A1", "", "A1:ZZZZ99999999999", "0:0", "A1:E-5");
        return sheet.replaceFirst("<dimension[^>]*/>", "")
                .replaceFirst(
                        "<sheetData", "<dimension ref=\"" + lies.get(random.nextInt(lies.size())) + "\"/><sheetData");
    }

    private static String nested(String xml, RandomGenerator random) {
        String deep = "<x>".repeat(random.nextInt(50, 200_000));
        int at = afterAnElement(xml, random);
        return xml.substring(0, at) + deep + xml.substring(at);
    }

    private static int afterAnElement(String xml, RandomGenerator random) {
        int at = xml.isEmpty() ? -1 : xml.indexOf('>', random.nextInt(xml.length()));
        return at < 0 ? xml.length() : at + 1;
    }

    private String withEntities(String xml) {
        String from = "http://127.0.0.1:" + listener + "/";
        String types = "<!DOCTYPE x SYSTEM \"" + from + "dtd\" [<!ENTITY a SYSTEM \"" + from
                + "a\"><!ENTITY f SYSTEM \"file://" + canary.resolve("kept.txt")
                + "\"><!ENTITY % p SYSTEM \"" + from + "p\">%p;]>";
        int at = Math.max(0, xml.indexOf("?>") + 2);
        return xml.substring(0, xml.startsWith("<?") ? at : 0)
                + types
                + xml.substring(xml.startsWith("<?") ? at : 0).replaceFirst("</", "&a;&f;</");
    }

    private static String laughing(String xml) {
        StringBuilder types = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            types.append("<!ENTITY e").append(i).append(" \"");
            types.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        int at = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
        return xml.substring(0, at) + types + "]>" + xml.substring(at).replaceFirst("</", "&e11;</");
    }

    /** Tens of MiB of one sign, or of rows, in a few KiB. */
    private static byte[] bomb(ZipParts parts, String sheet, RandomGenerator random) throws IOException {
        byte[] block = switch (random.nextInt(3)) {
            case 0 -> " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            case 1 -> "<row/>".repeat(170_000).getBytes(StandardCharsets.UTF_8);
            default -> "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        };
        String part = random.nextBoolean() ? sheet : STRINGS;
        String begin = part.equals(sheet) ? "<worksheet><sheetData>" : "<sst><si><t>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : parts.all().keySet()) {
                if (!name.equals(part)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(parts.all().get(name));
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            for (int i = random.nextInt(20, 80); i > 0; i--) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] slipping(ZipParts parts) throws IOException {
        for (String name : List.of(
                "../../../../../../../.." + canary + "/slipped.txt", canary + "/absolute.txt", "..\\slipped.txt")) {
            parts.text(name, "slipped");
        }
        String relations = "xl/_rels/workbook.xml.rels";
        parts.text(
                relations,
                parts.text(relations).replace("Target=\"", "Target=\"../../../../../../../../.." + canary + "/"));
        return parts.together();
    }

    private static String wide(String sheet, RandomGenerator random) {
        StringBuilder row = new StringBuilder("<row>");
        String cell = random.nextBoolean() ? "<c t=\"inlineStr\"><is><t>列</t></is></c>" : "<c><v>1</v></c>";
        row.append(cell.repeat(16_384)).append("</row>");
        return sheet.replaceFirst("<sheetData>", "<sheetData>" + row);
    }

    private static String tall(String sheet, RandomGenerator random) {
        String end = "</sheetData>";
        return switch (random.nextInt(4)) {
            case 0 -> sheet.replace(end, "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>" + end);
            case 1 -> sheet.replace(end, "<row r=\"1048577\"><c><v>1</v></c></row>" + end);
            case 2 -> sheet.replace(end, "<row/>".repeat(1_048_576) + end);
            default -> sheet.replace(end, "<row><c/></row>".repeat(100_000) + end);
        };
    }

    private static byte[] encrypted(byte[] original) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(original);
            } catch (GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] word(RandomGenerator random) throws IOException {
        ZipParts parts = new ZipParts();
        parts.text("[Content_Types].xml", "<Types/>");
        parts.text(random.nextBoolean() ? "word/document.xml" : "ppt/presentation.xml", "<w:document/>");
        return parts.together();
    }

    private static String numbersReplaced(String xml, RandomGenerator random) {
        String[] pieces = xml.split("(?<=\")(?=[0-9]+\")", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            boolean replace = i > 0 && random.nextInt(pieces.length) < 5;
            text.append(
                    replace
                            ? pieces[i].replaceFirst("^[0-9]+", NUMBERS.get(random.nextInt(NUMBERS.size())))
                            : pieces[i]);
        }
        return text.toString();
    }

    private static String withCells(String sheet, RandomGenerator random) {
        String text = sheet;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int at = text.indexOf("</row>", random.nextInt(text.length()));
            if (at >= 0) {
                text = text.substring(0, at) + CELLS.get(random.nextInt(CELLS.size())) + text.substring(at);
            }
        }
        return text;
    }

    private static String cut(String text, RandomGenerator random) {
        return text.isEmpty() ? text : text.substring(0, random.nextInt(text.length()));
    }

    private static String flipped(String text, RandomGenerator random) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(1, 30); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private byte[] externalRelation(ZipParts parts, RandomGenerator random) throws IOException {
        String relations = "xl/_rels/workbook.xml.rels";
        String target = (random.nextBoolean() ? "http" : "ftp") + "://127.0.0.1:" + listener + "/sheet.xml";
        String mode = random.nextBoolean() ? " TargetMode=\"External\"" : "";
        parts.text(
                relations, parts.text(relations).replaceAll("Target=\"[^\"]*\"", "Target=\"" + target + "\"" + mode));
        return parts.together();
    }

    private static byte[] manyParts(ZipParts parts, RandomGenerator random) throws IOException {
        for (int i = random.nextInt(10, 8_000); i > 0; i--) {
            parts.all().put("xl/worksheets/sheet" + i + "x.xml", new byte[0]);
        }
        return parts.together();
    }

    /** Sizes, offsets and checksums in the headers of the container that are not true. */
    private static byte[] headersLie(byte[] zip, RandomGenerator random) {
        byte[] bytes = zip.clone();
        for (int i = 0; i + 46 < bytes.length; i++) {
            boolean header = bytes[i] == 'P'
                    && bytes[i + 1] == 'K'
                    && (bytes[i + 2] == 1 || bytes[i + 2] == 3 || bytes[i + 2] == 5);
            if (header && random.nextInt(3) == 0) {
                int at = i + 4 + random.nextInt(40);
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte)
                        (random.nextBoolean() ? 0xFF : random.nextInt()));
            }
        }
        return bytes;
    }

    private static String sheetsRenamed(String workbook, RandomGenerator random) {
        List<String> names = List.of(
                "&#x202E;&#x9;",
                "_x0000_",
                "'][*?/\\:",
                "上".repeat(40_000),
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "",
                "=1+1");
        return workbook.replaceAll(
                "<sheet name=\"[^\"]*\"",
                "<sheet name=\"" + java.util.regex.Matcher.quoteReplacement(names.get(random.nextInt(names.size())))
                        + "\"");
    }

    private static String rowsInDisorder(String sheet, RandomGenerator random) {
        String[] pieces = sheet.split("(?<=<row )r=\"", -1);
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            text.append("r=\"")
                    .append(random.nextInt(3) == 0 ? random.nextInt(50) : "")
                    .append(pieces[i]);
        }
        return text.toString();
    }
}
