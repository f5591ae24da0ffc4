package cn.parklens.submission.evidence.web;

import cn.parklens.account.Person;
import cn.parklens.evidence.Claims;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.form.EvidenceList;
import cn.parklens.observation.Cell;
import cn.parklens.submission.CheckedRows;
import cn.parklens.submission.Submission;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Evidence: every list with what it proves, files taken in, and the rows of a list. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}/evidence")
class EvidencePage {

    private final Proving proving;
    private final EvidenceLists lists;
    private final ListAsRead asRead;
    private final Claims claims;
    private final FilesOnTheWay onTheWay;
    private final RowsCounted counted;
    private final MessageSource messages;

    EvidencePage(
            Proving proving,
            EvidenceLists lists,
            ListAsRead asRead,
            Claims claims,
            FilesOnTheWay onTheWay,
            RowsCounted counted,
            MessageSource messages) {
        this.counted = counted;
        this.proving = proving;
        this.lists = lists;
        this.asRead = asRead;
        this.claims = claims;
        this.onTheWay = onTheWay;
        this.messages = messages;
    }

    @GetMapping
    String all(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        show(person, collection, park, model);
        return "evidence/lists";
    }

    /** The table alone, while imports run. */
    @GetMapping("/table")
    String table(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        show(person, collection, park, model);
        return "evidence/lists :: table";
    }

    /** The files on their way alone, while any moves. */
    @GetMapping("/files")
    String files(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        showFiles(person, proving.submission(person, collection, park), model);
        return "evidence/files :: files";
    }

    private void showFiles(Person person, Submission submission, Model model) {
        FilesOnTheWay.Files files = onTheWay.of(submission);
        model.addAttribute("submission", submission);
        model.addAttribute("files", files.first());
        model.addAttribute("restOfFiles", files.rest());
        model.addAttribute("otherFiles", files.others());
        model.addAttribute("moving", files.move());
        model.addAttribute("mayUpload", submission.mayBeFilledBy(person));
    }

    private void show(Person person, String collection, String park, Model model) {
        Submission submission = proving.submission(person, collection, park);
        showFiles(person, submission, model);
        List<ListLine> lines = proving.overview(submission);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "busy",
                Boolean.TRUE.equals(model.getAttribute("moving"))
                        || lines.stream().anyMatch(ListLine::running));
    }

    @PostMapping
    String upload(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String list,
            RedirectAttributes next) {
        Submission submission = proving.submission(person, collection, park);
        List<Upload> received = new ArrayList<>();
        List<NotTaken> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            try {
                received.add(proving.receive(person, submission, file, list));
            } catch (NotReceived reason) {
                refused.add(new NotTaken(
                        String.valueOf(file.getOriginalFilename()),
                        reason.reason().name()));
            }
        }
        next.addFlashAttribute("refused", refused);
        return received.size() == 1 && refused.isEmpty()
                ? "redirect:" + submission.address() + "/uploads/"
                        + received.getFirst().id()
                : "redirect:" + submission.address() + "/evidence";
    }

    /** One file of several, sent by the page itself: where its import is seen, or why it was not taken in. */
    @PostMapping("/file")
    ResponseEntity<Map<String, String>> uploadOne(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String list,
            Locale locale) {
        Submission submission = proving.submission(person, collection, park);
        try {
            Upload upload = proving.receive(person, submission, file, list);
            return ResponseEntity.accepted().body(Map.of("address", submission.address() + "/uploads/" + upload.id()));
        } catch (NotReceived refused) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of(
                            "text",
                            messages.getMessage(
                                    "evidence.notReceived." + refused.reason(),
                                    new Object[] {refused.fileName()},
                                    locale)));
        }
    }

    /** A file that was not taken in, and why; outlives the redirect in the session. */
    public record NotTaken(String fileName, String reason) implements Serializable {}

    /**
     * The rows of a list; {@code row} leads to the page on which one stands, {@code proves} to those that the count of an
     * indicator is made of, {@code checked} to those that a check counts or adds up.
     */
    @GetMapping("/{list}")
    String rows(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "ALL") RowFilter filter,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer row,
            @RequestParam(required = false) @Nullable String proves,
            @RequestParam(required = false) @Nullable String checked,
            Model model) {
        Submission submission = proving.submission(person, collection, park);
        EvidenceList definition = proving.list(submission, list);
        long parkId = submission.park().id();
        int at = row == null ? page : lists.pageOf(parkId, submission.id(), list, version, row);
        RowsCounted.@Nullable Some only = version != null ? null : only(submission, definition, proves, checked, page);
        ListPage rows = only == null
                ? lists.rows(parkId, submission.id(), list, version, filter, shorten(search), at)
                        .orElse(null)
                : only.page();
        model.addAttribute("only", only);
        model.addAttribute("submission", submission);
        model.addAttribute("list", definition);
        model.addAttribute("proven", proven(submission, definition));
        model.addAttribute("rows", rows);
        UnderstoodCells understood = rows == null
                ? new UnderstoodCells(definition, List.of())
                : new UnderstoodCells(asRead.of(submission, definition, rows.version()), rows.columns());
        model.addAttribute("columns", understood.columns());
        model.addAttribute("cells", understood.of(rows == null ? List.of() : rows.rows()));
        model.addAttribute("others", rows == null ? Map.of() : others(submission, rows));
        model.addAttribute("filter", filter);
        model.addAttribute("search", shorten(search));
        model.addAttribute("sought", row);
        model.addAttribute("versionAsked", version);
        model.addAttribute("history", lists.history(parkId, submission.id(), list));
        return "evidence/list";
    }

    private RowsCounted.@Nullable Some only(
            Submission submission, EvidenceList list, @Nullable String proves, @Nullable String checked, int page) {
        if (proves != null) {
            return counted.of(submission, list, proves, page).orElse(null);
        }
        return Optional.ofNullable(checked)
                .flatMap(CheckedRows::read)
                .flatMap(asked -> counted.ofCheck(submission, list, asked, page))
                .orElse(null);
    }

    /** By row: how many other parks claim its enterprise too. Which they are is for analysts and reviewers. */
    private Map<Integer, Claims.Others> others(Submission submission, ListPage rows) {
        return claims.others(
                submission.park().id(),
                submission.id(),
                rows.version().id(),
                rows.rows().stream().map(ListRow::number).toList());
    }

    /**
     * A count that a list proves.
     *
     * @param text name and period
     * @param address of its cell
     */
    public record Proven(String text, String address) {}

    private static List<Proven> proven(Submission submission, EvidenceList list) {
        int year = submission.form().year();
        return list.proves().stream()
                .flatMap(proof -> submission.form().indicator(proof.indicator()).stream())
                .map(indicator -> new Proven(
                        indicator.shortName() + " " + indicator.in(year).title(),
                        submission.addressOf(new Cell(indicator.code(), indicator.in(year)))))
                .toList();
    }

    private static String shorten(String search) {
        String wanted = search.strip();
        return wanted.length() <= 100 ? wanted : wanted.substring(0, 100);
    }
}
