package cn.parklens.evidence.reading.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Both answers with a box each, one of them ticked: ■是 □否, 是□ 否☑. */
final class TickedBoxes {

    private static final String ON = "■☑✓✔√●▣";
    private static final String OFF = "□☐○◯";
    private static final String BOX = "([" + ON + OFF + "])";
    private static final String BETWEEN = "[/、,;]?";
    private static final Pattern BEFORE = Pattern.compile(BOX + "([是否])" + BETWEEN + BOX + "?([是否])");
    private static final Pattern BEHIND = Pattern.compile("([是否])" + BOX + "?" + BETWEEN + "([是否])" + BOX);

    private TickedBoxes() {}

    /**
     * The answer that is ticked; null where none is, or both are, or it is not told whose box one is.
     *
     * @param text without blanks
     */
    static @Nullable Boolean answer(String text) {
        Matcher before = BEFORE.matcher(text);
        if (before.matches()) {
            return answer(before.group(2), before.group(1), before.group(4), before.group(3));
        }
        Matcher behind = BEHIND.matcher(text);
        return behind.matches() ? answer(behind.group(1), behind.group(2), behind.group(3), behind.group(4)) : null;
    }

    private static @Nullable Boolean answer(
            String one, @Nullable String boxOfOne, String other, @Nullable String boxOfOther) {
        boolean first = isTicked(boxOfOne);
        if (one.equals(other) || first == isTicked(boxOfOther)) {
            return null;
        }
        return (first ? one : other).equals("是");
    }

    private static boolean isTicked(@Nullable String box) {
        return box != null && ON.contains(box);
    }
}
