package cn.parklens.submission.answer.web;

import cn.parklens.account.Person;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.AnswerRefused;
import cn.parklens.submission.answer.Explanations;
import cn.parklens.submission.answer.Standing;
import cn.parklens.submission.answer.Waivers;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a reviewer decides about explanations and waivers, one by one; explanations also all at once. */
@Controller
class DecisionPage {

    private static final String ANSWERS = "/collections/{collection}/parks/{park}/answers";

    private final Submissions submissions;
    private final Explanations explanations;
    private final Waivers waivers;
    private final ProblemTexts texts;

    DecisionPage(Submissions submissions, Explanations explanations, Waivers waivers, ProblemTexts texts) {
        this.submissions = submissions;
        this.explanations = explanations;
        this.waivers = waivers;
        this.texts = texts;
    }

    @PostMapping(ANSWERS + "/agree")
    String agree(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam String subject,
            @RequestParam long seen,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        decide(() -> explanations.agree(person, submission, subject, seen), subject, "", locale, next);
        return "redirect:" + submission.address() + "/review#" + Standing.anchor(subject);
    }

    @PostMapping(ANSWERS + "/send-back")
    String sendBack(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam String subject,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        decide(() -> explanations.sendBack(person, submission, subject, seen, text), subject, text, locale, next);
        return "redirect:" + submission.address() + "/review#" + Standing.anchor(subject);
    }

    @PostMapping(ANSWERS + "/agree-to-all")
    String agreeToAll(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam int revision,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        decide(() -> explanations.agreeToAll(person, submission, revision), "", "", locale, next);
        return "redirect:" + submission.address() + "/review#answers";
    }

    /** What a reviewer does about a waiver. */
    enum Verdict {
        GRANT,
        REFUSE,
        REVOKE
    }

    /** A draft is not the reviewer's to read: it is named by park and number, and only what was asked for is shown. */
    @PostMapping("/review/waivers/{park}/{submission}")
    String waiver(
            @AuthenticationPrincipal Person person,
            @PathVariable String park,
            @PathVariable("submission") long id,
            @RequestParam Verdict verdict,
            @RequestParam String subject,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = waivers.subjectOf(person, park, id);
        decide(
                () -> {
                    switch (verdict) {
                        case GRANT -> waivers.grant(person, submission, subject, seen, text);
                        case REFUSE -> waivers.refuse(person, submission, subject, seen, text);
                        case REVOKE -> waivers.revoke(person, submission, subject, seen, text);
                    }
                },
                subject,
                text,
                locale,
                next);
        return submission.mayBeSeenBy(person)
                ? "redirect:" + submission.address() + "/review#" + Standing.anchor(subject)
                : "redirect:/review#waivers";
    }

    private void decide(Runnable decision, String subject, String text, Locale locale, RedirectAttributes next) {
        try {
            decision.run();
        } catch (AnswerRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
            next.addFlashAttribute("answerTyped", text);
            next.addFlashAttribute("answerSubject", subject);
        }
    }
}
