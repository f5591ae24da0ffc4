package cn.parklens.submission.evidence.web;

import cn.parklens.account.Person;
import cn.parklens.evidence.NameComparisons;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.Submission;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One upload: what was recognised, how far it is, what became of it, and the file itself. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}/uploads/{id}")
class UploadPage {

    private final Proving proving;
    private final Uploads uploads;
    private final ReturnedFiles returned;
    private final RowsFound findings;
    private final NameComparisons names;
    private final FilesOnTheWay onTheWay;

    UploadPage(
            Proving proving,
            Uploads uploads,
            ReturnedFiles returned,
            RowsFound findings,
            NameComparisons names,
            FilesOnTheWay onTheWay) {
        this.proving = proving;
        this.uploads = uploads;
        this.returned = returned;
        this.findings = findings;
        this.names = names;
        this.onTheWay = onTheWay;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        Submission submission = proving.submission(person, collection, park);
        Upload upload = proving.upload(submission, id);
        model.addAttribute("submission", submission);
        model.addAttribute("upload", upload);
        FilesOnTheWay.OnTheWay file = onTheWay.of(upload, submission);
        model.addAttribute("file", file);
        model.addAttribute("view", file.view());
        model.addAttribute("kind", kind);
        model.addAttribute(
                "problems", upload.state().isFinal() ? uploads.problemPage(upload, kind, page, locale) : null);
        model.addAttribute("mayUpload", submission.mayBeFilledBy(person));
        model.addAttribute("mended", returned.sinceThen(upload).orElse(null));
        RowsFound.Count found = findings.count(submission, upload);
        model.addAttribute("rowsFound", found.all());
        model.addAttribute("rowsHinted", found.hints());
        model.addAttribute("promise", returned.promised(upload));
        model.addAttribute("names", upload.state() == Upload.State.IMPORTED ? names.of(upload) : null);
        return part ? "evidence/upload :: upload" : "evidence/upload";
    }

    /** Asked again and again while names wait to be compared: nothing yet, or that the page is to be shown anew. */
    @GetMapping("/names")
    ResponseEntity<Void> names(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        Upload upload = proving.upload(proving.submission(person, collection, park), id);
        return names.of(upload) == NameComparisons.State.WAITING
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }

    @PostMapping("/confirm")
    String confirm(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        Submission submission = proving.submission(person, collection, park);
        proving.confirm(person, submission, id);
        return "redirect:" + submission.address() + "/uploads/" + id;
    }

    /** The same file for a list that the person names. */
    @PostMapping("/again")
    String again(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam String list,
            RedirectAttributes next) {
        Submission submission = proving.submission(person, collection, park);
        try {
            return "redirect:" + submission.address() + "/uploads/"
                    + proving.again(person, submission, id, list).id();
        } catch (NotReceived refused) {
            next.addFlashAttribute(
                    "refused",
                    List.of(new EvidencePage.NotTaken(
                            proving.upload(submission, id).fileName(),
                            refused.reason().name())));
            return "redirect:" + submission.address() + "/evidence";
        }
    }

    @PostMapping("/cancel")
    String cancel(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean fromAll) {
        Submission submission = proving.submission(person, collection, park);
        proving.cancel(person, submission, id);
        return "redirect:" + submission.address() + (fromAll ? "/evidence" : "/uploads/" + id);
    }

    /** The file with what is wrong in it: problems of reading, and what the checks say of its rows now. */
    @GetMapping("/marked")
    ResponseEntity<StreamingResponseBody> marked(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            Locale locale) {
        Submission submission = proving.submission(person, collection, park);
        Upload upload = proving.upload(submission, id);
        return MarkedFile.of(returned, upload, findings.of(submission, upload), locale);
    }

    /** The file as it was uploaded, byte for byte; never shown, always saved. */
    @GetMapping("/file")
    ResponseEntity<StreamingResponseBody> file(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        Upload upload = proving.upload(proving.submission(person, collection, park), id);
        return Attachment.named(upload.fileName(), MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(uploads.size(upload))
                .body(out -> uploads.copyFile(upload, out));
    }
}
