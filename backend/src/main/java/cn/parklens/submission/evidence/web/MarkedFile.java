package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import cn.parklens.spreadsheet.Attachment;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A marked file as an answer: never shown, always saved. */
final class MarkedFile {

    private MarkedFile() {}

    /** {@code X-Marked-Whole} says whether it is the park's own workbook, or only the list of problems. */
    static ResponseEntity<StreamingResponseBody> of(
            ReturnedFiles returned, Upload upload, List<RowRemark> findings, Locale locale) {
        ReturnedFiles.Returned file = returned.marked(upload, findings, locale);
        return Attachment.named(file.fileName(), file.isOld() ? Attachment.XLS : Attachment.XLSX)
                .header("X-Marked-Whole", Boolean.toString(file.whole()))
                .body(out -> {
                    try (file) {
                        file.copyTo(out);
                    }
                });
    }
}
