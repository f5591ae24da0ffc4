package cn.parklens.formula;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text a name, digits, or the sign, without quotes or brackets
 * @param at offset in the text
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        NAME,
        TEXT,
        UNIT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
