package cn.parklens.evidence.enterprise;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015) as it stands in a list, and how far it can be trusted.
 *
 * @param raw as written
 * @param normal without spaces, marks and the print of the licence, half-width, upper-case; what is matched on
 * @param state how far it can be trusted
 */
public record CreditCode(String raw, String normal, State state) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;
    private static final int ORGANISATION_CHECK = 17;
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}'`‘’\"“”.·\\-—_*]+");
    /** (1/1), (1-3), （副本）, (副本1/2): which print of the licence it was copied from. */
    private static final Pattern COPY_MARK =
            Pattern.compile("\\((?:[正副]本)?(?:\\d{1,2}[/-]\\d{1,2}|(?<=本)\\d{0,2})\\)$");

    private static final Pattern OLD = Pattern.compile("\\d{15}");

    /** How far a code can be trusted. */
    public enum State {
        /** Both check characters fit. */
        VALID,
        /** A registration number of 15 digits, as issued until 2015. */
        OLD_15_DIGIT,
        /** Written as a code is, but a check character does not fit: mistyped, forged, or issued so. */
        CHECK_FAILED,
        /** Has a letter that codes never use (I, O, Z, S, V), or a letter among the digits of the division. */
        LETTER_NOT_USED,
        /** Neither 18 nor 15 characters, or other signs. */
        MALFORMED,
        /** Nothing was written. */
        ABSENT;

        private static final Set<State> IDENTIFYING = EnumSet.of(VALID, OLD_15_DIGIT, CHECK_FAILED);

        /** Whether enterprises can be matched by a code in this state. */
        public boolean identifies() {
            return IDENTIFYING.contains(this);
        }

        /** The names of the states that identify, as rows keep them. */
        public static List<String> identifying() {
            return IDENTIFYING.stream().map(State::name).toList();
        }
    }

    /** Reads a code as written. */
    public static CreditCode read(String written) {
        String normal = normalise(written);
        return new CreditCode(written, normal, state(normal));
    }

    private static String normalise(String written) {
        if (isEighteen(written)) {
            return written;
        }
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        String bare = COPY_MARK.matcher(folded).replaceFirst("");
        return NOISE.matcher(bare).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean isEighteen(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Letters of the alphabet only, and digits in the division. */
    private static boolean hasShape(String code) {
        for (int i = 0; i < LENGTH; i++) {
            char c = code.charAt(i);
            boolean fits = (i >= 2 && i < 8) ? isDigit(c) : ALPHABET.indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static State state(String normal) {
        if (normal.isEmpty()) {
            return State.ABSENT;
        }
        if (isEighteen(normal)) {
            if (!hasShape(normal)) {
                return State.LETTER_NOT_USED;
            }
            return checkCharacter(normal) == normal.charAt(17) && organisationFits(normal)
                    ? State.VALID
                    : State.CHECK_FAILED;
        }
        return OLD.matcher(normal).matches() ? State.OLD_15_DIGIT : State.MALFORMED;
    }

    /** The 18th character that the first 17 ask for, by GB 32100-2015. */
    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Characters 9 to 17 are the old organisation code with a check character of its own (GB 11714). */
    private static boolean organisationFits(String code) {
        return organisationCheck(code.substring(8, 16)) == code.charAt(16);
    }

    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(eight.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /**
     * A well-formed code, for invented enterprises.
     *
     * @param prefix authority and kind, such as 91
     * @param division six digits
     * @param organisation eight characters of the code's alphabet
     */
    public static String of(String prefix, String division, String organisation) {
        String seventeen = prefix + division + organisation + organisationCheck(organisation);
        String code = seventeen + checkCharacter(seventeen);
        if (state(code) != State.VALID) {
            throw new IllegalArgumentException("no credit code can be made of " + seventeen);
        }
        return code;
    }

    /** Whether enterprises can be matched by it. */
    public boolean identifies() {
        return state.identifies();
    }

    /** Whether it was written other than it is matched. */
    public boolean tidied() {
        return !raw.equals(normal);
    }

    /** The six digits of the division that registered it; empty when it has none. */
    public String division() {
        return switch (state) {
            case VALID, CHECK_FAILED -> normal.substring(2, 8);
            case OLD_15_DIGIT -> normal.substring(0, 6);
            default -> "";
        };
    }

    /**
     * A check character that does not fit the characters before it. Which of them all is wrong, no check can tell.
     *
     * @param position of the check character, 17 or 18
     * @param expected what the others ask for
     * @param written what stands there
     */
    public record Slip(int position, char expected, char written) {

        /** The first of the characters that it checks: a slip is between that one and itself. */
        public int from() {
            return position == ORGANISATION_CHECK ? 9 : 1;
        }
    }

    /** The narrowest check that fails: the organisation's (9 to 17), else the whole code's; empty when both fit. */
    public Optional<Slip> slip() {
        if (state != State.CHECK_FAILED) {
            return Optional.empty();
        }
        return Optional.of(
                organisationFits(normal)
                        ? new Slip(LENGTH, checkCharacter(normal), normal.charAt(LENGTH - 1))
                        : new Slip(
                                ORGANISATION_CHECK,
                                organisationCheck(normal.substring(8, 16)),
                                normal.charAt(ORGANISATION_CHECK - 1)));
    }

    /** The code that may be meant where letters were taken for digits (O for 0, I for 1 …); empty when none fits. */
    public String suggestion() {
        if (state != State.LETTER_NOT_USED) {
            return "";
        }
        String meant = normal.replace('O', '0')
                .replace('I', '1')
                .replace('Z', '2')
                .replace('S', '5')
                .replace('V', 'U');
        return state(meant) == State.VALID ? meant : "";
    }
}
