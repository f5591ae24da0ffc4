package cn.parklens.submission.answer;

import cn.parklens.submission.Problem;

/** An explanation, a request or a decision cannot be taken now, and why. Nothing has changed. */
public class AnswerRefused extends RuntimeException {

    private final transient Problem problem;

    AnswerRefused(Problem problem) {
        super(problem.kind() + " " + problem.found());
        this.problem = problem;
    }

    AnswerRefused(Problem.Kind kind, String found, String... arguments) {
        this(new Problem(kind, found, java.util.List.of(arguments)));
    }

    public Problem problem() {
        return problem;
    }
}
