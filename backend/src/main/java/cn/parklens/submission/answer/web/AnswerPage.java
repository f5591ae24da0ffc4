package cn.parklens.submission.answer.web;

import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.submission.Checked;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.AnswerRefused;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Explanations;
import cn.parklens.submission.answer.Standing;
import cn.parklens.submission.answer.Standings;
import cn.parklens.submission.answer.Waivers;
import cn.parklens.submission.web.CheckView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The park answers a finding where it stands. Each answer gives back that finding and the rehearsal's line of counts;
 * what could not be taken comes back as it was typed.
 */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}/answers")
class AnswerPage {

    private final Submissions submissions;
    private final Answers answers;
    private final Explanations explanations;
    private final Waivers waivers;
    private final ProblemTexts texts;

    AnswerPage(
            Submissions submissions, Answers answers, Explanations explanations, Waivers waivers, ProblemTexts texts) {
        this.submissions = submissions;
        this.answers = answers;
        this.explanations = explanations;
        this.waivers = waivers;
        this.texts = texts;
    }

    @PostMapping
    String answer(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam Step step,
            @RequestParam String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean alike,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Submission submission = submissions.seenBy(person, collection, park);
        Model kept = inPlace ? model : next;
        try {
            take(step, person, submission, subject, alike, text);
        } catch (AnswerRefused refused) {
            response.setStatus(inPlace ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
            remember(kept, "answerRefused", texts.tell(refused.problem(), locale));
            remember(kept, "answerTyped", text);
            remember(kept, "answerSubject", subject);
        }
        if (!inPlace) {
            String anchor = Standing.anchor(subject);
            return "redirect:" + submission.address() + "/check?at=" + anchor + "#" + anchor;
        }
        if (alike && !model.containsAttribute("answerRefused")) {
            // Other findings on the page are answered as well.
            response.setHeader("HX-Refresh", "true");
        }
        show(person, submissions.seenBy(person, collection, park), subject, model);
        return "submission/answers :: saved";
    }

    /** What a park does about a finding. */
    enum Step {
        EXPLAIN,
        TAKE_BACK,
        REQUEST,
        TAKE_BACK_REQUEST
    }

    private void take(Step step, Person person, Submission submission, String subject, boolean alike, String text) {
        switch (step) {
            case EXPLAIN -> explanations.explain(person, submission, subject, alike, text);
            case TAKE_BACK -> explanations.takeBack(person, submission, subject);
            case REQUEST -> waivers.request(person, submission, subject, text);
            case TAKE_BACK_REQUEST -> waivers.takeBack(person, submission, subject);
        }
    }

    private void show(Person person, Submission submission, String subject, Model model) {
        Checked checked = submissions.checked(submission);
        CheckReport report = checked.report();
        Standings standings = answers.standings(submission, checked.facts(), report);
        model.addAttribute("submission", submission);
        model.addAttribute("standings", standings);
        standings.on(subject).ifPresent(standing -> model.addAttribute("standing", standing));
        model.addAttribute("anchor", Standing.anchor(subject));
        model.addAttribute("checks", CheckView.of(submission, report, CheckView.Show.FAILED));
        model.addAttribute("progress", submissions.progress(submission));
        model.addAttribute("mayFill", person.mayFill(submission.park()));
        model.addAttribute("maySend", submission.mayBeFilledBy(person) && standings.allSettled());
        model.addAttribute("mayWithdraw", false);
    }

    private static void remember(Model kept, String name, Object value) {
        if (kept instanceof RedirectAttributes next) {
            next.addFlashAttribute(name, value);
        } else {
            kept.addAttribute(name, value);
        }
    }
}
