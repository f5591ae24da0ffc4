package cn.parklens.submission;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps what the checks said last, so that after a change only those run that look at what changed.
 *
 * <p>Nothing is believed because it was kept: each look asks the database first how far the submission has come, and
 * which versions of its lists are current. So it is right with several people, several nodes, and uploads in between.
 */
@Component
class KeptChecks {

    /** What a finding takes in memory, roughly. */
    private static final int BYTES = 512;

    /** A sixteenth of all memory, in findings. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 16 / BYTES;

    private final PositionRepository positions;
    private final FigureRepository figures;
    private final EntryRepository entries;
    private final ObjectProvider<EvidenceLists> lists;
    /** Softly: rows of lists are counted where lists are kept, and must not outlive them when memory is short. */
    private final Cache<Long, Kept> kept = Caffeine.newBuilder()
            .softValues()
            .maximumWeight(MOST)
            .weigher(KeptChecks::weight)
            .build();

    private final Cache<Peers, Map<Cell, BigDecimal>> medians =
            Caffeine.newBuilder().maximumSize(100).build();

    KeptChecks(
            PositionRepository positions,
            FigureRepository figures,
            EntryRepository entries,
            ObjectProvider<EvidenceLists> lists) {
        this.positions = positions;
        this.figures = figures;
        this.entries = entries;
        this.lists = lists;
    }

    private record Kept(Position position, Checked checked) {}

    private record Peers(long collection, String position) {}

    Checked of(Submission submission) {
        Kept before = kept.getIfPresent(submission.id());
        if (before != null
                && before.checked().submission().version().rules()
                        != submission.version().rules()) {
            before = null;
        }
        Position now = positions.of(submission);
        Map<String, ListFacts> evidence = evidence(submission);
        if (before != null
                && before.position().equals(now)
                && before.checked().facts().lists().equals(evidence)) {
            return same(before.checked(), submission);
        }
        Checked checked = look(submission, now, evidence, before);
        kept.put(submission.id(), new Kept(now, checked));
        return checked;
    }

    /** Reads again what has moved on. What is read may be newer than the position: then the next look reads it again. */
    private Checked look(Submission submission, Position now, Map<String, ListFacts> evidence, @Nullable Kept before) {
        boolean sameFigures = before != null && before.position().figures().equals(now.figures());
        boolean sameTexts = before != null && before.position().texts().equals(now.texts());
        Map<Cell, FigureLine> lines =
                before != null && sameFigures ? before.checked().figures() : figures.current(submission);
        Map<String, List<EntryLine>> texts = before != null && sameTexts
                ? before.checked().entries()
                : entries.current(submission).stream().collect(Collectors.groupingBy(EntryLine::field));
        Facts facts = new Facts(observations(lines), evidence, filled(texts), peers(submission, now));
        RuleBook rules = submission.version().rules();
        CheckReport report = before == null
                ? rules.check(facts)
                : rules.recheck(before.checked().report(), before.checked().facts(), facts);
        return new Checked(submission, lines, texts, facts, report);
    }

    private static Checked same(Checked checked, Submission submission) {
        return new Checked(submission, checked.figures(), checked.entries(), checked.facts(), checked.report());
    }

    private Map<Cell, BigDecimal> peers(Submission submission, Position now) {
        return medians.get(
                new Peers(submission.collection().id(), now.peers()), key -> figures.peerMedians(submission));
    }

    private Map<String, ListFacts> evidence(Submission submission) {
        EvidenceLists present = lists.getIfAvailable();
        return present == null
                ? Map.of()
                : present.facts(submission.form(), submission.park().id(), submission.id());
    }

    private static Map<Cell, Observation> observations(Map<Cell, FigureLine> lines) {
        return lines.values().stream()
                .map(FigureLine::observation)
                .collect(Collectors.toMap(Observation::cell, observation -> observation));
    }

    private static Map<String, List<String>> filled(Map<String, List<EntryLine>> texts) {
        return texts.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.text().isBlank())
                .collect(Collectors.groupingBy(
                        EntryLine::field, Collectors.mapping(EntryLine::text, Collectors.toList())));
    }

    private static int weight(Long id, Kept kept) {
        Checked checked = kept.checked();
        long letters = checked.entries().values().stream()
                .flatMap(List::stream)
                .mapToLong(line -> line.text().length())
                .sum();
        return Math.toIntExact(Math.min(
                Integer.MAX_VALUE,
                checked.report().findings().size() + checked.figures().size() + letters * 4 / BYTES));
    }
}
