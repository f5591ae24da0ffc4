package cn.parklens.submission;

/** A submission cannot be sent, accepted, returned or withdrawn now, and why. Nothing has changed. */
public class MoveRefused extends RuntimeException {

    private final transient Problem problem;

    public MoveRefused(Problem problem) {
        super(problem.kind() + " " + problem.found());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
