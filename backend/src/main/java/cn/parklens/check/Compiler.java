package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.FormRefused;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.RuleDefinition;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Formulas;
import cn.parklens.formula.Quantity;
import cn.parklens.formula.Uses;
import cn.parklens.observation.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a rule book of a form, or says everything that is wrong with its formulas and rules. */
final class Compiler {

    private final Form form;
    private final Formulas formulas;
    private final List<Integer> years;
    private final List<Check> checks = new ArrayList<>();

    Compiler(Form form, String fileName) {
        this.form = form;
        this.formulas = new Formulas(form, fileName);
        this.years = form.indicators()
                .flatMap(indicator -> indicator.periods().stream().map(ReferencePeriod::year))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Everything that is wrong with it. */
    List<FormRefused.Mistake> mistakes() {
        gather();
        return formulas.mistakes();
    }

    RuleBook compile() {
        Gathered gathered = gather();
        if (!formulas.mistakes().isEmpty()) {
            throw new FormRefused(formulas.mistakes());
        }
        return new RuleBook(form, checks, gathered.ofIndicators(), gathered.proofs());
    }

    private record Gathered(Map<String, Quantity> ofIndicators, Map<EvidenceList.Proof, Condition> proofs) {}

    private Gathered gather() {
        formulas.refuseCircles();
        Map<String, Quantity> ofIndicators = new HashMap<>();
        form.indicators()
                .forEach(each -> formulas.formulaOf(each).ifPresent(formula -> ofIndicators.put(each.code(), formula)));
        Map<EvidenceList.Proof, Condition> proofs = new HashMap<>();
        form.evidenceLists()
                .forEach(list -> list.proves().forEach(proof -> {
                    if (proof.where() != null) {
                        formulas.condition(proof.where(), list).ifPresent(where -> proofs.put(proof, where));
                    }
                }));
        checks.addAll(new Requirements(form).all());
        form.rules().forEach(this::rule);
        return new Gathered(ofIndicators, proofs);
    }

    private void rule(RuleDefinition rule) {
        String at = rule.at();
        if (at != null && form.indicator(at).isEmpty()) {
            formulas.refuse(rule.condition(), at, "规则“" + rule.code() + "”指向的指标不存在");
            return;
        }
        if (rule.eachRowOf().isEmpty()) {
            formulas.condition(rule.condition(), null).ifPresent(condition -> figures(rule, condition));
            return;
        }
        for (String code : rule.eachRowOf()) {
            EvidenceList list = form.evidenceList(code).orElse(null);
            if (list == null) {
                formulas.refuse(rule.condition(), code, "规则“" + rule.code() + "”针对的清单不存在");
                continue;
            }
            formulas.condition(rule.condition(), list).ifPresent(condition -> rows(rule, list, condition));
        }
    }

    private void figures(RuleDefinition rule, Condition condition) {
        Uses uses = Uses.of(condition);
        List<Integer> asked = years.stream().filter(year -> isAsked(uses, year)).toList();
        List<Integer> runs =
                rule.years().isEmpty() ? uses.figures().isEmpty() ? List.of(form.year()) : asked : rule.years();
        for (Integer year : runs) {
            if (!uses.figures().isEmpty() && !asked.contains(year)) {
                formulas.refuse(rule.condition(), rule.code(), year + "年没有填报这条规则用到的全部指标");
                return;
            }
        }
        if (runs.isEmpty()) {
            formulas.refuse(rule.condition(), rule.code(), "没有一年填报了这条规则用到的全部指标");
            return;
        }
        for (Integer year : runs) {
            if (isInForce(rule, year)) {
                List<Cell> cells = cells(uses, year);
                checks.add(new FigureCheck(
                        rule,
                        condition,
                        year,
                        spot(rule, uses, year, cells),
                        cells,
                        new Reads(Set.copyOf(cells), uses.lists(), Set.of())));
            }
        }
    }

    private void rows(RuleDefinition rule, EvidenceList list, Condition condition) {
        if (isInForce(rule, form.year())) {
            Uses uses = Uses.of(condition);
            String column = uses.columns().stream().findFirst().orElse("");
            List<Cell> cells = cells(uses, form.year());
            Set<String> lists = new HashSet<>(uses.lists());
            lists.add(list.code());
            Reads reads = new Reads(Set.copyOf(cells), lists, Set.of());
            checks.add(new RowCheck(rule, list, condition, form.year(), column, cells, reads));
        }
    }

    private boolean isAsked(Uses uses, int year) {
        return uses.figures().stream().allMatch(use -> {
            ReferencePeriod period = use.indicator().in(use.moment().year(year));
            return use.indicator().periods().contains(period);
        });
    }

    private static List<Cell> cells(Uses uses, int year) {
        return uses.figures().stream()
                .map(use -> new Cell(
                        use.indicator().code(), use.indicator().in(use.moment().year(year))))
                .distinct()
                .toList();
    }

    private Spot spot(RuleDefinition rule, Uses uses, int year, List<Cell> cells) {
        Indicator at = rule.at() == null ? null : form.indicator(rule.at()).orElse(null);
        if (at != null && at.periods().contains(at.in(year))) {
            return new Spot.AtCell(new Cell(at.code(), at.in(year)));
        }
        if (!cells.isEmpty()) {
            return new Spot.AtCell(cells.getFirst());
        }
        return new Spot.AtList(uses.lists().stream().findFirst().orElse(""));
    }

    /** By the reference date: what stood at the end of 2025 is judged by the text in force then. */
    private static boolean isInForce(RuleDefinition rule, int year) {
        LocalDate day = ReferencePeriod.endOf(year).lastDay();
        return (rule.from() == null || !day.isBefore(rule.from()))
                && (rule.until() == null || !day.isAfter(rule.until()));
    }
}
