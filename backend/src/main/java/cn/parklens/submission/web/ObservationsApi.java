package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.form.Indicator;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.spreadsheet.Csv;
import cn.parklens.submission.CellChange;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.FormMovedOn;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Saved;
import cn.parklens.submission.Status;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a park, for programs: read as JSON or CSV, written by cell. */
@RestController
@RequestMapping("/api/v1/parks/{park}/observations")
@Tag(name = "观测值", description = "Observations of a park")
class ObservationsApi {

    /** Names the version of the form, as its text does. */
    private static final String FORM_VERSION = "Form-Version";

    private final Submissions submissions;
    private final Ledger ledger;
    private final ProblemTexts texts;

    ObservationsApi(Submissions submissions, Ledger ledger, ProblemTexts texts) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.texts = texts;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            summary = "园区在一次征集中的观测值（JSON）；从未填过的不在其中",
            description = "The header `Form-Version` says which version of the form the submission follows.")
    ResponseEntity<List<Figure>> figures(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String park,
            @RequestParam String collection) {
        Submission submission = submissions.seenBy(person, collection, park);
        return ResponseEntity.ok()
                .header(FORM_VERSION, submission.form().version())
                .body(figures(submission));
    }

    @GetMapping(produces = "text/csv;charset=UTF-8")
    @Operation(summary = "同上，CSV（UTF-8，带 BOM）；公式字符已中和")
    String table(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String park,
            @RequestParam String collection) {
        Csv table =
                new Csv().line("indicator", "name", "unit", "period", "status", "value", "reason", "recordedAt", "by");
        for (Figure one : figures(submissions.seenBy(person, collection, park))) {
            table.line(
                    one.indicator(),
                    one.name(),
                    one.unit(),
                    one.period(),
                    one.status().name(),
                    Optional.ofNullable(one.value()).map(BigDecimal::new),
                    Objects.requireNonNullElse(one.reason(), ""),
                    one.recordedAt(),
                    one.by());
        }
        return table.toString();
    }

    @PutMapping(consumes = "application/json", produces = "application/json")
    @Operation(
            summary = "写入观测值，逐格回答",
            description =
                    "Each cell is answered for by itself, in order. 200 when every one was taken, 409 when somebody else changed one meanwhile, 422 when one was refused; the others are stored all the same. A cell that has a value already needs `seen` (its id) or `overwrite`. With `formVersion` (the header `Form-Version` of reading) nothing is written when the submission follows another version of the form by now: 409 with `submission.FORM_MOVED_ON`.")
    ResponseEntity<List<Answer>> write(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String park,
            @RequestParam String collection,
            @Valid @RequestBody Figures figures,
            Locale locale) {
        Submission submission = submissions.seenBy(person, collection, park);
        if (figures.formVersion() != null) {
            submission = submission.asDrawnFrom(figures.formVersion());
        }
        List<Saved<FigureLine>> saved = ledger.saveAll(
                person,
                submission,
                figures.observations().stream().map(CellToWrite::change).toList());
        List<Answer> answers = new ArrayList<>();
        HttpStatus status = HttpStatus.OK;
        for (int i = 0; i < saved.size(); i++) {
            Answer answer = answer(figures.observations().get(i), saved.get(i), locale);
            answers.add(answer);
            if (answer.problem() != null) {
                status = HttpStatus.UNPROCESSABLE_CONTENT;
            } else if (answer.outcome().equals("CONFLICT") && status == HttpStatus.OK) {
                status = HttpStatus.CONFLICT;
            }
        }
        return ResponseEntity.status(status).body(answers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemTexts.Told> movedOn(FormMovedOn refused, Locale locale) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(texts.tell(refused.problem(), locale));
    }

    private static List<Figure> figures(Submission submission, Map<Cell, FigureLine> lines) {
        return submission
                .form()
                .indicators()
                .flatMap(indicator -> indicator.periods().stream()
                        .map(period -> lines.get(new Cell(indicator.code(), period)))
                        .filter(Objects::nonNull)
                        .map(line -> Figure.of(indicator, line)))
                .toList();
    }

    private List<Figure> figures(Submission submission) {
        return figures(submission, submissions.figures(submission));
    }

    private Answer answer(CellToWrite written, Saved<FigureLine> saved, Locale locale) {
        return switch (saved) {
            case Saved.Stored<FigureLine>(var line) ->
                new Answer(written.indicator(), written.period(), "STORED", line.id(), null);
            case Saved.Unchanged<FigureLine>(var line) ->
                new Answer(written.indicator(), written.period(), "UNCHANGED", line == null ? null : line.id(), null);
            case Saved.Conflict<FigureLine>(var typed, var newer) ->
                new Answer(written.indicator(), written.period(), "CONFLICT", newer.id(), null);
            case Saved.Refused<FigureLine>(var typed, var problem) ->
                new Answer(written.indicator(), written.period(), "REFUSED", null, texts.tell(problem, locale));
        };
    }

    /** A figure with its decimals as typed; a text, so that no program loses them. */
    record Figure(
            long id,
            String indicator,
            String name,
            String unit,
            String period,
            Status status,
            @Nullable String value,
            @Nullable String reason,
            String recordedAt,
            String by) {
        static Figure of(Indicator indicator, FigureLine line) {
            var value = line.observation().value();
            return new Figure(
                    line.id(),
                    indicator.code(),
                    indicator.name(),
                    indicator.unit().symbol(),
                    line.observation().cell().period().code(),
                    Status.of(value),
                    value instanceof Value.Figure(var amount) ? amount.toPlainString() : null,
                    value instanceof Value.Unavailable(var reason) ? reason : null,
                    line.observation().origin().at().toString(),
                    line.observation().origin().person());
        }
    }

    /**
     * Cells to be written, at most 5,000 at once.
     *
     * @param formVersion name of the version of the form that the program has read, null where it does not care
     */
    record Figures(
            @Nullable @Size(max = 100) String formVersion,

            @NotNull @Size(min = 1, max = 5000) List<@Valid CellToWrite> observations) {}

    /** A cell to be written. */
    record CellToWrite(
            @NotNull String indicator,
            @NotNull String period,
            @Nullable String value,
            @Nullable Status status,
            @Nullable String reason,
            @Nullable Long seen,
            @Nullable Boolean overwrite) {
        CellChange change() {
            return new CellChange(
                    indicator,
                    period,
                    value,
                    Objects.requireNonNullElse(status, Status.FIGURE),
                    reason,
                    seen,
                    Boolean.TRUE.equals(overwrite),
                    Origin.Way.API);
        }
    }

    /** What became of a cell. */
    record Answer(
            String indicator,
            String period,
            String outcome,
            @Nullable Long id,
            ProblemTexts.@Nullable Told problem) {}
}
