package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A marked file as an answer: never shown, always saved. */
final class MarkedFile {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType XLS = MediaType.parseMediaType("application/vnd.ms-excel");

    private MarkedFile() {}

    /** {@code X-Marked-Whole} says whether it is the park's own workbook, or only the list of problems. */
    static ResponseEntity<StreamingResponseBody> of(
            ReturnedFiles returned, Upload upload, List<RowRemark> findings, Locale locale) {
        ReturnedFiles.Returned file = returned.marked(upload, findings, locale);
        return ResponseEntity.ok()
                .contentType(file.isOld() ? XLS : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Marked-Whole", Boolean.toString(file.whole()))
                .body(out -> {
                    try (file) {
                        file.copyTo(out);
                    }
                });
    }
}
