package cn.parklens.comparison.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.comparison.Asked;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Mistake;
import cn.parklens.comparison.RankOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons and rankings for programs, as JSON or, when {@code text/csv} is accepted, as CSV. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "comparisons", description = "Parks and years side by side. A missing figure has a status, never a zero.")
class ComparisonApi {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Comparisons comparisons;
    private final Tables tables;
    private final MessageSource messages;

    ComparisonApi(Comparisons comparisons, Tables tables, MessageSource messages) {
        this.comparisons = comparisons;
        this.tables = tables;
        this.messages = messages;
    }

    @GetMapping(value = "/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    @AsksQuestion
    @Operation(summary = "Indicators over years, park by park")
    List<Answer.Compared> comparisons(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> address) {
        Inquiry inquiry = ask(viewer, address, Set.of());
        return inquiry.comparisons().stream()
                .map(comparison -> Answer.Compared.of(inquiry.call().code(), comparison, inquiry.notes()))
                .toList();
    }

    @GetMapping(value = "/comparisons", produces = CSV)
    @AsksQuestion
    @Operation(summary = "Indicators over years, park by park")
    String comparisonsAsCsv(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> address) {
        Inquiry inquiry = ask(viewer, address, Set.of());
        return tables.csv(inquiry.comparisons(), inquiry.notes());
    }

    @GetMapping(value = "/rankings", produces = MediaType.APPLICATION_JSON_VALUE)
    @AsksQuestion
    @Operation(summary = "Parks in order of the first indicator, in the latest of the years")
    Answer.Ranked ranking(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> address,
            @Parameter(description = "排列方式：rank（默认）、figure、change、relative、park、province；前加 - 为反序")
                    @RequestParam(defaultValue = "")
                    String sort) {
        Inquiry inquiry = ask(viewer, address, Set.of("sort"));
        return Answer.Ranked.of(inquiry.call().code(), inquiry.ranking(order(sort)), inquiry.notes());
    }

    @GetMapping(value = "/rankings", produces = CSV)
    @AsksQuestion
    @Operation(summary = "Parks in order of the first indicator, in the latest of the years")
    String rankingAsCsv(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> address,
            @Parameter(description = "排列方式：rank（默认）、figure、change、relative、park、province；前加 - 为反序")
                    @RequestParam(defaultValue = "")
                    String sort) {
        Inquiry inquiry = ask(viewer, address, Set.of("sort"));
        return tables.csv(inquiry.ranking(order(sort)), inquiry.notes());
    }

    /** Answers only what was understood in full: a program does not notice that it got something else. */
    private Inquiry ask(Person viewer, MultiValueMap<String, String> address, Set<String> others) {
        if (!viewer.is(Role.ANALYST) && !viewer.is(Role.REVIEWER) && !viewer.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("comparisons");
        }
        Asked asked = Asked.read(address);
        Inquiry inquiry = comparisons.ask(viewer, asked.question()).orElseThrow(NoCollection::new);
        List<Mistake> mistakes = Stream.of(Asked.unknownNames(address, others), asked.mistakes(), inquiry.mistakes())
                .flatMap(List::stream)
                .toList();
        if (!mistakes.isEmpty()) {
            throw new NotUnderstood(mistakes);
        }
        return inquiry;
    }

    private static RankOrder order(String sort) {
        RankOrder order = RankOrder.parse(sort);
        if (!sort.isEmpty() && !order.code().equals(sort)) {
            throw new NotUnderstood(
                    List.of(new Mistake(Mistake.Kind.SORT, "sort", sort, "rank、figure、change、relative、park、province")));
        }
        return order;
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN, messages.getMessage("comparison.api.notAllowed", null, locale));
    }

    @ExceptionHandler
    ProblemDetail noCollection(NoCollection none, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, messages.getMessage("comparison.api.noCollection", null, locale));
    }

    @ExceptionHandler
    ProblemDetail notUnderstood(NotUnderstood refused, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, messages.getMessage("comparison.api.notUnderstood", null, locale));
        problem.setProperty(
                "problems",
                refused.mistakes.stream()
                        .map(mistake -> new Answer.Wrong(
                                mistake.kind().name(),
                                mistake.parameter(),
                                mistake.found(),
                                mistake.expected(),
                                mistake.text(messages, locale)))
                        .toList());
        return problem;
    }

    static final class NoCollection extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Mistake> mistakes;

        NotUnderstood(List<Mistake> mistakes) {
            this.mistakes = mistakes;
        }
    }
}
