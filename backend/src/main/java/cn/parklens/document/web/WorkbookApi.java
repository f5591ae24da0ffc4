package cn.parklens.document.web;

import cn.parklens.account.Person;
import cn.parklens.check.Finding;
import cn.parklens.document.filled.Difference;
import cn.parklens.document.filled.FilledWorkbooks;
import cn.parklens.document.filled.Line;
import cn.parklens.document.filled.LocatedProblem;
import cn.parklens.document.filled.ReceivedWorkbook;
import cn.parklens.document.filled.TakenOver;
import cn.parklens.document.filled.WorkbookNotTaken;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.form.Severity;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.FormMovedOn;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The whole form as a workbook, for programs: nothing is written before it is taken over. */
@RestController
@RequestMapping("/api/v1/collections/{collection}/parks/{park}/workbooks")
@Tag(name = "整表工作簿", description = "The whole form as one workbook: template, upload, difference, take over")
class WorkbookApi {

    private final Submissions submissions;
    private final FilledWorkbooks workbooks;
    private final ProblemTexts texts;

    WorkbookApi(Submissions submissions, FilledWorkbooks workbooks, ProblemTexts texts) {
        this.submissions = submissions;
        this.workbooks = workbooks;
        this.texts = texts;
    }

    @GetMapping("/template.xlsx")
    @Operation(summary = "整表工作簿；filled=true 时带上已填内容")
    ResponseEntity<byte[]> template(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam(defaultValue = "false") boolean filled) {
        Submission submission = submissions.seenBy(person, collection, park);
        return Attachment.named(
                        submission.form().code() + "-" + submission.form().version() + ".xlsx", Attachment.XLSX)
                .body(workbooks.handOut(person, submission, filled));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "上传填好的工作簿", description = "返回 201 和逐格差异；原文件按 SHA-256 保存，账目不变。")
    ResponseEntity<Compared> upload(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam MultipartFile file,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        Submission submission = submissions.seenBy(person, collection, park);
        try (InputStream content = file.getInputStream()) {
            ReceivedWorkbook received = workbooks.receive(
                    person, submission, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            return ResponseEntity.created(URI.create("/api/v1" + submission.address() + "/workbooks/" + received.id()))
                    .body(compared(person, submission, received, locale));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "工作簿与现有内容的逐格差异")
    Compared difference(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @Parameter(hidden = true) Locale locale) {
        Submission submission = submissions.seenBy(person, collection, park);
        FillingOnly.require(person, submission);
        return compared(person, submission, workbooks.find(submission, id), locale);
    }

    @PostMapping("/{id}/take")
    @Operation(
            summary = "接受所选或全部",
            description =
                    "cells 为空时接受全部没有冲突、不在合并单元格里、也没有 doubt（要先核对）的；否则逐格给出 key 与看到的 seen。200 全部写入；409 有的在您查看之后被改过，或给出的 formVersion 已不是填报件所用的报表版本；"
                            + "422 有的不能写入；其余照常写入。")
    ResponseEntity<Taken> take(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Choice choice,
            @Parameter(hidden = true) Locale locale) {
        Submission submission = submissions.seenBy(person, collection, park);
        FillingOnly.require(person, submission);
        if (choice != null && choice.formVersion() != null) {
            submission = submission.asDrawnFrom(choice.formVersion());
        }
        TakenOver taken = workbooks.takeOver(
                person, submission, workbooks.find(submission, id), choice == null ? null : choice.byKey());
        HttpStatus status = !taken.refused().isEmpty()
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : taken.conflicts().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
        return ResponseEntity.status(status)
                .body(new Taken(
                        taken.stored(),
                        taken.unchanged(),
                        taken.conflicts(),
                        taken.refused().stream()
                                .map(problem -> texts.tell(problem, locale))
                                .toList()));
    }

    private Compared compared(Person person, Submission submission, ReceivedWorkbook workbook, Locale locale) {
        Difference difference = workbooks.difference(person, submission, workbook, locale);
        return new Compared(
                workbook,
                difference.isRefused(),
                difference.lines(),
                difference.problems(),
                difference.appearing().stream().map(Said::of).toList(),
                difference.vanishing().stream().map(Said::of).toList());
    }

    /** A workbook and its difference. */
    record Compared(
            ReceivedWorkbook workbook,
            boolean refused,
            List<Line> lines,
            List<LocatedProblem> problems,
            List<Said> appearing,
            List<Said> vanishing) {}

    /** A finding, shortly. */
    record Said(String id, String code, Severity severity, String message) {
        static Said of(Finding finding) {
            return new Said(finding.id(), finding.code(), finding.severity(), finding.message());
        }
    }

    /** What came of taking over. */
    record Taken(int stored, int unchanged, List<Line> conflicts, List<ProblemTexts.Told> refused) {}

    /**
     * What is to be taken over.
     *
     * @param formVersion name of the version of the form that the program has seen the difference to, null where it does
     *     not care
     * @param cells at most 5,000
     */
    record Choice(
            @Nullable @Size(max = 100) String formVersion,

            @NotNull @Size(max = 5000) List<@Valid Chosen> cells) {
        Map<String, @Nullable Long> byKey() {
            Map<String, @Nullable Long> byKey = new HashMap<>();
            cells.forEach(cell -> byKey.put(cell.key(), cell.seen()));
            return byKey;
        }
    }

    /** A line by its key, and the ledger's line that the program has seen, null for none. */
    record Chosen(
            @NotNull @Size(max = 200) String key, @Nullable Long seen) {}

    @ExceptionHandler
    ProblemDetail refused(FileRefused refused, Locale locale) {
        return detail(
                refused.problem().kind() == EvidenceProblem.FILE_TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT,
                FileSaid.of(refused.problem(), locale));
    }

    @ExceptionHandler
    ProblemDetail notTaken(WorkbookNotTaken refused, Locale locale) {
        return detail(HttpStatus.CONFLICT, texts.tell(refused.problem(), locale));
    }

    @ExceptionHandler
    ProblemDetail movedOn(FormMovedOn refused, Locale locale) {
        return detail(HttpStatus.CONFLICT, texts.tell(refused.problem(), locale));
    }

    private static ProblemDetail detail(HttpStatus status, ProblemTexts.Told told) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, told.message());
        detail.setProperty("code", told.code());
        detail.setProperty("expected", told.expected());
        detail.setProperty("remedy", told.remedy());
        return detail;
    }
}
