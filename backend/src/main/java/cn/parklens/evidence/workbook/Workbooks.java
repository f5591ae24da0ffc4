package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens files by what they hold, never by how they are called. */
public final class Workbooks {

    private static final int HEAD = 4_096;

    private Workbooks() {}

    /**
     * Opens a file for reading. The file must stay until the workbook is closed; temporary files are made beside it.
     *
     * @param file where it lies
     * @param fileName its name as uploaded, for messages and for matching lists
     * @param limits how much of it is read
     * @throws FileRefused when it is not a workbook that can be read
     */
    public static Workbook open(Path file, String fileName, Limits limits) {
        Guard guard = new Guard(fileName, limits);
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw guard.refuse(EvidenceProblem.FILE_EMPTY, "");
            }
            if (size > limits.fileBytes()) {
                throw guard.refuse(
                        EvidenceProblem.FILE_TOO_LARGE,
                        Long.toString((size >> 20) + 1),
                        Long.toString(limits.fileBytes() >> 20));
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD);
            }
            if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
                return zip(file, guard);
            }
            if (head.length > 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF && (head[2] & 0xFF) == 0x11) {
                return ole(file, guard);
            }
            return text(file, head, guard);
        } catch (IOException e) {
            throw guard.damaged("", e);
        }
    }

    private static Workbook zip(Path file, Guard guard) {
        XlsxPackage parts = new XlsxPackage(file, guard);
        try {
            if (parts.isEmpty()) {
                throw guard.refuse(EvidenceProblem.FILE_EMPTY, "");
            }
            if (parts.has("xl/vbaProject.bin")) {
                throw guard.refuse(EvidenceProblem.FILE_HAS_MACROS, "vbaProject.bin");
            }
            if (parts.has("xl/workbook.bin")) {
                throw guard.refuse(EvidenceProblem.FILE_OF_OTHER_SPREADSHEET, "xlsb");
            }
            if (parts.hasFolder("word/")) {
                throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "Word");
            }
            if (parts.hasFolder("ppt/")) {
                throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "PowerPoint");
            }
            if (parts.has("mimetype") && parts.has("content.xml")) {
                throw guard.refuse(EvidenceProblem.FILE_OF_OTHER_SPREADSHEET, "ODF");
            }
            if (!parts.has("[Content_Types].xml")) {
                throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "zip");
            }
            return new XlsxWorkbook(parts, directory(file), guard);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static Path directory(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Workbook ole(Path file, Guard guard) throws IOException {
        POIFSFileSystem container;
        try {
            container = new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw guard.damaged("OLE2", e);
        }
        try {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw guard.refuse(EvidenceProblem.FILE_ENCRYPTED, "");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "Word");
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "PowerPoint");
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw guard.refuse(EvidenceProblem.FILE_HAS_MACROS, "_VBA_PROJECT_CUR");
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw root.hasEntryCaseInsensitive("Book")
                        ? guard.refuse(EvidenceProblem.FILE_OF_OTHER_SPREADSHEET, "Excel 5/95")
                        : guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "OLE2");
            }
            return new XlsWorkbook(container, guard);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static Workbook text(Path file, byte[] head, Guard guard) {
        for (Foreign foreign : Foreign.values()) {
            if (begins(head, foreign.magic)) {
                throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, foreign.shown);
            }
        }
        String start = new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml")
                || start.startsWith("<html")
                || start.startsWith("<!doctype")
                || start.startsWith("<table")
                || start.startsWith("<meta")) {
            throw guard.refuse(EvidenceProblem.FILE_OF_OTHER_SPREADSHEET, start.startsWith("<?xml") ? "XML" : "HTML");
        }
        if (start.startsWith("{\\rtf")) {
            throw guard.refuse(EvidenceProblem.FILE_NOT_A_TABLE, "RTF");
        }
        if (new String(head, StandardCharsets.ISO_8859_1).isBlank()) {
            throw guard.refuse(EvidenceProblem.FILE_EMPTY, "");
        }
        return new TextWorkbook(file, TextEncoding.of(file, head, guard), guard);
    }

    private static boolean begins(byte[] head, String magic) {
        if (head.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((head[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private enum Foreign {
        PDF("%PDF", "PDF"),
        RAR("Rar!", "RAR"),
        SEVEN_ZIP("7z\u00BC\u00AF", "7z"),
        GZIP("\u001F\u008B", "gzip"),
        PNG("\u0089PNG", "PNG"),
        JPEG("\u00FF\u00D8\u00FF", "JPEG"),
        GIF("GIF8", "GIF"),
        EXE("MZ\u0090", "exe"),
        ELF("\u007FELF", "ELF");

        private final String magic;
        private final String shown;

        Foreign(String magic, String shown) {
            this.magic = magic;
            this.shown = shown;
        }
    }
}
