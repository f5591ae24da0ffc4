package cn.parklens.formula;

import cn.parklens.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into words. Full-width signs of a Chinese keyboard are understood as their plain ones. */
final class Lexer {

    private static final String WIDE = "（），＋－＊／＝＜＞＠．×÷≤≥≠−";
    private static final List<String> PLAIN =
            List.of("(", ")", ",", "+", "-", "*", "/", "=", "<", ">", "@", ".", "*", "/", "<=", ">=", "!=", "-");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> cut(String text) throws SyntaxMistake {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws SyntaxMistake {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (c == '「') {
                quoted(Kind.NAME, '」');
            } else if (c == '[') {
                quoted(Kind.UNIT, ']');
            } else if (c == '\'' || c == '"') {
                quoted(Kind.TEXT, c);
            } else if (c == '_' || Character.isLetter(c)) {
                name();
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    private void number() throws SyntaxMistake {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && Character.isLetter(text.charAt(at))) {
            throw new SyntaxMistake(at, text.substring(at, at + 1), "数字后面不能直接跟文字；单位写在方括号里，如 10 [亿元]");
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start));
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < text.length()
                && (text.charAt(at) == '_' || Character.isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        tokens.add(new Token(Kind.NAME, text.substring(start, at), start));
    }

    private void quoted(Kind kind, char close) throws SyntaxMistake {
        int end = text.indexOf(close, at + 1);
        if (end < 0) {
            throw new SyntaxMistake(at, text.substring(at, at + 1), "缺少与之配对的“" + close + "”");
        }
        tokens.add(new Token(kind, text.substring(at + 1, end).strip(), at));
        at = end + 1;
    }

    private void sign(char c) throws SyntaxMistake {
        int start = at;
        int wide = WIDE.indexOf(c);
        String sign = wide >= 0 ? PLAIN.get(wide) : String.valueOf(c);
        at++;
        if ((sign.equals("<") || sign.equals(">") || sign.equals("!")) && at < text.length()) {
            char next = text.charAt(at);
            if (next == '=' || next == '＝') {
                sign += "=";
                at++;
            }
        }
        if (!PLAIN.contains(sign)) {
            throw new SyntaxMistake(start, sign, "公式中不能使用这个符号");
        }
        tokens.add(new Token(Kind.SIGN, sign, start));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
