package cn.parklens.evidence.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a problem, from {@code messages/evidence-problem*.properties}: Chinese unless English is asked for. */
public final class ProblemTexts {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private ProblemTexts(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("messages.evidence-problem", locale, NO_MACHINE_LOCALE);
    }

    public static ProblemTexts in(Locale locale) {
        return new ProblemTexts(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** What is wrong, in a sentence. */
    public String message(Problem problem) {
        return text(problem, "message");
    }

    /** What should have stood there. */
    public String expected(Problem problem) {
        return text(problem, "expected");
    }

    /** What to do. */
    public String remedy(Problem problem) {
        return text(problem, "remedy");
    }

    private String text(Problem problem, String part) {
        String pattern = words.getString("evidence." + problem.kind().name() + "." + part);
        Object[] arguments = new Object[1 + problem.arguments().size()];
        arguments[0] = problem.found();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = problem.arguments().get(i - 1);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
