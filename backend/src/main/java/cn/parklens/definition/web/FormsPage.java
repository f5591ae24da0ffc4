package cn.parklens.definition.web;

import cn.parklens.account.Person;
import cn.parklens.definition.Differences;
import cn.parklens.definition.Drafts;
import cn.parklens.definition.RuleRecord;
import cn.parklens.definition.RuleRecords;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Collections;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Problem;
import cn.parklens.submission.ProblemTexts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms as published: all of them, one version, and the calls that use them. */
@Controller
@RequestMapping("/forms")
class FormsPage {

    private final Forms forms;
    private final Drafts drafts;
    private final RuleRecords records;
    private final Collections collections;
    private final ProblemTexts texts;

    FormsPage(Forms forms, Drafts drafts, RuleRecords records, Collections collections, ProblemTexts texts) {
        this.forms = forms;
        this.drafts = drafts;
        this.records = records;
        this.collections = collections;
        this.texts = texts;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Person person, Model model) {
        Map<String, List<Forms.Published>> byForm = forms.published().stream()
                .collect(Collectors.groupingBy(
                        one -> one.version().form().code(), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("forms", byForm);
        model.addAttribute("withheld", withheld());
        model.addAttribute("calls", collections.all().stream().collect(Collectors.groupingBy(Collection::formVersion)));
        model.addAttribute("drafts", drafts.open(person));
        return "definition/forms";
    }

    /** Those whose content nobody has published under another version since. */
    private List<Forms.Withheld> withheld() {
        List<FormVersion> all = forms.all();
        return forms.withheld().stream()
                .filter(one -> all.stream()
                        .map(FormVersion::form)
                        .noneMatch(form -> form.code().equals(one.form().code())
                                && Differences.between(form, one.form()).isEmpty()))
                .toList();
    }

    @GetMapping("/versions/{id}")
    String version(@PathVariable long id, Model model) {
        Forms.Published published = published(id);
        FormVersion version = published.version();
        String code = version.form().code();
        FormVersion previous = previous(version);
        model.addAttribute("published", published);
        model.addAttribute("version", version);
        model.addAttribute("form", version.form());
        model.addAttribute("previous", previous);
        model.addAttribute(
                "differences", previous == null ? List.of() : Differences.between(previous.form(), version.form()));
        model.addAttribute("yaml", forms.text(version));
        model.addAttribute(
                "calls",
                collections.all().stream()
                        .filter(call ->
                                forms.version(call.formVersion()).form().code().equals(code))
                        .toList());
        model.addAttribute(
                "versions",
                forms.all().stream()
                        .collect(Collectors.toMap(
                                FormVersion::id, one -> one.form().version())));
        return "definition/version";
    }

    /** How its rules fare: comes behind the page, because it may have to look at many submissions. */
    @GetMapping("/versions/{id}/rules")
    String rules(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean anew,
            Model model) {
        RuleRecord record = records.of(person, published(id).version(), anew);
        model.addAttribute("record", record);
        model.addAttribute("recordAddress", "/forms/versions/" + id + "/rules");
        model.addAttribute("trial", record.trial());
        return "definition/trial :: table";
    }

    @PostMapping("/versions/{id}/collections")
    String open(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam String code,
            @RequestParam String title,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate opensOn,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closesOn,
            Locale locale,
            RedirectAttributes next) {
        try {
            collections.open(
                    person,
                    code.strip(),
                    title,
                    published(id).version(),
                    day(opensOn, "opensOn"),
                    day(closesOn, "closesOn"));
            next.addFlashAttribute("done", "definition.done.opened");
        } catch (MoveRefused refused) {
            say(refused, locale, next);
            next.addFlashAttribute("code", code);
            next.addFlashAttribute("title", title);
            next.addFlashAttribute("opensOn", opensOn);
            next.addFlashAttribute("closesOn", closesOn);
        }
        return "redirect:/forms/versions/" + id + "#calls";
    }

    /** Moves a call to this version, or its days. */
    @PostMapping("/versions/{id}/collections/{code}")
    String change(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate opensOn,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closesOn,
            Locale locale,
            RedirectAttributes next) {
        Collection call = collections.named(code);
        try {
            collections.change(
                    person,
                    call,
                    published(id).version(),
                    opensOn == null ? call.opensOn() : opensOn,
                    closesOn == null ? call.closesOn() : closesOn);
            next.addFlashAttribute("done", "definition.done.changed");
        } catch (MoveRefused refused) {
            say(refused, locale, next);
        }
        return "redirect:/forms/versions/" + id + "#calls";
    }

    private void say(MoveRefused refused, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("refused", texts.tell(refused.problem(), locale));
    }

    private static LocalDate day(@Nullable LocalDate day, String name) {
        if (day == null) {
            throw new MoveRefused(new Problem(Problem.Kind.COLLECTION_DATES_UNCLEAR, name, List.of()));
        }
        return day;
    }

    private Forms.Published published(long id) {
        return forms.published().stream()
                .filter(one -> one.version().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotThere("form version " + id));
    }

    private @Nullable FormVersion previous(FormVersion version) {
        return forms.all().stream()
                .filter(one -> one.id() < version.id()
                        && one.form().code().equals(version.form().code()))
                .max(Comparator.comparingLong(FormVersion::id))
                .orElse(null);
    }
}
