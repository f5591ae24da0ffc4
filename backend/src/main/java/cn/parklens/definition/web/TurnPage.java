package cn.parklens.definition.web;

import cn.parklens.account.Person;
import cn.parklens.definition.Differences;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.Versions;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A submission and the newer version of its form: what changed, what would be carried over, and the choice. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}/version")
class TurnPage {

    private final Submissions submissions;
    private final Versions versions;
    private final ProblemTexts texts;

    TurnPage(Submissions submissions, Versions versions, ProblemTexts texts) {
        this.submissions = submissions;
        this.versions = versions;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        FormVersion newest = versions.newest(submission);
        model.addAttribute("submission", submission);
        model.addAttribute("newest", newest);
        model.addAttribute("mayTurn", versions.mayTurn(person, submission));
        if (submission.isOfOtherVersion()) {
            model.addAttribute("differences", Differences.between(submission.form(), newest.form()));
            model.addAttribute("rehearsal", versions.rehearse(submission));
        }
        model.addAttribute("changes", versions.changes(submission));
        return "definition/turn";
    }

    @PostMapping
    String turn(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam long version,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        try {
            versions.turn(person, submission, version);
            next.addFlashAttribute("done", "definition.done.turned");
        } catch (MoveRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        }
        return "redirect:" + submission.address() + "/version";
    }
}
