package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.FormRefused;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Interval;
import cn.parklens.formula.ListRow;
import cn.parklens.formula.Measure;
import cn.parklens.formula.Quantity;
import cn.parklens.formula.Result;
import cn.parklens.formula.Tally;
import cn.parklens.formula.Trace;
import cn.parklens.formula.Tracer;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is checked about a form's submissions, compiled once. May be shared between threads. */
public final class RuleBook {

    private final Form form;
    private final List<Check> checks;
    private final Readers readers;
    private final Slips slips;
    private final Map<String, Quantity> formulas;
    private final Map<EvidenceList.Proof, Condition> proofs;

    RuleBook(Form form, List<Check> checks, Map<String, Quantity> formulas, Map<EvidenceList.Proof, Condition> proofs) {
        this.form = form;
        this.checks = List.copyOf(checks);
        this.readers = new Readers(checks);
        this.slips = new Slips(form, checks);
        this.formulas = Map.copyOf(formulas);
        this.proofs = Map.copyOf(proofs);
    }

    /**
     * Compiles a form's formulas and rules.
     *
     * @param form to be checked with
     * @param fileName for messages
     * @throws FormRefused with every mistake found, each with line and column
     */
    public static RuleBook of(Form form, String fileName) {
        return new Compiler(form, fileName).compile();
    }

    /**
     * Compiles a form's formulas and rules.
     *
     * @throws FormRefused with every mistake found, each with line and column
     */
    public static RuleBook of(Form form) {
        return of(form, form.code() + "-" + form.version() + ".yaml");
    }

    /**
     * What is wrong with a form's formulas and rules, each with line and column; empty when a rule book can be made of it.
     *
     * @param form its structure may have mistakes too: see {@link cn.parklens.form.FormReading}
     * @param fileName for messages
     */
    public static List<FormRefused.Mistake> mistakes(Form form, String fileName) {
        return new Compiler(form, fileName).mistakes();
    }

    public Form form() {
        return form;
    }

    /** How many checks there are: each rule once for each year and list that it runs on. */
    public int size() {
        return checks.size();
    }

    /** Runs every check. */
    public CheckReport check(Facts facts) {
        BitSet all = new BitSet(checks.size());
        all.set(0, checks.size());
        return run(facts, new ArrayList<>(Collections.nCopies(checks.size(), List.of())), all);
    }

    /**
     * Runs those checks that look at something that is not as it was, and keeps what the others said.
     *
     * @param said what this book said of the facts before
     * @param before the facts then
     * @param after the facts now: figures, lists, texts and peers may differ
     */
    public CheckReport recheck(CheckReport said, Facts before, Facts after) {
        BitSet affected = readers.of(Differences.between(form, before, after));
        return run(after, new ArrayList<>(said.byCheck()), affected);
    }

    /** Adds to failed checks of figures what may have been meant. Costs more than checking: for when somebody looks. */
    public CheckReport suggest(CheckReport report, Facts facts) {
        return slips.suggest(report, facts);
    }

    /** What an indicator's formula gives; empty for an indicator that has none or is not asked for that period. */
    public Optional<ComputedFigure> computed(String indicatorCode, ReferencePeriod period, Facts facts) {
        Quantity formula = formulas.get(indicatorCode);
        Indicator indicator = form.indicator(indicatorCode).orElse(null);
        if (formula == null || indicator == null || !indicator.periods().contains(period)) {
            return Optional.empty();
        }
        Evaluation evaluation = evaluation(facts, period.year());
        Result result = evaluation.of(formula);
        Value declared =
                facts.observation(indicatorCode, period).map(Observation::value).orElse(null);
        Trace trace = new Tracer(evaluation).of(formula, indicator.unit());
        return Optional.of(
                new ComputedFigure(indicator, period, result, declared, agrees(indicator, declared, result), trace));
    }

    /** Every step of the check that gave a finding; empty for one that has no formula, such as a required field. */
    public Optional<Trace> trace(Finding finding, Facts facts) {
        Evaluation evaluation = evaluation(facts, finding.year());
        for (Check check : checks) {
            if (check instanceof FigureCheck f
                    && f.year() == finding.year()
                    && f.rule().code().equals(finding.code())) {
                return Optional.of(new Tracer(evaluation).of(f.condition()));
            }
            if (check instanceof RowCheck r
                    && r.rule().code().equals(finding.code())
                    && finding.spot() instanceof Spot.AtRow at
                    && at.list().equals(r.list().code())) {
                return row(at, facts).map(row -> new Tracer(evaluation).of(r.condition(), row));
            }
        }
        return Optional.empty();
    }

    /** The rows of lists that a side of a finding is made of; none where it is made of figures alone. */
    public List<RowsBehind> behind(Finding finding, Side side) {
        return figureChecks(finding.code(), finding.year())
                .flatMap(check -> RowsBehind.of(check, side).stream())
                .toList();
    }

    /** The same by what an address says of them; empty where the form has no such check, or it counts no such rows. */
    public Optional<RowsBehind> behind(String check, int year, int number) {
        return figureChecks(check, year)
                .flatMap(one -> RowsBehind.all(one).stream())
                .filter(rows -> rows.number() == number)
                .findFirst();
    }

    private Stream<FigureCheck> figureChecks(String code, int year) {
        return checks.stream()
                .filter(FigureCheck.class::isInstance)
                .map(FigureCheck.class::cast)
                .filter(check -> check.year() == year && check.rule().code().equals(code));
    }

    /** Their numbers; none of a list that was never uploaded. */
    public List<Integer> rowsCounted(RowsBehind rows, Facts facts) {
        return numbers(rows.tally(), facts, rows.year());
    }

    /** The rows of a list that a count takes in, by their numbers; none of one that was never uploaded. */
    public List<Integer> rowsCounted(EvidenceList list, EvidenceList.Proof proof, Facts facts) {
        return numbers(new Tally(list.code(), proofs.get(proof)), facts, form.year());
    }

    private List<Integer> numbers(Tally tally, Facts facts, int year) {
        ListFacts uploaded = facts.lists().get(tally.list());
        return uploaded == null
                ? List.of()
                : uploaded.rows(tally.where(), evaluation(facts, year))
                        .map(ListFacts.Row::number)
                        .toList();
    }

    private Evaluation evaluation(Facts facts, int year) {
        return new Evaluation(new FactsInputs(form, facts), year);
    }

    /** Whether a row is among those that what its list proves is counted from. */
    public boolean counts(EvidenceList.Proof proof, ListFacts.Row row, Facts facts) {
        Condition where = proofs.get(proof);
        return where == null || evaluation(facts, form.year()).of(where, row).passes();
    }

    /** Which of its rows a list's count takes in, read aloud; empty where it takes in all. */
    public String countedWhere(EvidenceList.Proof proof) {
        Condition where = proofs.get(proof);
        return where == null ? "" : where.aloud();
    }

    /** Which rows of a list a count does not take in, by reason; empty where it takes in all. */
    public List<LeftOut> leftOut(EvidenceList list, EvidenceList.Proof proof, Facts facts) {
        ListFacts uploaded = facts.lists().get(list.code());
        Condition where = proofs.get(proof);
        if (uploaded == null || where == null) {
            return List.of();
        }
        Evaluation evaluation = evaluation(facts, form.year());
        return uploaded.leftOut(where, row -> evaluation.of(where, row));
    }

    /** How many rows of a list a count takes in; none of one that was never uploaded. */
    public int counted(EvidenceList list, EvidenceList.Proof proof, Facts facts) {
        ListFacts uploaded = facts.lists().get(list.code());
        return uploaded == null
                ? 0
                : uploaded.rows().size()
                        - leftOut(list, proof, facts).stream()
                                .mapToInt(LeftOut::count)
                                .sum();
    }

    /** Runs some checks; what the others said stays. */
    private CheckReport run(Facts facts, List<List<Finding>> said, BitSet which) {
        Evaluation evaluation = evaluation(facts, form.year());
        for (int i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
            Check check = checks.get(i);
            if (check.year() != evaluation.year()) {
                evaluation = evaluation.in(check.year());
            }
            said.set(i, check.run(evaluation, facts));
        }
        return new CheckReport(said);
    }

    private static @Nullable Boolean agrees(Indicator indicator, @Nullable Value declared, Result computed) {
        if (!(declared instanceof Value.Figure(var amount) && computed instanceof Result.Known(var base))) {
            return null;
        }
        return Interval.asTyped(amount).meets(Measure.in(indicator.unit(), base));
    }

    private static Optional<? extends ListRow> row(Spot.AtRow at, Facts facts) {
        return Optional.ofNullable(facts.lists().get(at.list()))
                .flatMap(list -> list.rows().stream()
                        .filter(row -> row.number() == at.row() && row.sheet().equals(at.sheet()))
                        .findFirst());
    }
}
