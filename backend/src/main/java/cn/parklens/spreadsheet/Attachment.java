package cn.parklens.spreadsheet;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: the browser saves it under its name and never shows it. */
public final class Attachment {

    /** A workbook as Excel has written it since 2007. */
    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** A workbook as Excel wrote it until then. */
    public static final MediaType XLS = MediaType.parseMediaType("application/vnd.ms-excel");

    /** What {@link Csv} writes. */
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Attachment() {}

    /**
     * An answer that wants its content.
     *
     * @param name with its ending, in any script
     */
    public static ResponseEntity.BodyBuilder named(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
