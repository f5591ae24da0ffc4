package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.check.ComputedFigure;
import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.submission.Checked;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.FormMovedOn;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Fill in: one section of the form, every cell of which saves itself. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}")
class FillPage {

    private final Submissions submissions;
    private final FillChanges changes;
    private final DivisionNames divisions;
    private final IndustryNames industries;
    private final ProblemTexts texts;
    private final ShownRemarks remarks;
    private final SectionLinks links;

    FillPage(
            Submissions submissions,
            FillChanges changes,
            DivisionNames divisions,
            IndustryNames industries,
            ProblemTexts texts,
            ShownRemarks remarks,
            SectionLinks links) {
        this.submissions = submissions;
        this.changes = changes;
        this.divisions = divisions;
        this.industries = industries;
        this.texts = texts;
        this.remarks = remarks;
        this.links = links;
    }

    @GetMapping("/sections")
    String first(@AuthenticationPrincipal Person person, @PathVariable String collection, @PathVariable String park) {
        Submission submission = submissions.seenBy(person, collection, park);
        return "redirect:" + submission.address() + "/sections/"
                + submission.form().sections().getFirst().code();
    }

    @GetMapping("/sections/{section}")
    String fillIn(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String section,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        Checked now = submissions.checked(submission);
        model.addAttribute("turn", Turn.NONE);
        show(now, person, section(submission, person, section), ChangeOutcomes.NONE, model);
        return "submission/fill";
    }

    /** Saves, and answers with everything that may look different now. */
    @PostMapping("/sections/{section}/changes")
    String save(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String section,
            @Valid @RequestBody FillRequest request,
            Locale locale,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park).asDrawnFrom(request.formVersion());
        Checked before = submissions.checked(submission);
        ChangeOutcomes outcomes = changes.apply(person, submission, request, locale);
        Checked now = submissions.checked(submission);
        model.addAttribute("turn", Turn.between(submission, before.report(), now.report()));
        show(now, person, section(submission, person, section), outcomes, model);
        return "submission/fill-saved";
    }

    /** The page shows it and keeps what was typed. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String movedOn(FormMovedOn refused, Locale locale, Model model) {
        model.addAttribute("refused", texts.tell(refused.problem(), locale));
        return "submission/fragments :: outcome";
    }

    @GetMapping("/trace/{indicator}/{period}")
    String trace(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable String indicator,
            @PathVariable String period,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        ComputedFigure figure = submission
                .version()
                .rules()
                .computed(indicator, period(period), submissions.facts(submission))
                .orElseThrow(() -> new NotThere("trace of " + indicator));
        model.addAttribute("trace", TraceView.of(figure, submission.form(), submission.address()));
        return "submission/fill-trace :: trace";
    }

    private static ReferencePeriod period(String code) {
        if (!code.matches("(19|2[0-9])[0-9]{2}(-12-31)?")) {
            throw new NotThere("period " + code);
        }
        return ReferencePeriod.parse(code);
    }

    private static Section section(Submission submission, Person person, String code) {
        return submission.sectionsFor(person).stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotThere("section " + code));
    }

    private void show(Checked now, Person person, Section section, ChangeOutcomes outcomes, Model model) {
        Submission submission = now.submission();
        FillState state = FillState.of(now);
        List<Section> all = submission.sectionsFor(person);
        int at = all.indexOf(section);
        List<Finding> here = state.report().findings().stream()
                .filter(finding -> FindingView.isIn(section, finding.spot()))
                .toList();
        model.addAttribute("submission", submission);
        model.addAttribute("remarks", remarks.of(person, submission));
        model.addAttribute("base", submission.address());
        model.addAttribute("readOnly", !submission.mayBeFilledBy(person));
        model.addAttribute("notes", submission.form().notes());
        model.addAttribute("section", new SectionBuilder(state, outcomes, divisions).build(section));
        model.addAttribute("sections", links.of(now, all, section));
        model.addAttribute("previous", at > 0 ? all.get(at - 1) : null);
        model.addAttribute("next", at + 1 < all.size() ? all.get(at + 1) : null);
        model.addAttribute(
                "findings",
                here.stream()
                        .filter(finding -> finding.failed() && !FindingView.isUnfilled(finding))
                        .map(finding -> FindingView.of(finding, section))
                        .toList());
        model.addAttribute(
                "unfilled",
                here.stream()
                        .filter(finding -> finding.failed() && FindingView.isUnfilled(finding))
                        .map(finding -> FindingView.of(finding, section))
                        .toList());
        model.addAttribute(
                "notEvaluated",
                here.stream()
                        .filter(finding -> finding.outcome() == Outcome.NOT_EVALUATED)
                        .map(finding -> CheckLine.of(submission, finding))
                        .toList());
        model.addAttribute("industries", asksIndustry(section) ? industries.names() : List.of());
    }

    private static boolean asksIndustry(Section section) {
        return section.blocks().stream()
                .anyMatch(block -> block instanceof FieldGroup group
                        && group.fields().stream().anyMatch(one -> one.kind() == Field.Kind.INDUSTRY));
    }
}
