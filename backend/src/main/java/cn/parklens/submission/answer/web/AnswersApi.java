package cn.parklens.submission.answer.web;

import cn.parklens.account.Person;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.AnswerRefused;
import cn.parklens.submission.answer.Explanations;
import cn.parklens.submission.answer.Waivers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explanations and requests for waivers, for programs. What stands is read with the findings. */
@RestController
@RequestMapping("/api/v1/collections/{collection}/parks/{park}")
@Tag(name = "情况说明与豁免", description = "Explanations of findings, and waivers")
class AnswersApi {

    private final Submissions submissions;
    private final Explanations explanations;
    private final Waivers waivers;
    private final ProblemTexts texts;

    AnswersApi(Submissions submissions, Explanations explanations, Waivers waivers, ProblemTexts texts) {
        this.submissions = submissions;
        this.explanations = explanations;
        this.waivers = waivers;
        this.texts = texts;
    }

    @PutMapping("/explanations")
    @Operation(summary = "为一条核实性结果填写情况说明（finding 取自 findings 的 id）")
    Map<String, Integer> explain(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @Valid @RequestBody Said said) {
        int explained = explanations.explain(
                person,
                submissions.seenBy(person, collection, park),
                said.finding(),
                Boolean.TRUE.equals(said.alike()),
                said.text());
        return Map.of("explained", explained);
    }

    @DeleteMapping("/explanations")
    @Operation(summary = "撤回情况说明")
    ResponseEntity<Void> takeBack(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @RequestParam String finding) {
        explanations.takeBack(person, submissions.seenBy(person, collection, park), finding);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/waiver-requests")
    @Operation(summary = "为一条强制性结果申请豁免")
    ResponseEntity<Void> request(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @Valid @RequestBody Said said) {
        waivers.request(person, submissions.seenBy(person, collection, park), said.finding(), said.text());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/explanations/decisions")
    @Operation(summary = "审核人采纳或退回一条情况说明（退回须写理由）")
    ResponseEntity<Void> decide(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @Valid @RequestBody Decision decision) {
        Submission submission = submissions.seenBy(person, collection, park);
        switch (decision.decision()) {
            case AGREE -> explanations.agree(person, submission, decision.finding(), decision.seen());
            case SEND_BACK ->
                explanations.sendBack(
                        person,
                        submission,
                        decision.finding(),
                        decision.seen(),
                        decision.reason() == null ? "" : decision.reason());
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemTexts.Told> refused(AnswerRefused refused, Locale locale) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(texts.tell(refused.problem(), locale));
    }

    /**
     * What a park says.
     *
     * @param alike whether also for every other finding of the same rule that nobody answered yet
     */
    record Said(
            @NotNull @Size(max = 1000) String finding,

            @NotNull @Size(max = 10_000) String text,

            @Nullable Boolean alike) {}

    /**
     * What a reviewer decides.
     *
     * @param seen id of the answer that was read
     */
    record Decision(
            @NotNull @Size(max = 1000) String finding,

            @NotNull Long seen,
            @NotNull Choice decision,

            @Nullable @Size(max = 10_000) String reason) {}

    /** Agree, or send back. */
    enum Choice {
        AGREE,
        SEND_BACK
    }
}
