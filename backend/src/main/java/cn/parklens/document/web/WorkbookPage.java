package cn.parklens.document.web;

import cn.parklens.account.Person;
import cn.parklens.document.filled.FilledWorkbooks;
import cn.parklens.document.filled.ReceivedWorkbook;
import cn.parklens.document.filled.TakenOver;
import cn.parklens.document.filled.WorkbookNotTaken;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.FormMovedOn;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 离线填写: the whole form as a workbook, handed out, sent back, looked at and taken over. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}/workbooks")
class WorkbookPage {

    private final Submissions submissions;
    private final FilledWorkbooks workbooks;
    private final ProblemTexts texts;

    WorkbookPage(Submissions submissions, FilledWorkbooks workbooks, ProblemTexts texts) {
        this.submissions = submissions;
        this.workbooks = workbooks;
        this.texts = texts;
    }

    @GetMapping
    String all(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        model.addAttribute("submission", submission);
        model.addAttribute("mayUpload", submission.mayBeFilledBy(person));
        model.addAttribute("workbooks", person.mayFill(submission.park()) ? workbooks.of(submission) : List.of());
        return "document/workbooks";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam(defaultValue = "false") boolean filled) {
        Submission submission = submissions.seenBy(person, collection, park);
        String name = (filled ? submission.park().name() + " " : "") + "整表填报工作簿（"
                + submission.form().version() + "）.xlsx";
        return Attachment.named(name, Attachment.XLSX).body(workbooks.handOut(person, submission, filled));
    }

    @PostMapping
    String upload(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam MultipartFile file,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        Submission submission = submissions.seenBy(person, collection, park);
        try (InputStream content = file.getInputStream()) {
            ReceivedWorkbook received = workbooks.receive(
                    person, submission, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            return "redirect:" + submission.address() + "/workbooks/" + received.id();
        } catch (FileRefused refused) {
            next.addFlashAttribute("refused", FileSaid.of(refused.problem(), locale));
        } catch (WorkbookNotTaken refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        }
        return "redirect:" + submission.address() + "/workbooks";
    }

    @GetMapping("/{id}")
    String difference(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            Locale locale,
            Model model) {
        Submission submission = mine(person, collection, park);
        ReceivedWorkbook workbook = workbooks.find(submission, id);
        model.addAttribute("submission", submission);
        model.addAttribute("workbook", workbook);
        model.addAttribute("mayTake", submission.mayBeFilledBy(person));
        model.addAttribute("view", DifferenceView.of(workbooks.difference(person, submission, workbook, locale)));
        return "document/difference";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id) {
        Submission submission = mine(person, collection, park);
        ReceivedWorkbook workbook = workbooks.find(submission, id);
        return Attachment.named(workbook.fileName(), Attachment.XLSX).body(workbooks.original(workbook));
    }

    /** Takes over what was chosen; each line comes back with the line of the ledger that the page showed. */
    @PostMapping("/{id}/take")
    String take(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam long formVersion,
            @RequestParam(defaultValue = "") List<String> line,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = mine(person, collection, park);
        ReceivedWorkbook workbook = workbooks.find(submission, id);
        try {
            TakenOver taken = workbooks.takeOver(person, submission.asDrawnFrom(formVersion), workbook, chosen(line));
            next.addFlashAttribute(
                    "taken",
                    new Taken(
                            taken.stored(),
                            taken.conflicts().stream().map(one -> one.name()).toList(),
                            taken.refused().stream()
                                    .map(problem -> texts.tell(problem, locale).message())
                                    .toList()));
        } catch (WorkbookNotTaken refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        } catch (FormMovedOn refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        }
        return "redirect:" + submission.address() + "/workbooks/" + id;
    }

    /** What came of it; outlives the redirect in the session. */
    public record Taken(int stored, List<String> conflicts, List<String> refused) implements Serializable {}

    private Submission mine(Person person, String collection, String park) {
        Submission submission = submissions.seenBy(person, collection, park);
        FillingOnly.require(person, submission);
        return submission;
    }

    /** {@code revenue@2025=123}, or {@code revenue@2025=} where nothing had ever been filled in. */
    private static Map<String, @Nullable Long> chosen(List<String> tokens) {
        Map<String, @Nullable Long> chosen = new HashMap<>();
        for (String token : tokens) {
            int end = token.lastIndexOf('=');
            if (end > 0 && token.substring(end + 1).matches("[0-9]{0,18}")) {
                String seen = token.substring(end + 1);
                chosen.put(token.substring(0, end), seen.isEmpty() ? null : Long.valueOf(seen));
            }
        }
        return chosen;
    }
}
