package cn.parklens.document.filled;

import cn.parklens.submission.Problem;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something about a workbook that only a person can answer: until then the lines it is about are offered and not ticked.
 *
 * @param doubt why
 * @param problem in words
 * @param at the cell where it shows, null where it is the whole workbook's
 * @param about which lines
 */
record Question(Doubt doubt, Problem problem, @Nullable ReadCell at, Predicate<JudgedCell> about) {

    /** Whether any offered line depends on the answer. */
    boolean matters(List<JudgedCell> judged) {
        return judged.stream().anyMatch(this::isAbout);
    }

    private boolean isAbout(JudgedCell one) {
        return one.judged().isOffered() && about.test(one);
    }

    /** The line as the first of the questions about it leaves it. */
    static JudgedCell asked(JudgedCell one, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.isAbout(one))
                .findFirst()
                .map(question -> one.doubted(question.doubt))
                .orElse(one);
    }
}
