package cn.parklens.submission.evidence.web;

import cn.parklens.account.Person;
import cn.parklens.evidence.HeaderMappings;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.Upload;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The columns of an uploaded file side by side: a person says once which is which, and the park need not say it again. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}")
class MappingPage {

    private final Proving proving;
    private final HeaderMappings mappings;

    MappingPage(Proving proving, HeaderMappings mappings) {
        this.proving = proving;
        this.mappings = mappings;
    }

    @GetMapping("/uploads/{id}/mapping")
    String show(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(defaultValue = "-1") int sheet,
            @RequestParam(defaultValue = "0") int header,
            Model model) {
        Submission submission = proving.submission(person, collection, park);
        Upload upload = proving.upload(submission, id);
        EvidenceList definition = (list == null
                        ? LikelyList.of(upload)
                        : Optional.of(list).filter(it -> !it.isBlank()))
                .map(code -> proving.list(submission, code))
                .orElse(null);
        show(model, person, submission, upload, definition);
        model.addAttribute("unchosen", definition == null && list != null);
        model.addAttribute(
                "view",
                definition == null
                        ? null
                        : mappings.head(
                                        upload,
                                        definition,
                                        sheet < 0 ? LikelyList.sheet(upload, definition.code()) : sheet,
                                        header)
                                .map(MappingView::of)
                                .orElse(null));
        return "evidence/mapping";
    }

    @PostMapping("/uploads/{id}/mapping")
    ModelAndView take(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam String list,
            @RequestParam int sheet,
            @RequestParam int header,
            @RequestParam Map<String, String> answers,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Submission submission = proving.submission(person, collection, park);
        Proving.requireFilling(person, submission);
        Upload upload = proving.upload(submission, id);
        EvidenceList definition = proving.list(submission, list);
        MappingView view = mappings.head(upload, definition, sheet, header)
                .map(head -> MappingView.answered(head, definition, answers))
                .orElse(null);
        if (view != null && view.problems().isEmpty()) {
            view = view.refused(mappings.refusals(
                    upload, submission.form(), definition, view.head().sheet(), view.choices(), locale));
        }
        if (view == null || !view.problems().isEmpty()) {
            show(model, person, submission, upload, definition);
            model.addAttribute("view", view);
            return new ModelAndView("evidence/mapping", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            mappings.remember(person, submission.park().id(), definition.code(), view.choices());
            return new ModelAndView("redirect:" + submission.address() + "/uploads/"
                    + proving.again(person, submission, id, definition.code()).id());
        } catch (NotReceived refused) {
            next.addFlashAttribute(
                    "refused",
                    List.of(new EvidencePage.NotTaken(
                            upload.fileName(), refused.reason().name())));
            return new ModelAndView("redirect:" + submission.address() + "/evidence");
        }
    }

    /** All that the park mapped, to be looked at and forgotten. */
    @GetMapping("/mappings")
    String all(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            Model model) {
        Submission submission = proving.submission(person, collection, park);
        model.addAttribute("submission", submission);
        model.addAttribute(
                "lines",
                mappings.of(submission.park().id()).stream()
                        .map(one -> RememberedLine.of(one, submission.form()))
                        .toList());
        model.addAttribute("mayForget", person.mayFill(submission.park()));
        return "evidence/mappings";
    }

    @PostMapping("/mappings/forget")
    String forget(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam String list,
            @RequestParam String header) {
        Submission submission = proving.submission(person, collection, park);
        Proving.requireFilling(person, submission);
        mappings.forget(person, submission.park().id(), list, header);
        return "redirect:" + submission.address() + "/mappings";
    }

    private static void show(
            Model model, Person person, Submission submission, Upload upload, @Nullable EvidenceList definition) {
        model.addAttribute("submission", submission);
        model.addAttribute("upload", upload);
        model.addAttribute("list", definition);
        model.addAttribute("mayMap", submission.mayBeFilledBy(person));
    }
}
