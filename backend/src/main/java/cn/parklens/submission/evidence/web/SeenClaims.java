package cn.parklens.submission.evidence.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.evidence.Claims.Basis;
import cn.parklens.evidence.Claims.Claim;
import cn.parklens.evidence.Claims.ClaimedRow;
import cn.parklens.evidence.Claims.Filter;
import cn.parklens.form.EvidenceList;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which claims a person may see, and which of them they ask for. */
@Component
class SeenClaims {

    private final Submissions submissions;

    SeenClaims(Submissions submissions) {
        this.submissions = submissions;
    }

    /** A row that counts an enterprise, with the park whose it is. */
    public record Line(Submission submission, String listName, ClaimedRow row) {}

    /** An enterprise and all rows that count it. */
    public record Claimed(
            Basis basis, String name, @Nullable String creditCode, int parks, List<Line> lines) {}

    /**
     * What is asked for.
     *
     * @param collections that the person sees submissions of
     * @param collection code of the one that is looked at, empty when there is none
     * @param submissions of it, by id
     * @param lists of its form
     */
    record Asked(
            List<Collection> collections,
            String collection,
            Map<Long, Submission> submissions,
            List<EvidenceList> lists,
            Filter filter) {

        Set<Long> ids() {
            return submissions.keySet();
        }

        /** A claim in the words of the page. */
        Claimed claimed(Claim claim) {
            List<Line> lines = claim.rows().stream()
                    .filter(row -> submissions.containsKey(row.submissionId()))
                    .map(row -> line(row, Objects.requireNonNull(submissions.get(row.submissionId()))))
                    .toList();
            return new Claimed(
                    claim.basis(),
                    lines.isEmpty() ? "" : lines.getFirst().row().name(),
                    lines.isEmpty() || claim.basis() == Basis.NAME
                            ? null
                            : lines.getFirst().row().creditCode(),
                    claim.parks(),
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

    /** Whether a person reads the submissions of several parks. */
    static boolean areFor(Person person) {
        return person.is(Role.ANALYST) || person.is(Role.REVIEWER) || person.is(Role.ADMINISTRATOR);
    }

    /**
     * What a person asks for; a collection or list that they do not know counts as not asked for.
     *
     * @throws NotAllowed unless they read the submissions of several parks
     */
    Asked asked(Person person, @Nullable String collection, @Nullable String list, @Nullable Basis basis) {
        if (!areFor(person)) {
            throw new NotAllowed("enterprises of several parks");
        }
        Map<String, List<Submission>> byCollection = submissions.seenBy(person).stream()
                .collect(Collectors.groupingBy(
                        submission -> submission.collection().code(), LinkedHashMap::new, Collectors.toList()));
        String chosen = collection != null && byCollection.containsKey(collection)
                ? collection
                : byCollection.keySet().stream().findFirst().orElse("");
        List<Submission> theirs = byCollection.getOrDefault(chosen, List.of());
        List<EvidenceList> lists =
                theirs.isEmpty() ? List.of() : theirs.getFirst().form().evidenceLists();
        boolean known = lists.stream().anyMatch(one -> one.code().equals(list));
        return new Asked(
                byCollection.values().stream()
                        .map(of -> of.getFirst().collection())
                        .toList(),
                chosen,
                theirs.stream().collect(Collectors.toMap(Submission::id, Function.identity())),
                lists,
                new Filter(known ? list : null, basis));
    }
}
