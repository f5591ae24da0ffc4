package cn.parklens.definition.web;

import cn.parklens.form.FormRefused.Mistake;
import cn.parklens.submission.Definition;
import java.util.List;

/**
 * A mistake as the page shows it.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param before what stands before it in its line
 * @param there what stands there: the word or the value that is wrong, never a comment
 * @param after the rest of its line
 * @param found what was found
 * @param reason what is wrong and how to mend it
 */
public record MistakeView(
        int line, int column, String before, String there, String after, String found, String reason) {

    private static final int CONTEXT = 60;

    static List<MistakeView> of(Definition definition) {
        List<String> lines = definition.yaml().lines().toList();
        return definition.mistakes().stream().map(mistake -> of(mistake, lines)).toList();
    }

    private static MistakeView of(Mistake mistake, List<String> lines) {
        String line = mistake.line() <= lines.size() ? lines.get(mistake.line() - 1) : "";
        int at =
                line.offsetByCodePoints(0, Math.clamp(mistake.column() - 1L, 0, line.codePointCount(0, line.length())));
        String before = line.substring(0, at).stripLeading();
        String there = there(line, at, mistake.found());
        return new MistakeView(
                mistake.line(),
                mistake.column(),
                before.length() > CONTEXT ? "…" + before.substring(before.length() - CONTEXT) : before,
                cut(there),
                cut(line.substring(at + there.length())),
                mistake.found(),
                mistake.reason());
    }

    private static String there(String line, int at, String found) {
        int comment = comment(line);
        String value =
                line.substring(at, comment < at ? line.length() : comment).stripTrailing();
        return !found.isEmpty() && value.startsWith(found) ? found : value;
    }

    /** Where the line's comment begins, or its end: a sign after a blank, outside of quotes. */
    private static int comment(String line) {
        char quote = 0;
        char last = ' ';
        for (int i = 0; i < line.length(); last = line.charAt(i), i++) {
            char sign = line.charAt(i);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if ((sign == '"' || sign == '\'') && " ([{,".indexOf(last) >= 0) {
                quote = sign;
            } else if (sign == '#' && Character.isWhitespace(last)) {
                return i;
            }
        }
        return line.length();
    }

    private static String cut(String text) {
        return text.length() > CONTEXT ? text.substring(0, CONTEXT) + "…" : text;
    }
}
