package cn.parklens.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a formula, in the order in which it was found. */
final class Mistakes {

    private final List<SyntaxMistake> all = new ArrayList<>();

    List<SyntaxMistake> all() {
        return all;
    }

    /** Notes a mistake; always null, of whatever is wanted there. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T refuse(int at, String found, String reason) {
        all.add(new SyntaxMistake(at, found, reason));
        return null;
    }
}
