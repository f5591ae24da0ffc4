package cn.parklens.submission;

import cn.parklens.observation.Value;

/** What a cell's text was understood as. */
sealed interface Reading {

    record Understood(Value value) implements Reading {}

    record NotUnderstood(Problem problem) implements Reading {}

    static Reading no(Problem.Kind kind, String found, String... arguments) {
        return new NotUnderstood(Problem.of(kind, found, arguments));
    }
}
