package cn.parklens.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written, before it is known what the names mean. {@code at} is the offset in the text. */
sealed interface Syntax {

    int at();

    record Literal(int at, String digits, @Nullable String unit) implements Syntax {}

    record Text(int at, String text) implements Syntax {}

    record Name(
            int at,
            String name,
            @Nullable String unit,
            @Nullable Integer year) implements Syntax {}

    record Member(int at, Name list, Name column) implements Syntax {}

    record Call(
            int at,
            String function,
            List<Syntax> arguments,
            @Nullable Syntax where) implements Syntax {}

    record Unary(int at, String operator, Syntax of) implements Syntax {}

    record Binary(int at, String operator, Syntax left, Syntax right) implements Syntax {}
}
