package cn.parklens.comparison.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.RankOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.BindException;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    ComparisonApi(Comparisons comparisons, Tables tables) {
        this.comparisons = comparisons;
        this.tables = tables;
    }

    @GetMapping(value = "/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Indicators over years, park by park")
    List<Answer.Compared> comparisons(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @ParameterObject @Valid @ModelAttribute Question question) {
        Inquiry inquiry = ask(viewer, question);
        return inquiry.comparisons().stream()
                .map(comparison -> Answer.Compared.of(inquiry.call().code(), comparison))
                .toList();
    }

    @GetMapping(value = "/comparisons", produces = CSV)
    @Operation(summary = "Indicators over years, park by park")
    String comparisonsAsCsv(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @ParameterObject @Valid @ModelAttribute Question question) {
        return tables.csv(ask(viewer, question).comparisons());
    }

    @GetMapping(value = "/rankings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Parks in order of the first indicator, in the latest of the years")
    Answer.Ranked ranking(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @ParameterObject @Valid @ModelAttribute Question question,
            @RequestParam(defaultValue = "") String sort) {
        Inquiry inquiry = ask(viewer, question);
        return Answer.Ranked.of(inquiry.call().code(), inquiry.ranking(RankOrder.parse(sort)));
    }

    @GetMapping(value = "/rankings", produces = CSV)
    @Operation(summary = "Parks in order of the first indicator, in the latest of the years")
    String rankingAsCsv(
            @Parameter(hidden = true) @AuthenticationPrincipal Person viewer,
            @ParameterObject @Valid @ModelAttribute Question question,
            @RequestParam(defaultValue = "") String sort) {
        return tables.csv(ask(viewer, question).ranking(RankOrder.parse(sort)));
    }

    private Inquiry ask(Person viewer, Question question) {
        if (!viewer.is(Role.ANALYST) && !viewer.is(Role.REVIEWER) && !viewer.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("comparisons");
        }
        return comparisons.ask(viewer, question).orElseThrow(() -> new NotAllowed("no collection"));
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "您的账号不能使用这些数据，或还没有可比较的征集。请联系系统管理员。");
    }

    @ExceptionHandler
    ProblemDetail notUnderstood(BindException mistakes) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "参数有误，请对照 /v3/api-docs 更正后重试。");
        problem.setProperty(
                "problems",
                mistakes.getAllErrors().stream()
                        .map(ObjectError::getDefaultMessage)
                        .distinct()
                        .toList());
        return problem;
    }
}
