package cn.parklens.submission.evidence.web;

import cn.parklens.account.Person;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListHistories;
import cn.parklens.evidence.ListOverview;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.RowTrail;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.VersionDifference;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.Submission;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Evidence for programs. What was understood by synonym is imported at once, unless the program says that it confirms itself. */
@RestController
@RequestMapping("/api/v1/collections/{collection}/parks/{park}/evidence")
@Tag(name = "佐证清单", description = "Evidence lists: upload, state of an import, problems, rows")
class EvidenceApi {

    private static final int MOST_PROBLEMS = 1_000;

    private final Proving proving;
    private final Uploads uploads;
    private final EvidenceLists lists;
    private final ReturnedFiles returned;
    private final RowsFound findings;
    private final ListHistories histories;
    private final RowProofs proofs;
    private final MessageSource messages;

    EvidenceApi(
            Proving proving,
            Uploads uploads,
            EvidenceLists lists,
            ReturnedFiles returned,
            RowsFound findings,
            ListHistories histories,
            RowProofs proofs,
            MessageSource messages) {
        this.returned = returned;
        this.findings = findings;
        this.histories = histories;
        this.proofs = proofs;
        this.proving = proving;
        this.uploads = uploads;
        this.lists = lists;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "上传清单",
            description =
                    "返回 202，Location 为导入状态的地址。缺省 confirm=true：上传页上会请人核对的（同义表头、附加列、按各列认出的清单、标题写的是另一份清单、上下两层单位不一致等）都按所认的直接导入，不再询问；"
                            + "confirm=false 时这样的文件停在 RECOGNISED，核对返回的 recognition 后用 .../confirm 导入。"
                            + "导入成功即替换该清单的现行版本，原版本留在历史中。")
    ResponseEntity<Upload> upload(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(defaultValue = "true") boolean confirm) {
        Submission submission = proving.submission(person, collection, park);
        Upload upload = proving.receive(person, submission, file, list);
        if (confirm) {
            proving.confirm(person, submission, upload.id());
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1" + submission.address() + "/evidence/uploads/" + upload.id()))
                .body(proving.upload(submission, upload.id()));
    }

    @GetMapping("/uploads/{id}")
    @Operation(summary = "导入状态与结果")
    Upload state(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        return proving.upload(proving.submission(person, collection, park), id);
    }

    @PostMapping("/uploads/{id}/confirm")
    @Operation(summary = "确认认出的清单与各列，开始导入", description = "只对状态为 RECOGNISED 的有效，其他状态不变")
    Upload confirm(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        Submission submission = proving.submission(person, collection, park);
        proving.confirm(person, submission, id);
        return proving.upload(submission, id);
    }

    @GetMapping("/uploads/{id}/problems")
    @Operation(summary = "导入中发现的问题，严重的在前")
    List<ReportedProblem> problems(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) Locale locale) {
        Upload upload = proving.upload(proving.submission(person, collection, park), id);
        return uploads.problems(upload, null, Math.max(0, offset), Math.clamp(limit, 1, MOST_PROBLEMS), locale);
    }

    @GetMapping("/uploads/{id}/marked")
    @Operation(
            summary = "标注后的文件",
            description = "原工作簿，保留格式，问题单元格加批注，右侧加“错误说明”列，最前加“问题清单”工作表；csv 返回 xlsx。"
                    + "过大、打不开或保存成 Strict Open XML 的文件只返回问题清单（X-Marked-Whole: false）。")
    ResponseEntity<StreamingResponseBody> marked(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @Parameter(hidden = true) Locale locale) {
        Submission submission = proving.submission(person, collection, park);
        Upload upload = proving.upload(submission, id);
        return MarkedFile.of(returned, upload, findings.of(submission, upload), locale);
    }

    @GetMapping("/uploads/{id}/mended")
    @Operation(
            summary = "与上一个读取过的文件相比：改正几处、随行或列删去几处、仍有几处、新增几处、另有几处是导入后才核对的、另有几处待导入后核对",
            description = "每张清单与它上一次读取了各行的文件比较（打不开、已取消或缺列的不算）；since 是其中最近一次，sinceEach 是全部。没有可比的返回 404")
    ResponseEntity<Mended> mended(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        Submission submission = proving.submission(person, collection, park);
        return ResponseEntity.of(returned.sinceThen(proving.upload(submission, id))
                .map(since -> new Mended(
                        since.before().getFirst().id(),
                        since.before().stream().map(Upload::id).toList(),
                        since.mended(),
                        since.removed(),
                        since.left(),
                        since.fresh(),
                        since.later(),
                        since.pending())));
    }

    /** What became of the problems of earlier uploads, by their ids. */
    record Mended(
            long since,
            List<Long> sinceEach,
            int mended,
            int removed,
            int left,
            @JsonProperty("new") int fresh,
            int later,
            int pending) {}

    @GetMapping("/{list}/rows")
    @Operation(summary = "现行清单的各行")
    ResponseEntity<ListPage> rows(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list,
            @RequestParam(defaultValue = "ALL") RowFilter filter,
            @RequestParam(defaultValue = "1") int page) {
        Submission submission = proving.submission(person, collection, park);
        proving.list(submission, list);
        return ResponseEntity.of(lists.rows(submission.park().id(), submission.id(), list, null, filter, "", page));
    }

    @GetMapping("/{list}/compare")
    @Operation(
            summary = "清单两个版本的差异",
            description =
                    "按统一社会信用代码（没有的按名称）对应：新增、删去、改动（逐格，原值与新值；两版写法相同而含义不同的，如单位变了，连同各自读作什么）及各自的数目；kind 只取一类，page 从 1 起，每页 100 行。版本号见 .../versions。")
    ResponseEntity<VersionDifference> compare(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) VersionDifference.@Nullable Kind kind,
            @RequestParam(defaultValue = "1") int page) {
        Submission submission = proving.submission(person, collection, park);
        proving.list(submission, list);
        return ResponseEntity.of(
                histories.compare(submission.park().id(), submission.id(), list, from, to, kind, page));
    }

    @GetMapping("/{list}/versions")
    @Operation(summary = "清单的各个版本，新的在前")
    List<ListOverview.Version> versions(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list) {
        Submission submission = proving.submission(person, collection, park);
        proving.list(submission, list);
        return lists.history(submission.park().id(), submission.id(), list);
    }

    @GetMapping("/{list}/rows/{number}")
    @Operation(summary = "一行及其来历", description = "文件、SHA-256、工作表、行号，它证明的各项数目，同一企业在其他清单和版本中的行")
    ResponseEntity<Row> row(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version) {
        Submission submission = proving.submission(person, collection, park);
        EvidenceList definition = proving.list(submission, list);
        return ResponseEntity.of(histories
                .row(submission.park().id(), submission.id(), list, version, number)
                .map(trail -> new Row(trail, proofs.of(submission, definition, trail))));
    }

    /** A row, where it comes from, and what it proves. */
    record Row(RowTrail trail, List<RowProofs.Proof> proves) {}

    @ExceptionHandler
    ProblemDetail notReceived(NotReceived refused, Locale locale) {
        HttpStatus status = switch (refused.reason()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case SUBMISSION_NOT_OPEN, ALREADY_THERE -> HttpStatus.CONFLICT;
            case BROKEN_OFF, NO_FILE -> HttpStatus.BAD_REQUEST;
        };
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                status,
                messages.getMessage(
                        "evidence.notReceived." + refused.reason().name(), new Object[] {refused.fileName()}, locale));
        detail.setProperty("code", refused.reason().name());
        return detail;
    }
}
