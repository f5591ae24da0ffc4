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
 * @param rest what stands there, from the mistake on
 * @param found what was found
 * @param reason what is wrong and how to mend it
 */
public record MistakeView(int line, int column, String before, String rest, String found, String reason) {

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
        String rest = line.substring(at);
        return new MistakeView(
                mistake.line(),
                mistake.column(),
                before.length() > CONTEXT ? "…" + before.substring(before.length() - CONTEXT) : before,
                rest.length() > CONTEXT ? rest.substring(0, CONTEXT) + "…" : rest,
                mistake.found(),
                mistake.reason());
    }
}
