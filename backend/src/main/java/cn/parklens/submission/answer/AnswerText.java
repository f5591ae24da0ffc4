package cn.parklens.submission.answer;

import cn.parklens.submission.Problem;

/** Whether words can stand as an explanation or a reason. */
public final class AnswerText {

    /** Fewer characters than this explain nothing. */
    public static final int FEWEST = 5;

    /** The most characters of an explanation or a reason. */
    public static final int MOST = 500;

    private AnswerText() {}

    /**
     * The words as they are kept: without blanks at the ends, lines ended alike.
     *
     * @throws AnswerRefused when they are too short or too long, or hold what cannot be read
     */
    static String of(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        int length = text.codePointCount(0, text.length());
        if (length < FEWEST) {
            throw new AnswerRefused(Problem.Kind.ANSWER_TOO_SHORT, text, number(length), number(FEWEST));
        }
        if (length > MOST) {
            throw new AnswerRefused(Problem.Kind.ANSWER_TOO_LONG, text, number(length), number(MOST));
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new AnswerRefused(Problem.Kind.TEXT_HAS_CONTROLS, "");
        }
        return text;
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
