package cn.parklens.definition.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.definition.Drafts;
import cn.parklens.definition.Publication;
import cn.parklens.form.Form;
import cn.parklens.form.FormRefused;
import cn.parklens.form.FormRefused.Mistake;
import cn.parklens.submission.Definition;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Definitions, for programs of administrators: checked with every mistake as JSON, published, had again letter for letter. */
@RestController
@RequestMapping("/api/v1/forms")
@Tag(name = "报表定义", description = "Form definitions")
class FormsApi {

    private static final String NAME = "api.yaml";

    private final Forms forms;
    private final Drafts drafts;
    private final Received received;
    private final MessageSource messages;

    FormsApi(Forms forms, Drafts drafts, Received received, MessageSource messages) {
        this.forms = forms;
        this.drafts = drafts;
        this.received = received;
        this.messages = messages;
    }

    /**
     * What a definition says.
     *
     * @param valid whether it can be published
     * @param form its code, null when it has mistakes
     * @param version its version, null when it has mistakes
     */
    record Checked(
            boolean valid, @Nullable String form, @Nullable String version, List<Found> mistakes) {}

    /**
     * What became of a definition that was to be published.
     *
     * @param published whether a version was
     * @param form its code, null when it has mistakes
     * @param version the version that says what the definition says, published now or before; null when it has mistakes
     * @param said why nothing was published though it has no mistakes; null otherwise
     */
    record Publishing(
            boolean published,
            boolean valid,
            @Nullable String form,
            @Nullable String version,
            List<Found> mistakes,
            @Nullable String said) {

        static Publishing refused(Checked checked) {
            return new Publishing(false, checked.valid, checked.form, checked.version, checked.mistakes, null);
        }
    }

    /** A mistake: where, what stands there, what is wrong and how to mend it. */
    record Found(int line, int column, String found, String reason, String excerpt) {
        static Found of(Mistake mistake, List<String> lines) {
            return new Found(
                    mistake.line(),
                    mistake.column(),
                    mistake.found(),
                    mistake.reason(),
                    mistake.line() <= lines.size()
                            ? lines.get(mistake.line() - 1).strip()
                            : "");
        }
    }

    @PostMapping(
            path = "/check",
            consumes = {"application/yaml", "text/yaml", "text/plain"},
            produces = "application/json")
    @Operation(summary = "检查报表定义（YAML，UTF-8），一次列出全部错误；不保存任何内容")
    Checked check(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person, HttpServletRequest request, Locale locale)
            throws IOException {
        requireAdministrator(person);
        Received.Text text = read(request);
        return text.refused() != null ? refused(text.refused(), locale) : checked(forms.examine(text.yaml(), NAME));
    }

    @PostMapping(
            consumes = {"application/yaml", "text/yaml", "text/plain"},
            produces = "application/json")
    @Operation(
            summary = "发布报表的一个版本；有错误时不发布，列出全部错误",
            description =
                    "201 when it is published; 200 when nothing is, because a published version says all that it says"
                            + " (version names that one); 422 with every mistake otherwise.")
    ResponseEntity<Publishing> publish(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person, HttpServletRequest request, Locale locale)
            throws IOException {
        requireAdministrator(person);
        Received.Text text = read(request);
        if (text.refused() != null) {
            return ResponseEntity.unprocessableContent().body(Publishing.refused(refused(text.refused(), locale)));
        }
        try {
            Publication done = drafts.publish(person, text.yaml(), NAME);
            Form form = done.version().form();
            String said = done.isNew()
                    ? null
                    : messages.getMessage("definition.unchanged.api", new Object[] {form.version()}, locale);
            return ResponseEntity.status(done.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(new Publishing(done.isNew(), true, form.code(), form.version(), List.of(), said));
        } catch (FormRefused refused) {
            return ResponseEntity.unprocessableContent()
                    .body(Publishing.refused(mistaken(text.yaml(), refused.mistakes())));
        }
    }

    @GetMapping(path = "/{code}/{version}", produces = "application/yaml")
    @Operation(summary = "已发布版本的定义原文")
    String text(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String code,
            @PathVariable String version) {
        requireAdministrator(person);
        FormVersion found =
                forms.version(code, version).orElseThrow(() -> new NotThere("form " + code + " " + version));
        return forms.text(found);
    }

    private Received.Text read(HttpServletRequest request) throws IOException {
        return received.decoded(NAME, request.getInputStream().readNBytes(Received.MOST_BYTES + 1));
    }

    private static Checked checked(Definition definition) {
        return definition
                .form()
                .map(form -> new Checked(true, form.code(), form.version(), List.of()))
                .orElseGet(() -> mistaken(definition.yaml(), definition.mistakes()));
    }

    private static Checked mistaken(String yaml, List<Mistake> mistakes) {
        List<String> lines = yaml.lines().toList();
        return new Checked(
                false,
                null,
                null,
                mistakes.stream().map(mistake -> Found.of(mistake, lines)).toList());
    }

    private Checked refused(String key, Locale locale) {
        return new Checked(false, null, null, List.of(new Found(1, 1, "", messages.getMessage(key, null, locale), "")));
    }

    private static void requireAdministrator(Person person) {
        if (!person.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("definitions of forms");
        }
    }
}
