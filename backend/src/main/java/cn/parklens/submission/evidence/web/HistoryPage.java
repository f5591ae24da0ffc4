package cn.parklens.submission.evidence.web;

import cn.parklens.account.Person;
import cn.parklens.evidence.Claims;
import cn.parklens.evidence.ListHistories;
import cn.parklens.evidence.RowTrail;
import cn.parklens.evidence.VersionDifference;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions of a list held against each other, and one row with all that it proves. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}/evidence/{list}")
class HistoryPage {

    private final Proving proving;
    private final ListHistories histories;
    private final RowProofs proofs;
    private final ListAsRead asRead;
    private final Claims claims;

    HistoryPage(Proving proving, ListHistories histories, RowProofs proofs, ListAsRead asRead, Claims claims) {
        this.claims = claims;
        this.asRead = asRead;
        this.proving = proving;
        this.histories = histories;
        this.proofs = proofs;
    }

    @GetMapping("/compare")
    String compare(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) VersionDifference.@Nullable Kind kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Submission submission = proving.submission(person, collection, park);
        EvidenceList definition = proving.list(submission, list);
        if (from == null || to == null) {
            // Which two is chosen there.
            return "redirect:" + submission.address() + "/evidence/" + definition.code() + "#history";
        }
        model.addAttribute("submission", submission);
        model.addAttribute("list", definition);
        model.addAttribute("kind", kind);
        model.addAttribute("meant", new MeantText());
        model.addAttribute(
                "difference",
                histories
                        .compare(submission.park().id(), submission.id(), list, from, to, kind, page)
                        .orElseThrow(() -> new NotThere("version " + from + " or " + to + " of " + list)));
        return "evidence/compare";
    }

    @GetMapping("/rows/{number}")
    String row(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String list,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        Submission submission = proving.submission(person, collection, park);
        EvidenceList definition = proving.list(submission, list);
        RowTrail trail = histories
                .row(submission.park().id(), submission.id(), list, version, number)
                .orElseThrow(() -> new NotThere("row " + number + " of " + list));
        model.addAttribute("submission", submission);
        model.addAttribute("list", definition);
        model.addAttribute("trail", trail);
        UnderstoodCells understood =
                new UnderstoodCells(asRead.of(submission, definition, trail.version()), trail.columns());
        model.addAttribute("columns", understood.columns());
        model.addAttribute("cells", understood.of(trail.row()));
        model.addAttribute(
                "others",
                claims.others(
                                submission.park().id(),
                                submission.id(),
                                trail.version().id(),
                                List.of(number))
                        .get(number));
        model.addAttribute("seesClaims", SeenClaims.areFor(person));
        model.addAttribute("proofs", proofs.of(submission, definition, trail));
        return "evidence/row";
    }
}
