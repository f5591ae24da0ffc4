package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.submission.Checked;
import cn.parklens.submission.Move;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.Suggestions;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.ShownAnswers;
import cn.parklens.submission.answer.Standings;
import cn.parklens.submission.web.CheckView.Show;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final Suggestions suggestions;

    CheckPage(
            Submissions submissions,
            Sending sending,
            Answers answers,
            ProblemTexts texts,
            CountCards cards,
            Suggestions suggestions) {
        this.submissions = submissions;
        this.sending = sending;
        this.answers = answers;
        this.texts = texts;
        this.cards = cards;
        this.suggestions = suggestions;
    }

    /** The page, or what comes after a part of a long group of findings where that alone is fetched. */
    @GetMapping("/check")
    String rehearse(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam(defaultValue = "FAILED") Show show,
            @RequestParam(defaultValue = "") List<String> part,
            @RequestParam(defaultValue = "") String at,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Model model) {
        AskedChecks asked = AskedChecks.of(show, part, at);
        Checked now = submissions.checked(submissions.seenBy(person, collection, park));
        CheckView checks = show(now, Turn.NONE, person, asked, model);
        if (inPlace && !part.isEmpty()) {
            model.addAttribute("group", checks.group(Part.read(part.getFirst()).group()));
            return "submission/check :: part";
        }
        return "submission/check";
    }

    /** Takes a suggestion, or takes it back; the answer is the page's checks as they are now, and what changed in them. */
    @PostMapping("/check/suggestions")
    String suggestion(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @Valid Click click,
            @RequestParam(defaultValue = "FAILED") Show show,
            @RequestParam(defaultValue = "") List<String> part,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Locale locale,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        Checked before = submissions.checked(submission);
        Turn turn = Turn.NONE;
        try {
            List<Suggestions.Change> changes = click.on(suggestions, person, submission);
            model.addAttribute("taken", TakenSuggestion.of(submission, changes, click.isBack()));
            turn = Turn.between(
                    submission, before.report(), submissions.checked(submission).report());
        } catch (MoveRefused refused) {
            model.addAttribute("refused", texts.tell(refused.problem(), locale));
        }
        Checked now = submissions.checked(submissions.seenBy(person, collection, park));
        show(now, turn, person, AskedChecks.of(show, part, ""), model);
        return inPlace ? "submission/check :: checked" : "submission/check";
    }

    /**
     * A click on a suggestion.
     *
     * @param formVersion id of the version of the form that the page was drawn from
     * @param finding id of the finding that offers it, empty to take it back
     * @param cells the suggested figures by cell, or the lines to be taken back
     */
    record Click(
            @NotNull Long formVersion,
            @NotNull @Size(max = 1000) String finding,
            @NotNull @Size(max = 20_000) String cells) {

        boolean isBack() {
            return finding.isEmpty();
        }

        List<Suggestions.Change> on(Suggestions suggestions, Person person, Submission seen) {
            Submission submission = seen.asDrawnFrom(formVersion);
            return isBack()
                    ? suggestions.takeBack(person, submission, CellTokens.read(cells, Click::line))
                    : suggestions.take(person, submission, finding, CellTokens.read(cells, BigDecimal::new));
        }

        private static Long line(String text) {
            if (!text.matches("[0-9]{1,18}")) {
                throw new NotThere("line " + text);
            }
            return Long.valueOf(text);
        }
    }

    private CheckView show(Checked now, Turn turn, Person person, AskedChecks asked, Model model) {
        Submission submission = now.submission();
        Standings standings = answers.standings(submission, now.facts(), now.report());
        CheckView checks = asked.in(submission, now.suggested(), standings);
        model.addAttribute("standings", standings);
        model.addAttribute("shownAnswers", ShownAnswers.to(person, submission));
        model.addAttribute("submission", submission);
        model.addAttribute("turn", turn);
        model.addAttribute("checks", checks);
        model.addAttribute("offers", SharedOffers.of(submission, checks));
        model.addAttribute("cards", cards.of(now));
        model.addAttribute("progress", now.progress());
        model.addAttribute("events", submissions.events(submission));
        model.addAttribute("mayFill", person.mayFill(submission.park()));
        model.addAttribute("maySend", submission.mayBeFilledBy(person) && standings.allSettled());
        model.addAttribute("mayWithdraw", person.mayFill(submission.park()) && submission.allows(Move.WITHDRAW));
        return checks;
    }

    @PostMapping("/send")
    String send(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        return moved(Move.SEND, submission, () -> sending.send(person, submission), locale, next);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Locale locale,
            RedirectAttributes next) {
        Submission submission = submissions.seenBy(person, collection, park);
        return moved(Move.WITHDRAW, submission, () -> sending.withdraw(person, submission), locale, next);
    }

    private String moved(Move move, Submission submission, Runnable step, Locale locale, RedirectAttributes next) {
        try {
            step.run();
            next.addFlashAttribute("done", "submission.done." + move.name());
        } catch (MoveRefused refused) {
            next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
        }
        return "redirect:" + submission.address() + "/check";
    }
}
