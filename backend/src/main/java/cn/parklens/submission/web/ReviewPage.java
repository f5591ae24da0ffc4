package cn.parklens.submission.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.submission.Checked;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.Move;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.PinnedRemark;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Revisions;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.ShownAnswers;
import cn.parklens.submission.answer.Waivers;
import cn.parklens.submission.web.CheckView.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a reviewer reads and decides: the queue, one submission, accept or return. An analyst reads it too. */
@Controller
class ReviewPage {

    private static final String SUBMISSION = "/collections/{collection}/parks/{park}";

    private final Submissions submissions;
    private final Sending sending;
    private final ProblemTexts texts;
    private final DivisionNames divisions;
    private final Answers answers;
    private final Waivers waivers;
    private final Revisions revisions;
    private final ShownRemarks remarks;

    ReviewPage(
            Submissions submissions,
            Sending sending,
            ProblemTexts texts,
            DivisionNames divisions,
            Answers answers,
            Waivers waivers,
            Revisions revisions,
            ShownRemarks remarks) {
        this.submissions = submissions;
        this.sending = sending;
        this.texts = texts;
        this.divisions = divisions;
        this.answers = answers;
        this.waivers = waivers;
        this.revisions = revisions;
        this.remarks = remarks;
    }

    @GetMapping("/review")
    String queue(@AuthenticationPrincipal Person person, Model model) {
        List<Submission> theirs = submissions.seenBy(person).stream()
                .filter(submission -> person.mayReview(submission.park()))
                .toList();
        model.addAttribute("waiting", in(theirs, Submission.State.SENT));
        model.addAttribute("returned", in(theirs, Submission.State.RETURNED));
        model.addAttribute("accepted", in(theirs, Submission.State.ACCEPTED).reversed());
        model.addAttribute("requests", waivers.requested(person));
        model.addAttribute("waived", waivers.waived(person));
        return "submission/queue";
    }

    /** Whoever may see a submission may read it; only a reviewer finds the decision on the page. */
    @GetMapping(SUBMISSION + "/review")
    String read(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        Checked checked = submissions.checked(submission);
        CheckReport report = checked.report();
        model.addAttribute("submission", submission);
        model.addAttribute("checks", CheckView.of(submission, report, Show.FAILED));
        model.addAttribute("standings", answers.standings(submission, checked.facts(), report));
        model.addAttribute(
                "sections",
                ReadSection.of(
                        submission,
                        submission.sectionsFor(person),
                        divisions,
                        submissions.figures(submission),
                        submissions.entries(submission),
                        report));
        model.addAttribute("answers", ShownAnswers.to(person, submission).among(answers.sentWith(submission)));
        model.addAttribute(
                "revised",
                revisions
                        .sinceReturned(submission)
                        .map(revised -> RevisedView.of(submission, revised))
                        .orElse(null));
        model.addAttribute("mayReview", person.mayReview(submission.park()));
        model.addAttribute("events", submissions.events(submission));
        model.addAttribute("mayDecide", person.mayReview(submission.park()) && submission.allows(Move.ACCEPT));
        model.addAttribute("mostRemark", Sending.MOST_REMARK);
        model.addAttribute("mostWords", PinnedRemark.MOST_WORDS);
        model.addAttribute("remarks", remarks.of(person, submission));
        return "submission/review";
    }

    @PostMapping(SUBMISSION + "/accept")
    String accept(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String remark,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = reviewed(person, collection, park);
        try {
            sending.accept(person, submission, revision, remark);
            next.addFlashAttribute("done", "submission.done.ACCEPT");
        } catch (MoveRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
            next.addFlashAttribute("acceptRemark", remark);
        }
        return "redirect:" + submission.address() + "/review";
    }

    @PostMapping(SUBMISSION + "/return")
    String giveBack(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam MultiValueMap<String, String> all,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = reviewed(person, collection, park);
        List<PinnedPlace> pins = PinnedPlace.in(submission, all);
        try {
            sending.giveBack(
                    person,
                    submission,
                    revision,
                    remark,
                    pins.stream().map(PinnedPlace::pin).toList());
            next.addFlashAttribute("done", "submission.done.RETURN");
        } catch (MoveRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
            next.addFlashAttribute("returnRemark", remark);
            next.addFlashAttribute("returnPins", new ArrayList<>(pins));
        }
        return "redirect:" + submission.address() + "/review";
    }

    private Submission reviewed(Person person, String collection, String park) {
        Submission submission = submissions.seenBy(person, collection, park);
        if (!person.mayReview(submission.park())) {
            throw new NotAllowed("review " + submission.address());
        }
        return submission;
    }

    private static List<Submission> in(List<Submission> all, Submission.State state) {
        return all.stream().filter(submission -> submission.state() == state).toList();
    }
}
