package cn.parklens.document.filled;

import cn.parklens.submission.Problem;

/** A workbook cannot be taken in, or nothing of it taken over. */
public final class WorkbookNotTaken extends RuntimeException {

    private final transient Problem problem;

    WorkbookNotTaken(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
