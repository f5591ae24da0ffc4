package cn.parklens.evidence.problem;

/** A file, or a sheet of it, cannot be read any further. */
public final class FileRefused extends RuntimeException {

    private final transient Problem problem;

    public FileRefused(Problem problem) {
        super(problem.kind() + " at " + problem.place().address());
        this.problem = problem;
    }

    public FileRefused(Problem problem, Throwable cause) {
        super(problem.kind() + " at " + problem.place().address(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
