package cn.parklens.formula;

import cn.parklens.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Pratt parser: the stronger an operator binds, the deeper it ends up. */
final class Parser {

    /** Deep enough for any form; shallow enough that no form can exhaust the stack. */
    private static final int DEEPEST = 100;

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=", "!=");
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int NEGATION = 7;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String text) throws SyntaxMistake {
        Parser parser = new Parser(Lexer.cut(text));
        Syntax whole = parser.expression(0);
        Token rest = parser.peek();
        if (rest.kind() != Kind.END) {
            throw parser.unexpected(rest, "一个运算符，或者公式到此结束");
        }
        return whole;
    }

    private Syntax expression(int binding) throws SyntaxMistake {
        if (++depth > DEEPEST) {
            throw new SyntaxMistake(peek().at(), peek().text(), "括号或运算嵌套过深");
        }
        Syntax left = prefix();
        while (true) {
            Token operator = peek();
            int power = power(operator);
            if (power <= binding) {
                depth--;
                return left;
            }
            next++;
            Syntax right = expression(power);
            left = new Syntax.Binary(operator.at(), operator.text(), left, right);
            if (power == COMPARISON && power(peek()) == COMPARISON) {
                throw new SyntaxMistake(peek().at(), peek().text(), "比较不能连写；请写成 a < b and b < c");
            }
        }
    }

    private static int power(Token token) {
        if (token.kind() == Kind.NAME) {
            return switch (token.text()) {
                case "or" -> 1;
                case "and" -> 2;
                default -> 0;
            };
        }
        if (token.kind() != Kind.SIGN) {
            return 0;
        }
        if (COMPARISONS.contains(token.text())) {
            return COMPARISON;
        }
        return switch (token.text()) {
            case "+", "-" -> 5;
            case "*", "/" -> 6;
            default -> 0;
        };
    }

    private Syntax prefix() throws SyntaxMistake {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Syntax.Literal(token.at(), token.text(), unit());
            case TEXT -> new Syntax.Text(token.at(), token.text());
            case NAME ->
                token.text().equals("not") ? new Syntax.Unary(token.at(), "not", expression(NOT)) : named(token);
            case SIGN -> {
                if (token.is("-")) {
                    yield new Syntax.Unary(token.at(), "-", expression(NEGATION));
                }
                if (token.is("(")) {
                    Syntax inner = expression(0);
                    expect(")");
                    yield inner;
                }
                throw unexpected(token, "一个数、指标、函数或括号");
            }
            case UNIT, END -> throw unexpected(token, "一个数、指标、函数或括号");
        };
    }

    private Syntax named(Token token) throws SyntaxMistake {
        if (peek().is("(")) {
            next++;
            return call(token);
        }
        Syntax.Name name = name(token);
        if (peek().is(".")) {
            next++;
            Token column = take();
            if (column.kind() != Kind.NAME) {
                throw unexpected(column, "清单中一列的名称");
            }
            return new Syntax.Member(token.at(), name, name(column));
        }
        return name;
    }

    private Syntax.Name name(Token token) throws SyntaxMistake {
        String unit = unit();
        Integer year = null;
        if (peek().is("@")) {
            next++;
            Token digits = take();
            if (digits.kind() != Kind.NUMBER || !digits.text().matches("[12][0-9]{3}")) {
                throw unexpected(digits, "四位数的年份");
            }
            year = Integer.valueOf(digits.text());
        }
        return new Syntax.Name(token.at(), token.text(), unit, year);
    }

    private Syntax call(Token function) throws SyntaxMistake {
        List<Syntax> arguments = new ArrayList<>();
        Syntax where = null;
        if (!peek().is(")")) {
            arguments.add(expression(0));
            while (peek().is(",")) {
                next++;
                arguments.add(expression(0));
            }
            if (peek().isWord("where")) {
                next++;
                where = expression(0);
            }
        }
        expect(")");
        return new Syntax.Call(function.at(), function.text(), List.copyOf(arguments), where);
    }

    private @Nullable String unit() {
        return peek().kind() == Kind.UNIT ? take().text() : null;
    }

    private void expect(String sign) throws SyntaxMistake {
        Token token = take();
        if (!token.is(sign)) {
            throw unexpected(token, "“" + sign + "”");
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    private SyntaxMistake unexpected(Token token, String expected) {
        return token.kind() == Kind.END
                ? new SyntaxMistake(token.at(), "", "公式没有写完，此处应为" + expected)
                : new SyntaxMistake(token.at(), token.text(), "此处应为" + expected);
    }
}
