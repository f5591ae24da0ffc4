package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.submission.Checked;
import cn.parklens.submission.Move;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.ShownAnswers;
import cn.parklens.submission.answer.Standings;
import cn.parklens.submission.web.CheckView.Show;
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

/** Check and send: what would be said if it were sent now, and the sending itself. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}")
class CheckPage {

    private final Submissions submissions;
    private final Sending sending;
    private final Answers answers;
    private final ProblemTexts texts;
    private final CountCards cards;

    CheckPage(Submissions submissions, Sending sending, Answers answers, ProblemTexts texts, CountCards cards) {
        this.submissions = submissions;
        this.sending = sending;
        this.answers = answers;
        this.texts = texts;
        this.cards = cards;
    }

    @GetMapping("/check")
    String rehearse(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam(defaultValue = "FAILED") Show show,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        Checked now = submissions.checked(submission);
        CheckView checks = CheckView.of(submission, now.suggested(), show);
        Standings standings = answers.standings(submission, now.facts(), now.report());
        model.addAttribute("standings", standings);
        model.addAttribute("shownAnswers", ShownAnswers.to(person, submission));
        model.addAttribute("submission", submission);
        model.addAttribute("checks", checks);
        model.addAttribute("cards", cards.of(now));
        model.addAttribute("progress", now.progress());
        model.addAttribute("events", submissions.events(submission));
        model.addAttribute("mayFill", person.mayFill(submission.park()));
        model.addAttribute("maySend", submission.mayBeFilledBy(person) && standings.allSettled());
        model.addAttribute("mayWithdraw", person.mayFill(submission.park()) && submission.allows(Move.WITHDRAW));
        return "submission/check";
    }

    @PostMapping("/send")
    String send(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        try {
            sending.send(person, submission);
            next.addFlashAttribute("done", "submission.done.SEND");
        } catch (MoveRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        }
        return "redirect:" + submission.address() + "/check";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        try {
            sending.withdraw(person, submission);
            next.addFlashAttribute("done", "submission.done.WITHDRAW");
        } catch (MoveRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        }
        return "redirect:" + submission.address() + "/check";
    }
}
