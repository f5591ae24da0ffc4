package cn.parklens.submission.evidence.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.evidence.Claims;
import cn.parklens.evidence.Claims.Claim;
import cn.parklens.evidence.Claims.ClaimedRow;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enterprises that more than one park claims, for those who read the submissions of several parks. */
@Controller
class ClaimsPage {

    private final Submissions submissions;
    private final Claims claims;

    ClaimsPage(Submissions submissions, Claims claims) {
        this.submissions = submissions;
        this.claims = claims;
    }

    /** A row that counts an enterprise, with the park whose it is. */
    public record Line(Submission submission, String listName, ClaimedRow row) {}

    /** An enterprise and all rows that count it. */
    public record Claimed(String name, @Nullable String creditCode, long parks, List<Line> lines) {}

    @GetMapping("/claims")
    String claimed(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (!person.is(Role.ANALYST) && !person.is(Role.REVIEWER) && !person.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("enterprises of several parks");
        }
        Map<String, List<Submission>> byCollection = submissions.seenBy(person).stream()
                .collect(Collectors.groupingBy(
                        submission -> submission.collection().code(), LinkedHashMap::new, Collectors.toList()));
        String chosen = collection != null && byCollection.containsKey(collection)
                ? collection
                : byCollection.keySet().stream().findFirst().orElse("");
        Map<Long, Submission> theirs = byCollection.getOrDefault(chosen, List.of()).stream()
                .collect(Collectors.toMap(Submission::id, Function.identity()));
        Claims.Page found = claims.claimed(theirs.keySet(), Math.clamp(page, 1, 10_000));
        model.addAttribute(
                "collections",
                byCollection.values().stream()
                        .map(of -> of.getFirst().collection())
                        .toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute("parks", theirs.size());
        model.addAttribute("found", found);
        model.addAttribute(
                "lines",
                found.claims().stream().map(claim -> claimed(claim, theirs)).toList());
        return "evidence/claims";
    }

    private static Claimed claimed(Claim claim, Map<Long, Submission> theirs) {
        List<Line> lines = claim.rows().stream()
                .filter(row -> theirs.containsKey(row.submissionId()))
                .map(row -> line(row, java.util.Objects.requireNonNull(theirs.get(row.submissionId()))))
                .toList();
        return new Claimed(
                lines.isEmpty() ? claim.identityKey() : lines.getFirst().row().name(),
                lines.isEmpty() ? null : lines.getFirst().row().creditCode(),
                lines.stream()
                        .map(line -> line.submission().park().id())
                        .distinct()
                        .count(),
                lines);
    }

    private static Line line(ClaimedRow row, Submission submission) {
        return new Line(
                submission,
                submission
                        .form()
                        .evidenceList(row.listCode())
                        .map(EvidenceList::name)
                        .orElse(row.listCode()),
                row);
    }
}
