package cn.parklens.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Conditions about texts in the row of a list. */
final class TextFunctions {

    private TextFunctions() {}

    static @Nullable Condition contains(Typing typing, Syntax.Call call) {
        return text(typing, call, Condition.Contains::new);
    }

    static @Nullable Condition startsWith(Typing typing, Syntax.Call call) {
        return text(typing, call, Condition.StartsWith::new);
    }

    static @Nullable Condition matches(Typing typing, Syntax.Call call) {
        return text(typing, call, (text, pattern) -> {
            String refused = SafePattern.refusal(pattern);
            return refused.isEmpty()
                    ? new Condition.Matches(text, SafePattern.compile(pattern))
                    : typing.mistakes().refuse(call.arguments().get(1).at(), pattern, refused);
        });
    }

    static @Nullable Condition ofDivision(Typing typing, Syntax.Call call) {
        return Typing.made(typing.columns().wording(call.arguments().getFirst()), Condition.OfDivision::new);
    }

    static @Nullable Condition oneOf(Typing typing, Syntax.Call call) {
        Wording text = typing.columns().wording(call.arguments().getFirst());
        List<String> choices = new ArrayList<>();
        for (Syntax each : call.arguments().subList(1, call.arguments().size())) {
            String choice = quoted(typing, each);
            if (choice != null) {
                choices.add(choice);
            }
        }
        boolean all = choices.size() == call.arguments().size() - 1;
        return text != null && all ? new Condition.OneOf(text, choices) : null;
    }

    private static @Nullable Condition text(
            Typing typing, Syntax.Call call, BiFunction<Wording, String, @Nullable Condition> test) {
        Wording text = typing.columns().wording(call.arguments().get(0));
        String part = quoted(typing, call.arguments().get(1));
        return text == null || part == null ? null : test.apply(text, part);
    }

    private static @Nullable String quoted(Typing typing, Syntax syntax) {
        return syntax instanceof Syntax.Text text
                ? text.text()
                : typing.mistakes().refuse(syntax.at(), "", "此处应为引号中的文字");
    }
}
