package cn.parklens.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit check as written in the form.
 *
 * @param code stable
 * @param title what it checks, one line
 * @param severity what a hit means for sending
 * @param years the reporting years it runs on; empty for every year of the form
 * @param eachRowOf codes of the evidence lists whose rows it runs on, empty for a check of figures
 * @param condition what must hold
 * @param at code of the indicator whose cell it points at
 * @param message shown on a hit; {@code {0}}-free: sides, difference and units are added from the trace
 * @param remedy what to do
 * @param source the footnote, standard or practice it comes from
 * @param from first day it is in force, null for always
 * @param until last day it is in force, null for always
 * @param notApplicablePasses whether a 不适用 input lets it pass without running (it says so); otherwise such an input
 *     makes it not evaluated
 * @param together whether all failing rows of a list are one finding, to be answered once; otherwise each is its own
 */
public record RuleDefinition(
        String code,
        String title,
        Severity severity,
        List<Integer> years,
        List<String> eachRowOf,
        Expression condition,
        @Nullable String at,
        String message,
        String remedy,
        String source,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean notApplicablePasses,
        boolean together) {

    public RuleDefinition {
        years = List.copyOf(years);
        eachRowOf = List.copyOf(eachRowOf);
    }
}
