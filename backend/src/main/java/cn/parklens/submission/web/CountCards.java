package cn.parklens.submission.web;

import cn.parklens.check.Facts;
import cn.parklens.check.LeftOut;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListOverview;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.Checked;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Submission;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A card for every count that a list proves: declared, in the list, recomputed; those that differ first. */
@Component
class CountCards {

    /** Of rows that do not count, so many are led to one by one. */
    private static final int MOST_ROWS = 20;

    private final EvidenceLists lists;

    /** What was counted from facts is true of them for good: a list of 200,000 rows is not gone through at each look. */
    private final Cache<Facts, Map<Asked, Counted>> known =
            Caffeine.newBuilder().weakKeys().build();

    CountCards(EvidenceLists lists) {
        this.lists = lists;
    }

    List<CountCard> of(Checked checked) {
        Submission submission = checked.submission();
        List<CountCard> cards = new ArrayList<>();
        for (ListOverview overview :
                lists.overview(submission.form(), submission.park().id(), submission.id(), Map.of())) {
            EvidenceList list =
                    submission.form().evidenceList(overview.listCode()).orElseThrow();
            for (EvidenceList.Proof proof : list.proves()) {
                submission
                        .form()
                        .indicator(proof.indicator())
                        .ifPresent(indicator -> cards.add(card(checked, list, proof, indicator, overview.current())));
            }
        }
        cards.sort(Comparator.comparing(CountCard::state));
        return cards;
    }

    private record Asked(String list, EvidenceList.Proof proof) {}

    /** Rows that count for a figure, and those that do not. */
    private record Counted(int rows, List<LeftOut> leftOut) {}

    private Counted counted(Checked checked, EvidenceList list, EvidenceList.Proof proof) {
        return known.get(checked.facts(), facts -> new ConcurrentHashMap<>())
                .computeIfAbsent(new Asked(list.code(), proof), asked -> {
                    RuleBook rules = checked.submission().version().rules();
                    return new Counted(
                            rules.rowsProving(proof.indicator(), checked.facts())
                                    .size(),
                            rules.leftOut(list, proof, checked.facts(), MOST_ROWS));
                });
    }

    private CountCard card(
            Checked checked,
            EvidenceList list,
            EvidenceList.Proof proof,
            Indicator indicator,
            ListOverview.@Nullable Version version) {
        Submission submission = checked.submission();
        RuleBook rules = submission.version().rules();
        Cell cell = new Cell(indicator.code(), indicator.in(submission.form().year()));
        Long declared = declared(checked.figures().get(cell));
        Integer recomputed = version == null
                ? null
                : proof.where() == null
                        ? Integer.valueOf(version.counted())
                        : Integer.valueOf(counted(checked, list, proof).rows());
        return new CountCard(
                list,
                indicator.shortName(),
                submission.addressOf(cell),
                declared,
                version,
                recomputed,
                rules.countedWhere(proof),
                version == null || proof.where() == null
                        ? List.of()
                        : counted(checked, list, proof).leftOut(),
                submission.address() + "/evidence/" + list.code(),
                CheckLine.upload(submission, list.code()),
                CountCard.State.of(list, declared, recomputed));
    }

    private static @Nullable Long declared(@Nullable FigureLine line) {
        return line != null && line.observation().value() instanceof Value.Figure(var amount)
                ? Long.valueOf(amount.longValue())
                : null;
    }
}
