package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** Files that would do harm, or were never lists: each refused by its own name, and the earlier list stays. */
@RunningProduct
@Import(Cast.class)
class HostileUploadsIT extends EvidenceStory {

    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @BeforeEach
    void aListOfThree() {
        assertThat(sent("上市企业.xlsx", Books.listed(3)).state()).isEqualTo(Upload.State.IMPORTED);
    }

    @Test
    void oneCellOfAHundredMegabytesIsCalledWhatItIs() throws Exception {
        byte[] bomb = withSheet(out -> {
            out.write(bytes("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"));
            byte[] zeros = bytes("0".repeat(MIB));
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
            out.write(bytes("</t></is></c></row></sheetData></worksheet>"));
        });
        assertThat(bomb.length).isLessThan(MIB);

        ReportedProblem problem = refused("名单.xlsx", bomb, "FILE_INFLATES_TOO_MUCH");

        assertThat(problem.found()).startsWith("第 1 张工作表 ");
        assertThat(problem.remedy()).doesNotContain("另存为");
    }

    @Test
    void aZipBombOfManyRowsIsRefusedBeforeItGrows() throws Exception {
        byte[] bomb = withSheet(out -> {
            out.write(bytes("<worksheet><sheetData>"));
            byte[] rows =
                    bytes(("<row><c t=\"inlineStr\"><is><t>" + " ".repeat(2_000) + "</t></is></c></row>").repeat(500));
            for (int i = 0; i < 200; i++) {
                out.write(rows);
            }
        });
        assertThat(bomb.length).isLessThan(2 * MIB);

        refused("上市企业.xlsx", bomb, "FILE_INFLATES_TOO_MUCH");
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Books.listed(5));
            }
            container.writeFilesystem(bytes);
        }

        refused("上市企业.xlsx", bytes.toByteArray(), "FILE_ENCRYPTED");
    }

    @Test
    void aLetterThatCallsItselfAWorkbookIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<document/>"));
        }

        refused("上市企业.xlsx", bytes.toByteArray(), "FILE_NOT_A_TABLE");
    }

    @Test
    void anErrorCellIsRefusedWithItsPlace() throws Exception {
        List<String> broken = new ArrayList<>(company(2));
        broken.set(3, "#N/A");
        byte[] file =
                book().sheet("上市企业清单", LISTED, List.of(company(1), broken)).bytes();

        ReportedProblem problem = refused("上市企业.xlsx", file, "CELL_ERROR");

        assertThat(problem.address()).isEqualTo("上市企业清单!D3");
        assertThat(problem.found()).isEqualTo("#N/A");
    }

    private ReportedProblem refused(String name, byte[] file, String kind) {
        System.gc();
        long before = used();
        Upload upload = sent(name, file);
        assertThat(used() - before).as("memory held").isLessThan(200L * MIB);
        assertThat(upload.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(3);
        assertThat(lists.history(park.id(), submission.id(), "listed")).hasSize(1);
        assertThat(Objects.requireNonNull(database.queryForObject(
                        "select count(*) from list_version where park_id = ? and upload_id = ?",
                        Integer.class,
                        park.id(),
                        upload.id())))
                .isZero();
        List<ReportedProblem> problems = uploads.problems(upload, kind, 0, 10, Locale.CHINA);
        assertThat(problems).as(kind).hasSize(1);
        assertThat(problems.getFirst().remedy()).isNotBlank();
        return problems.getFirst();
    }

    private Upload sent(String name, byte[] file) {
        Upload upload =
                uploads.receive(administrator, park.id(), submission.id(), name, new ByteArrayInputStream(file), null);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> uploads.find(park.id(), upload.id()).orElseThrow(),
                        it -> it.state().isFinal());
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A part that is written as it is packed, so that the test does not hold it either. */
    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A sound workbook whose sheet was replaced. */
    private byte[] withSheet(Part sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path whole = Files.write(folder.resolve("sound.xlsx"), Books.listed(1));
        try (ZipFile sound = new ZipFile(whole.toFile());
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(sound.entries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    sheet.writeTo(zip);
                } else {
                    try (InputStream same = sound.getInputStream(part)) {
                        same.transferTo(zip);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
