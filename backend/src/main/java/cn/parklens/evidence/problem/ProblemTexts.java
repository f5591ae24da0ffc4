package cn.parklens.evidence.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a problem, from {@code messages/evidence-problem*.properties}: Chinese unless English is asked for. */
public final class ProblemTexts {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String WORD = "evidence.word.";
    private static final Pattern TEXT_FILE = Pattern.compile("(?i)\\.(csv|txt|tsv)$");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml(.*)");

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
        String message = text(problem, "message");
        Problem.Alike alike = problem.alike();
        return alike == null ? message : alike(message, alike, problem.place().column() == null);
    }

    private String alike(String message, Problem.Alike alike, boolean rows) {
        String key = "evidence.alike" + (rows ? ".rows" : "")
                + (alike.count() > alike.rows().size() ? ".more" : "");
        String first = alike.rows().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return new MessageFormat(words.getString(key), locale).format(new Object[] {message, alike.count(), first});
    }

    /** What should have stood there. */
    public String expected(Problem problem) {
        return text(problem, "expected");
    }

    /** What to do. */
    public String remedy(Problem problem) {
        return text(problem, "remedy");
    }

    /** What was found, as a person calls it. */
    public String found(Problem problem) {
        return word(problem, problem.found());
    }

    /**
     * Some texts say more where more is known: those written for as many further words as the problem has come first. Words
     * at the end that say nothing do not count. Of a text file, which has no sheets, some things are said in other words.
     */
    private String text(Problem problem, String part) {
        String key = "evidence." + problem.kind().name() + "." + part;
        int said = problem.arguments().size();
        while (said > 0 && problem.arguments().get(said - 1).isEmpty()) {
            said--;
        }
        boolean ofText = TEXT_FILE.matcher(problem.place().file()).find();
        Stream<String> fitting = ofText
                ? Stream.of(key + ".text." + said, key + "." + said, key + ".text", key)
                : Stream.of(key + "." + said, key);
        String pattern =
                words.getString(fitting.filter(words::containsKey).findFirst().orElse(key));
        Object[] arguments = new Object[1 + problem.arguments().size()];
        arguments[0] = found(problem);
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = word(problem, problem.arguments().get(i - 1));
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Kinds of files and their parts, and reasons, have names that only programmers know. */
    private String word(Problem problem, String text) {
        String own = WORD + problem.kind().name() + "." + text;
        if (words.containsKey(own)) {
            return words.getString(own);
        }
        if (!problem.kind().name().startsWith("FILE_")) {
            return text;
        }
        Matcher sheet = SHEET.matcher(text);
        if (sheet.matches()) {
            return new MessageFormat(words.getString(WORD + "sheet"), locale).format(new Object[] {sheet.group(1)})
                    + sheet.group(2);
        }
        return words.containsKey(WORD + text) ? words.getString(WORD + text) : text;
    }
}
