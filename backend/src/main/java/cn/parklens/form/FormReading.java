package cn.parklens.form;

import cn.parklens.form.FormRefused.Mistake;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition as far as it can be understood, so that its formulas and rules can be looked at although its structure has
 * mistakes.
 *
 * @param form null where not even its outline could be read; rules that have mistakes are left out of it. To be used only
 *     when there are no mistakes
 * @param mistakes every mistake of its structure, each with line and column
 * @param doubtful codes that are not there, or whose own definition has a mistake: what a formula seems to get wrong about
 *     them follows from that
 */
public record FormReading(@Nullable Form form, List<Mistake> mistakes, Set<String> doubtful) {

    public FormReading {
        mistakes = List.copyOf(mistakes);
        doubtful = Set.copyOf(doubtful);
    }
}
