package cn.parklens.submission;

import java.io.Serializable;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a problem, in the reader's language. */
@Component
public class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A problem in words; outlives a redirect in the session.
     *
     * @param code stable name for programs
     * @param found what was there
     * @param message what is wrong, in a sentence
     * @param expected what should be there
     * @param remedy what to do
     */
    public record Told(String code, String found, String message, String expected, String remedy)
            implements Serializable {}

    public Told tell(Problem problem, Locale locale) {
        return new Told(
                problem.code(),
                problem.found(),
                text(problem, "message", locale),
                text(problem, "expected", locale),
                text(problem, "remedy", locale));
    }

    private String text(Problem problem, String part, Locale locale) {
        Object[] arguments = new Object[1 + problem.arguments().size()];
        arguments[0] = problem.found();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = problem.arguments().get(i - 1);
        }
        return messages.getMessage(problem.code() + "." + part, arguments, locale);
    }
}
