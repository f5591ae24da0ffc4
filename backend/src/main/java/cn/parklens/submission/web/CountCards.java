package cn.parklens.submission.web;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A card for every count that a list proves: declared, in the list, recomputed; those that differ first. */
@Component
class CountCards {

    private final EvidenceLists lists;

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
                        : Integer.valueOf(rules.counted(list, proof, checked.facts()));
        return new CountCard(
                list,
                indicator.code(),
                indicator.shortName(),
                submission.addressOf(cell),
                declared,
                version,
                recomputed,
                rules.countedWhere(proof),
                version == null ? List.of() : rules.leftOut(list, proof, checked.facts()),
                submission.address() + "/evidence/" + list.code(),
                CheckLine.upload(submission, list.code()),
                CountCard.State.of(list, declared, recomputed));
    }

    /** The count that a cell declares, null where it is no figure. */
    static @Nullable Long declared(@Nullable FigureLine line) {
        return line != null && line.observation().value() instanceof Value.Figure(var amount)
                ? Long.valueOf(amount.longValue())
                : null;
    }
}
