package cn.parklens.document.web;

import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.util.Locale;

/** A problem of a file in the words of the one catalogue. */
final class FileSaid {

    private FileSaid() {}

    static cn.parklens.submission.ProblemTexts.Told of(Problem problem, Locale locale) {
        ProblemTexts texts = ProblemTexts.in(locale);
        return new cn.parklens.submission.ProblemTexts.Told(
                problem.kind().code(),
                problem.found(),
                texts.message(problem),
                texts.expected(problem),
                texts.remedy(problem));
    }
}
