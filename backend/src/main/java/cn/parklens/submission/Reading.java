package cn.parklens.submission;

import cn.parklens.observation.Value;

/** What a text typed into a cell was understood as. */
public sealed interface Reading {

    /**
     * It is this.
     *
     * @param value any of the five
     */
    record Understood(Value value) implements Reading {}

    /**
     * It could not be understood.
     *
     * @param problem why
     */
    record NotUnderstood(Problem problem) implements Reading {}

    static Reading no(Problem.Kind kind, String found, String... arguments) {
        return new NotUnderstood(Problem.of(kind, found, arguments));
    }
}
