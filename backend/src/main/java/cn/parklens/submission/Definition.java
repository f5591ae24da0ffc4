package cn.parklens.submission;

import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.FormReading;
import cn.parklens.form.FormRefused.Mistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that is to be a form, with every mistake in it at once: those of its structure, and those of its formulas and
 * rules. What only follows from another mistake is left out.
 *
 * @param yaml the text
 * @param fileName for messages
 * @param form empty when there is a mistake
 * @param mistakes in the order of lines
 */
public record Definition(String yaml, String fileName, Optional<Form> form, List<Mistake> mistakes) {

    public Definition {
        mistakes = List.copyOf(mistakes);
    }

    /** The most characters of a definition. */
    public static final int LONGEST = 1_000_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final FormReader READER = FormReader.create();

    /**
     * Reads it.
     *
     * @param fileName for messages
     */
    public static Definition of(String yaml, String fileName) {
        FormReading reading = READER.inspect(yaml, fileName);
        List<Mistake> mistakes = new ArrayList<>(reading.mistakes());
        Form form = reading.form();
        if (form != null) {
            List<String> lines = yaml.lines().toList();
            RuleBook.mistakes(form, fileName).stream()
                    .filter(mistake ->
                            !follows(mistake, form, reading, lines) && !isOfDoubtfulUnit(mistake, form, reading))
                    .forEach(mistakes::add);
        }
        return new Definition(
                yaml,
                fileName,
                mistakes.isEmpty() ? Optional.ofNullable(form) : Optional.empty(),
                mistakes.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                        .toList());
    }

    /** The same text, which cannot be published for these mistakes. */
    Definition with(List<Mistake> others) {
        return new Definition(yaml, fileName, Optional.empty(), others);
    }

    /**
     * A formula that names what is defined with a mistake may be right as soon as that is mended. A name that is nowhere
     * stays a mistake.
     */
    private static boolean follows(Mistake mistake, Form form, FormReading reading, List<String> lines) {
        boolean isUnknownName = NAME.matcher(mistake.found()).matches()
                && !reading.doubtful().contains(mistake.found())
                && form.rules().stream().noneMatch(rule -> rule.code().equals(mistake.found()));
        String line = mistake.line() <= lines.size() ? lines.get(mistake.line() - 1) : "";
        return !isUnknownName
                && NAME.matcher(mistake.found() + " " + line)
                        .results()
                        .anyMatch(name -> reading.doubtful().contains(name.group()));
    }

    /** The result of a formula is held against its indicator's unit: not where that is what has to be mended. */
    private static boolean isOfDoubtfulUnit(Mistake mistake, Form form, FormReading reading) {
        return form.indicators()
                .anyMatch(indicator -> reading.doubtful().contains(indicator.code())
                        && indicator.formula() != null
                        && indicator.formula().line() == mistake.line()
                        && indicator.formula().text().equals(mistake.found()));
    }

    /** Where a key of the outermost level stands, from 1; the first line when it is not there. */
    int lineOf(String key) {
        List<String> lines = yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }
}
