package cn.parklens.definition;

import java.time.Instant;

/**
 * How the rules of a published version fare.
 *
 * @param trial over the submissions that follow it
 * @param at when that was counted
 * @param outdated whether something in them changed since
 */
public record RuleRecord(Trial trial, Instant at, boolean outdated) {}
