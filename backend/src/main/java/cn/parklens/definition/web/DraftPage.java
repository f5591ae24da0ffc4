package cn.parklens.definition.web;

import cn.parklens.account.Person;
import cn.parklens.definition.Differences;
import cn.parklens.definition.Draft;
import cn.parklens.definition.Drafts;
import cn.parklens.definition.Publication;
import cn.parklens.definition.Trials;
import cn.parklens.document.ImportTemplates;
import cn.parklens.form.Form;
import cn.parklens.form.FormRefused;
import cn.parklens.form.Section;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.Definition;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.web.SectionPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** A definition that is being written: its text beside its mistakes, its pages, its rules tried, its publishing. */
@Controller
@RequestMapping("/forms/drafts")
class DraftPage {

    private final Drafts drafts;
    private final Forms forms;
    private final Trials trials;
    private final SectionPreview preview;
    private final Received received;

    DraftPage(Drafts drafts, Forms forms, Trials trials, SectionPreview preview, Received received) {
        this.drafts = drafts;
        this.forms = forms;
        this.trials = trials;
        this.preview = preview;
        this.received = received;
    }

    /** From a file, from a text that was pasted, or from a version that was published. */
    @PostMapping
    String begin(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(required = false) @Nullable Long from,
            RedirectAttributes next) {
        Received.Text text = from == null ? received.text(file, yaml) : published(from);
        if (text.refused() != null) {
            next.addFlashAttribute("textRefused", text.refused());
            return "redirect:/forms";
        }
        return "redirect:/forms/drafts/" + drafts.begin(person, text.name(), text.yaml());
    }

    @GetMapping("/{id}")
    String edit(@AuthenticationPrincipal Person person, @PathVariable long id, Model model) {
        Draft draft = drafts.named(person, id);
        Definition definition = head(draft, model);
        model.addAttribute("mistakes", MistakeView.of(definition));
        model.addAttribute("longest", Definition.LONGEST);
        definition
                .form()
                .ifPresent(form -> forms.newest(form.code()).ifPresent(older -> {
                    model.addAttribute("older", older.form());
                    model.addAttribute("differences", Differences.between(older.form(), form));
                }));
        return "definition/draft";
    }

    @PostMapping("/{id}")
    String save(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String yaml,
            Model model,
            RedirectAttributes next) {
        Draft draft = drafts.named(person, id);
        Received.Text text = received.text(file, yaml);
        if (text.refused() != null) {
            // The text goes back to the page as it was sent: it is nowhere else.
            head(draft, model);
            model.addAttribute("mistakes", List.of());
            model.addAttribute("longest", Definition.LONGEST);
            model.addAttribute("textRefused", text.refused());
            model.addAttribute("typed", yaml);
            return "definition/draft";
        }
        long saved = drafts.save(person, draft, revision, text.yaml());
        next.addFlashAttribute("done", saved == id ? "definition.done.saved" : "definition.done.savedBeside");
        return "redirect:/forms/drafts/" + saved;
    }

    @GetMapping("/{id}/preview")
    String preview(@AuthenticationPrincipal Person person, @PathVariable long id) {
        Form form = sound(drafts.named(person, id));
        return "redirect:/forms/drafts/" + id + "/preview/"
                + form.sections().getFirst().code();
    }

    @GetMapping("/{id}/preview/{section}")
    String preview(
            @AuthenticationPrincipal Person person, @PathVariable long id, @PathVariable String section, Model model) {
        Draft draft = drafts.named(person, id);
        head(draft, model);
        Form form = sound(draft);
        Section shown = form.sections().stream()
                .filter(one -> one.code().equals(section))
                .findFirst()
                .orElseThrow(() -> new NotThere("section " + section));
        preview.show(form, shown, model);
        model.addAttribute("sections", form.sections());
        return "definition/preview";
    }

    @GetMapping("/{id}/templates.xlsx")
    ResponseEntity<byte[]> templates(@AuthenticationPrincipal Person person, @PathVariable long id) {
        Form form = sound(drafts.named(person, id));
        return Attachment.named("佐证清单导入模板（" + form.version() + " 草稿）.xlsx", Attachment.XLSX)
                .body(ImportTemplates.ofAllLists(form));
    }

    @GetMapping("/{id}/trial")
    String trial(@AuthenticationPrincipal Person person, @PathVariable long id, Model model) {
        Draft draft = drafts.named(person, id);
        head(draft, model);
        model.addAttribute("trial", trials.of(person, sound(draft)));
        return "definition/trial";
    }

    @PostMapping("/{id}/publish")
    String publish(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam int revision,
            RedirectAttributes next) {
        Draft draft = drafts.named(person, id);
        if (draft.revision() != revision) {
            next.addFlashAttribute("textRefused", "definition.refused.newer");
            return "redirect:/forms/drafts/" + id;
        }
        try {
            Publication done = drafts.publish(person, draft);
            if (done.isNew()) {
                next.addFlashAttribute("done", "definition.done.published");
                return "redirect:/forms/versions/" + done.version().id();
            }
            next.addFlashAttribute("unchanged", done.version().form().version());
            return "redirect:/forms/drafts/" + id;
        } catch (FormRefused mistakes) {
            next.addFlashAttribute("textRefused", "definition.refused.mistakes");
            return "redirect:/forms/drafts/" + id;
        }
    }

    private Received.Text published(long id) {
        FormVersion version = forms.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotThere("form version " + id));
        return new Received.Text(version.form().title(), forms.text(version), null);
    }

    private Definition head(Draft draft, Model model) {
        Definition definition = drafts.examine(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("form", definition.form().orElse(null));
        return definition;
    }

    /** A draft with mistakes has no pages to show yet. */
    private Form sound(Draft draft) {
        return drafts.examine(draft).form().orElseThrow(() -> new NotThere("pages of draft " + draft.id()));
    }
}
