package cn.parklens.check;

import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Verdict;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises slips: a change of a figure, of a row, or a swap, after which a failed check passes and none that passed
 * fails. Only the checks that read those cells are run again. What mends most comes first, and what mends less than that
 * is not offered at all.
 */
final class Slips {

    private static final int MOST_SUGGESTIONS = 3;
    private static final List<Slip> SLIPS =
            List.of(new WrongUnit(), new SwappedYears(), new SwappedRows(), new TransposedDigits());

    private final Form form;
    private final Rows rows;
    private final Map<Cell, List<FigureCheck>> readers = new HashMap<>();
    private final Map<String, FigureCheck> checks = new HashMap<>();

    Slips(Form form, List<Check> all) {
        this.form = form;
        this.rows = new Rows(form);
        for (Check check : all) {
            if (check instanceof FigureCheck figures) {
                checks.put(key(figures), figures);
                figures.figures()
                        .forEach(cell -> readers.computeIfAbsent(cell, c -> new ArrayList<>())
                                .add(figures));
            }
        }
    }

    CheckReport suggest(CheckReport report, Facts facts) {
        return report.failed() == 0 ? report : new Search(report, facts).run();
    }

    private static String key(FigureCheck check) {
        return check.rule().code() + "#" + check.year();
    }

    /** A change and the checks that pass after it. */
    private record Mending(Suggestion suggestion, Set<FigureCheck> mended, Rank rank) {}

    /** One report's failures, and what would mend them. */
    private final class Search {

        private final CheckReport report;
        private final FactsInputs inputs;
        private final Entries entries;
        private final Evaluation before;
        private final Set<FigureCheck> failing;
        private final Map<Cell, List<Mending>> known = new HashMap<>();

        Search(CheckReport report, Facts facts) {
            this.report = report;
            this.inputs = new FactsInputs(form, facts);
            this.entries = new Entries(rows, inputs);
            this.before = new Evaluation(inputs, form.year());
            this.failing = report.of(Outcome.FAILED)
                    .map(finding -> checks.get(finding.code() + "#" + finding.year()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        CheckReport run() {
            return report.map(finding -> {
                FigureCheck check = checks.get(finding.code() + "#" + finding.year());
                return finding.failed() && check != null && finding.spot() instanceof Spot.AtCell(var spot)
                        ? finding.with(suggestions(check, spot))
                        : finding;
            });
        }

        private List<Suggestion> suggestions(FigureCheck check, Cell spot) {
            Stream<Mending> slips = Stream.concat(Stream.of(spot), check.figures().stream())
                    .distinct()
                    .flatMap(cell -> known.computeIfAbsent(cell, this::mending).stream());
            Stream<Mending> recomputed = new Recomputed(check, entries, before.in(check.year()))
                    .suggestions()
                    .flatMap(suggestion -> mending(suggestion).stream());
            List<Mending> mending = Stream.concat(slips, recomputed)
                    .filter(each -> each.mended().contains(check))
                    .sorted(Comparator.comparing(Mending::rank)
                            .thenComparing(each -> !each.suggestion().figures().containsKey(spot)))
                    .toList();
            Map<Map<Cell, BigDecimal>, Suggestion> different = new LinkedHashMap<>();
            mending.stream()
                    .filter(each ->
                            each.rank().gain() == mending.getFirst().rank().gain())
                    .map(Mending::suggestion)
                    .forEach(each -> different.putIfAbsent(each.figures(), each));
            return different.values().stream().limit(MOST_SUGGESTIONS).toList();
        }

        private List<Mending> mending(Cell cell) {
            return entries.figure(cell) == null
                    ? List.of()
                    : SLIPS.stream()
                            .flatMap(slip -> slip.at(cell, entries))
                            .flatMap(suggestion -> mending(suggestion).stream())
                            .toList();
        }

        /** At most one: nothing for a change that mends nothing, breaks something or is no more plausible than before. */
        private List<Mending> mending(Suggestion suggestion) {
            Map<Cell, Observation> changes = new HashMap<>();
            suggestion
                    .figures()
                    .forEach((cell, figure) -> changes.put(
                            cell,
                            new Observation(
                                    cell,
                                    new Value.Figure(figure),
                                    Objects.requireNonNull(inputs.observation(cell))
                                            .origin())));
            Changed changed = new Changed(inputs, changes);
            Evaluation after = before.over(changed);
            Set<FigureCheck> mended = new HashSet<>();
            Set<FigureCheck> broken = new HashSet<>();
            for (FigureCheck check : affected(suggestion)) {
                Verdict verdict = after.in(check.year()).of(check.condition());
                if (verdict == Decided.FALSE && !failing.contains(check)) {
                    broken.add(check);
                } else if (verdict instanceof Decided held && held.passes() && failing.contains(check)) {
                    mended.add(check);
                }
            }
            Rank rank = Rank.of(suggestion, mended.size() - broken.size(), new Entries(rows, changed));
            return isConvincing(suggestion, mended, broken) && rank.isPlausible(suggestion, entries)
                    ? List.of(new Mending(suggestion, mended, rank))
                    : List.of();
        }

        private Set<FigureCheck> affected(Suggestion suggestion) {
            return suggestion.figures().keySet().stream()
                    .flatMap(cell -> readers.getOrDefault(cell, List.of()).stream())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Nearly any figure can be made to pass one limit: what swaps or shuffles must fit to the last decimal somewhere. Only
     * what fits so may leave something to be explained that was not there before, as where a true figure is unusual.
     */
    private static boolean isConvincing(Suggestion suggestion, Set<FigureCheck> mended, Set<FigureCheck> broken) {
        boolean fits = mended.stream().anyMatch(Slips::isEquality);
        boolean breaks = broken.stream().anyMatch(check -> !fits || check.rule().severity() == Severity.BLOCKING);
        return !mended.isEmpty()
                && !breaks
                && switch (suggestion.kind()) {
                    case DIGITS_SWAPPED, STALE -> fits;
                    case YEARS_SWAPPED -> fits || mended.size() > 1;
                    case BACK_COMPUTED -> fits && mended.size() > 1;
                    case ROWS_SWAPPED -> bothRowsAreMended(suggestion, mended);
                    case TEN_THOUSAND, FIFTEEN, HUNDRED, TEN, OTHER_DENOMINATOR, RECOMPUTED -> true;
                };
    }

    /**
     * Two figures that stand in each other's place are both wrong, so each row must be read by a check that fails now and
     * passes then. Where one row's list was never uploaded nothing speaks for the figure it would take: that a neighbour
     * happens to hold the number the other list counts is no sign of a swap.
     */
    private static boolean bothRowsAreMended(Suggestion suggestion, Set<FigureCheck> mended) {
        Set<String> read = mended.stream()
                .flatMap(check -> check.figures().stream())
                .map(Cell::indicator)
                .collect(Collectors.toSet());
        return suggestion.figures().keySet().stream().map(Cell::indicator).allMatch(read::contains);
    }

    private static boolean isEquality(FigureCheck check) {
        return check.condition() instanceof Condition.Comparison comparison
                && comparison.operator() == Condition.Operator.EQUAL;
    }
}
