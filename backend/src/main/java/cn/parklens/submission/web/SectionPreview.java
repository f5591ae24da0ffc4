package cn.parklens.submission.web;

import cn.parklens.account.Park;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.Section;
import cn.parklens.submission.Collection;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a section of a form as a park would find it, with nothing filled in and nothing to be filled in. */
@Component
@NamedInterface("preview")
public class SectionPreview {

    private static final Park NOBODY = new Park(0, "preview", "", Park.Level.OTHER, "", "", null, true);

    private final DivisionNames divisions;

    SectionPreview(DivisionNames divisions) {
        this.divisions = divisions;
    }

    /** Puts into the model what the fragments of the fill-in page show. */
    public void show(Form form, Section section, Model model) {
        RuleBook rules = RuleBook.of(form);
        Facts nothing = new Facts(Map.of(), Map.of(), Map.of(), Map.of());
        CheckReport report = rules.check(nothing);
        Submission submission = new Submission(
                0,
                new Collection(0, "preview", form.title(), 0, LocalDate.EPOCH, LocalDate.EPOCH),
                NOBODY,
                new FormVersion(0, form, rules),
                Submission.State.DRAFT,
                0,
                Instant.EPOCH);
        FillState state = new FillState(submission, Map.of(), Map.of(), nothing, report);
        model.addAttribute("readOnly", true);
        model.addAttribute("notes", form.notes());
        model.addAttribute("section", new SectionBuilder(state, ChangeOutcomes.NONE, divisions).build(section));
    }
}
