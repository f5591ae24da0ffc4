package cn.parklens.evidence.importing;

import cn.parklens.evidence.ImportResult.Reconciled;
import cn.parklens.form.EvidenceList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list's enterprises against the counts that were declared. */
final class Reconciliation {

    private Reconciliation() {}

    /** Each count that the list proves; one that counts only some of its rows is left to the checks. */
    static List<Reconciled> of(EvidenceList list, Map<String, BigDecimal> declared, @Nullable Integer counted) {
        return list.proves().stream()
                .map(proof -> {
                    BigDecimal figure = declared.get(proof.indicator());
                    return new Reconciled(
                            proof.indicator(),
                            figure == null ? null : figure.longValue(),
                            proof.where() == null ? counted : null);
                })
                .toList();
    }
}
