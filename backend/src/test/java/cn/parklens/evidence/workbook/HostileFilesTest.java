package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {

    @TempDir
    private Path directory;

    private EvidenceProblem refusal(Path file, Limits limits) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> {
            try (Workbook workbook = Workbooks.open(file, "名单.xlsx", limits)) {
                for (Sheet sheet : workbook.sheets()) {
                    XlsxTest.rows(workbook, sheet.index());
                }
            }
        });
        assertThat(refused).isNotNull();
        assertThat(refused.problem().place().file()).isEqualTo("名单.xlsx");
        return refused.problem().kind();
    }

    private EvidenceProblem refusal(byte[] content) throws Exception {
        return refusal(Files.write(directory.resolve("file"), content), Limits.standard());
    }

    private EvidenceProblem refusal(Map<String, String> parts) {
        return refusal(Zips.write(directory.resolve("file"), parts), Limits.standard());
    }

    private static byte[] xlsx() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook poi = new XSSFWorkbook()) {
            var sheet = poi.createSheet("上市企业");
            for (int i = 0; i < 200; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("示例企业" + i * 7919);
                row.createCell(1).setCellValue(i * 1.5);
            }
            poi.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xls() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook poi = new HSSFWorkbook()) {
            var sheet = poi.createSheet("上市企业");
            for (int i = 0; i < 100; i++) {
                sheet.createRow(i).createCell(0).setCellValue("示例企业" + i * 7919);
                sheet.getRow(i).createCell(1).setCellFormula("1+" + i);
            }
            poi.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        assertThat(refusal(new byte[0])).isEqualTo(EvidenceProblem.FILE_EMPTY);
        assertThat(refusal(" \r\n\t ".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(EvidenceProblem.FILE_EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, FILE_NOT_A_TABLE",
        "GIF89a, FILE_NOT_A_TABLE",
        "'<html><table>', FILE_OF_OTHER_SPREADSHEET",
        "'<?xml version=\"1.0\"?><Workbook/>', FILE_OF_OTHER_SPREADSHEET",
        "'{\\rtf1', FILE_NOT_A_TABLE"
    })
    void otherKindsOfFileAreNamed(String content, EvidenceProblem expected) throws Exception {
        assertThat(refusal(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void bytesThatAreNoTextAreCalledBinary() throws Exception {
        assertThat(refusal(new byte[] {1, 0, 0, 0, 9, 0, 0, 9, 0, 10, 7, 0, 0, 0}))
                .isEqualTo(EvidenceProblem.FILE_IS_BINARY);
    }

    @Test
    void otherContainersAreNotWorkbooks() throws Exception {
        Map<String, String> word =
                new LinkedHashMap<>(Map.of("[Content_Types].xml", Zips.TYPES, "word/document.xml", "<w/>"));
        assertThat(refusal(word)).isEqualTo(EvidenceProblem.FILE_NOT_A_TABLE);
        assertThat(refusal(Map.of("mimetype", "x", "content.xml", "<o/>")))
                .isEqualTo(EvidenceProblem.FILE_OF_OTHER_SPREADSHEET);
        assertThat(refusal(Map.of("readme.txt", "x"))).isEqualTo(EvidenceProblem.FILE_NOT_A_TABLE);
        Map<String, String> macros = Zips.parts(Zips.sheet(""));
        macros.put("xl/vbaProject.bin", "x");
        assertThat(refusal(macros)).isEqualTo(EvidenceProblem.FILE_HAS_MACROS);
        Map<String, String> binary = Zips.parts(Zips.sheet(""));
        binary.put("xl/workbook.bin", "x");
        assertThat(refusal(binary)).isEqualTo(EvidenceProblem.FILE_OF_OTHER_SPREADSHEET);
    }

    @Test
    void aContainerOfThousandsOfPartsIsRefused() {
        Map<String, String> parts = Zips.parts(Zips.sheet(""));
        for (int i = 0; i < Limits.standard().parts(); i++) {
            parts.put("xl/worksheets/sheet" + i + "x.xml", "");
        }
        assertThat(refusal(parts)).isEqualTo(EvidenceProblem.FILE_HAS_TOO_MANY_PARTS);
    }

    @Test
    void aWorkbookWithoutASheetOfRowsIsSaidToHaveNone() {
        Map<String, String> empty = Zips.parts(Zips.sheet(""));
        empty.put("xl/workbook.xml", "<workbook><sheets/></workbook>");
        assertThat(refusal(empty)).isEqualTo(EvidenceProblem.FILE_HAS_NO_SHEETS);
        Map<String, String> chart = Zips.parts(Zips.sheet(""));
        chart.put("xl/_rels/workbook.xml.rels", Zips.WORKBOOK_RELATIONS.replace("x/worksheet", "x/chartsheet"));
        assertThat(refusal(chart)).isEqualTo(EvidenceProblem.FILE_HAS_NO_SHEETS);
    }

    @Test
    void anEncryptedWorkbookIsCalledEncrypted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(xlsx());
            }
            container.writeFilesystem(bytes);
        }
        assertThat(refusal(bytes.toByteArray())).isEqualTo(EvidenceProblem.FILE_ENCRYPTED);
    }

    @Test
    void anEncryptedOldWorkbookIsCalledEncrypted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook poi = new HSSFWorkbook()) {
            poi.createSheet("上市企业").createRow(0).createCell(0).setCellValue("示例");
            poi.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(bytes.toByteArray())).isEqualTo(EvidenceProblem.FILE_ENCRYPTED);
    }

    @Test
    void aFileCutShortIsCalledDamaged() throws Exception {
        byte[] whole = xlsx();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(EvidenceProblem.FILE_DAMAGED);
        byte[] old = xls();
        assertThat(refusal(Arrays.copyOf(old, 600))).isEqualTo(EvidenceProblem.FILE_DAMAGED);
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetched() {
        Map<String, String> parts = Zips.parts("<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + Zips.sheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"));
        assertThat(refusal(parts)).isEqualTo(EvidenceProblem.FILE_DECLARES_DOCTYPE);
        assertThat(refusal(Zips.parts(Zips.sheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"))))
                .isEqualTo(EvidenceProblem.FILE_DAMAGED);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(refusal(Zips.parts("<a>".repeat(100_000)))).isEqualTo(EvidenceProblem.FILE_DAMAGED);
        assertThat(refusal(Zips.parts(Zips.sheet("<row><c t=\"s\"><v>99</v></c></row>"))))
                .isEqualTo(EvidenceProblem.FILE_DAMAGED);
    }

    @Test
    void aZipBombIsRefusedBeforeItGrows() throws Exception {
        Path file = directory.resolve("bomb");
        byte[] block = "<row><c><v>1</v></c></row>".repeat(40_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : Zips.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                if (part.getValue().isEmpty()) {
                    zip.write("<worksheet><sheetData>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    for (int i = 0; i < 60; i++) {
                        zip.write(block);
                    }
                }
            }
        }
        Limits limits = Limits.standard();
        assertThat(refusal(file, limits.withInflatedBytes(20 << 20))).isEqualTo(EvidenceProblem.FILE_INFLATES_TOO_MUCH);
        assertThat(refusal(file, limits)).isIn(EvidenceProblem.FILE_INFLATES_TOO_MUCH, EvidenceProblem.SHEET_TOO_LONG);
        assertThat(refusal(file, limits.withTime(Duration.ofNanos(1)))).isEqualTo(EvidenceProblem.FILE_TOOK_TOO_LONG);
        assertThat(refusal(file, limits.withFileBytes(1_000))).isEqualTo(EvidenceProblem.FILE_TOO_LARGE);
    }

    @Test
    void oneEndlessAttributeIsNotHeldInMemory() throws Exception {
        Path file = directory.resolve("attribute");
        byte[] block = new byte[1 << 20];
        new Random(1).nextBytes(block);
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) ('a' + (block[i] & 15));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : Zips.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                if (part.getValue().isEmpty()) {
                    zip.write("<worksheet x=\"".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    for (int i = 0; i < 8; i++) {
                        zip.write(block);
                    }
                }
            }
        }
        assertThat(refusal(file, Limits.standard())).isEqualTo(EvidenceProblem.FILE_INFLATES_TOO_MUCH);
    }

    @Test
    @Timeout(120)
    void anyDamageToAFileIsEitherHarmlessOrALocatedProblem() throws Exception {
        Random random = new Random(20261121);
        byte[][] originals = {
            xlsx(), xls(), "企业名称,统一社会信用代码\n示例企业,914403001922038216\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)
        };
        for (int i = 0; i < 300; i++) {
            byte[] mutant = originals[i % 3].clone();
            for (int flips = random.nextInt(1, 20); flips > 0; flips--) {
                mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (random.nextInt(4) == 0) {
                mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            }
            Path file = Files.write(directory.resolve("mutant"), mutant);
            try (Workbook workbook = Workbooks.open(file, "名单", Limits.standard())) {
                for (Sheet sheet : workbook.sheets()) {
                    XlsxTest.rows(workbook, sheet.index());
                }
            } catch (FileRefused refused) {
                assertThat(refused.problem().place().file()).isEqualTo("名单");
            }
        }
    }
}
