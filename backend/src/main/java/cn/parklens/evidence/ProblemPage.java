package cn.parklens.evidence;

import java.util.List;

/**
 * Some of the problems of an upload, as they stand in the file.
 *
 * @param problems of this page
 * @param total that are told one by one; of notes on how cells were read, one tells of all that are alike
 * @param untold how many more there are that were only counted, because there are too many
 * @param number of the page, from 1
 */
public record ProblemPage(List<ReportedProblem> problems, int total, int untold, int number) {

    /** Problems of a full page. */
    public static final int PROBLEMS = 50;

    public ProblemPage {
        problems = List.copyOf(problems);
    }

    /** How many pages so many problems fill; one even for none. */
    public static int pages(int problems) {
        return Math.max(1, (problems + PROBLEMS - 1) / PROBLEMS);
    }

    /** How many pages there are. */
    public int pages() {
        return pages(total);
    }

    /** Place of the first of them among all, from 1. */
    public int first() {
        return (number - 1) * PROBLEMS + 1;
    }

    /** Place of the last of them among all. */
    public int last() {
        return first() + problems.size() - 1;
    }
}
