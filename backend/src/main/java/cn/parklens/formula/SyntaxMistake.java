package cn.parklens.formula;

/** What stands at an offset of a formula and cannot stand there. */
final class SyntaxMistake extends Exception {

    private final int at;
    private final String found;
    private final String reason;

    SyntaxMistake(int at, String found, String reason) {
        super(reason, null, false, false);
        this.at = at;
        this.found = found;
        this.reason = reason;
    }

    int at() {
        return at;
    }

    String found() {
        return found;
    }

    String reason() {
        return reason;
    }
}
