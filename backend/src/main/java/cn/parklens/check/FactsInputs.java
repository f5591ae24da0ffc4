package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.formula.Inputs;
import cn.parklens.formula.ListKnowledge;
import cn.parklens.formula.ListRow;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts as formulas read them. */
final class FactsInputs implements Inputs {

    private static final ListKnowledge EMPTY = new ListKnowledge(List.of());

    private final Form form;
    private final Facts facts;
    private final Map<String, Boolean> nothing = new HashMap<>();

    FactsInputs(Form form, Facts facts) {
        this.form = form;
        this.facts = facts;
    }

    @Override
    public @Nullable Observation observation(Cell cell) {
        return facts.observations().get(cell);
    }

    /** A list that was never uploaded is missing, unless the park itself declares that there is nothing to list. */
    @Override
    public @Nullable List<? extends ListRow> rows(String list) {
        ListFacts uploaded = facts.lists().get(list);
        if (uploaded != null) {
            return uploaded.rows();
        }
        return isEmpty(list) ? List.<ListRow>of() : null;
    }

    @Override
    public @Nullable ListKnowledge knowledge(String list) {
        ListFacts uploaded = facts.lists().get(list);
        if (uploaded != null) {
            return uploaded.knowledge();
        }
        return isEmpty(list) ? EMPTY : null;
    }

    /** Whether a list that was never uploaded has nothing to list. */
    boolean isEmpty(String list) {
        return nothing.computeIfAbsent(
                list,
                code -> form.evidenceList(code).filter(this::nothingToList).isPresent());
    }

    @Override
    public @Nullable BigDecimal peerMedian(Cell cell) {
        return facts.peers().get(cell);
    }

    private boolean nothingToList(EvidenceList list) {
        return !list.proves().isEmpty()
                && list.proves().stream()
                        .allMatch(proof -> declared(proof.indicator())
                                .filter(amount -> amount.signum() == 0)
                                .isPresent());
    }

    /** The figure that the form's year declares for an indicator. */
    Optional<BigDecimal> declared(String indicator) {
        return form.indicator(indicator)
                .map(each -> facts.observations().get(new Cell(indicator, each.in(form.year()))))
                .flatMap(found ->
                        found.value() instanceof Value.Figure(var amount) ? Optional.of(amount) : Optional.empty());
    }
}
