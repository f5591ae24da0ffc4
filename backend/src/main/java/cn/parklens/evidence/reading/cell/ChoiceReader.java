package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Numerals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.NoteMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the options, however its brackets and spaces were typed. */
final class ChoiceReader implements CellReader {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    /** Signs that change nothing, wherever they stand, and those that change nothing between words. */
    private static final String QUIET = "%()[]{}【】〔〕《》「」“”‘’\"'`,.;:。、；，：";

    private static final String BETWEEN = "-—–_/·•&";

    /** When a level was found: it is the same level. */
    private static final Pattern OF_YEAR =
            Pattern.compile("[(（]\\s*(19|20)\\d\\d\\s*年度?\\s*(参评|评估|评定|认定|测评|诊断|定级)?(结果)?\\s*[)）]\\s*$");

    private static final Pattern LEVEL = Pattern.compile("(?<=[a-z0-9])级$");

    /** Words for one thing, where exactly one of them is an option. */
    private static final Set<String> NOT_ASSESSED = Set.of("未评估", "未参评", "未参加评估", "未测评", "未参与评估", "未开展评估");

    private final List<String> options;
    private final Map<String, String> byBareText = new HashMap<>();

    ChoiceReader(List<String> options) {
        this.options = options;
        options.forEach(option -> byBareText.putIfAbsent(Texts.bare(option), option));
    }

    @Override
    public CellReading read(Cell cell) {
        String text = cell.text();
        if (options.contains(text)) {
            return CellReading.understood(text);
        }
        boolean noted = NoteMarks.in(text);
        String option = option(text);
        if (option != null && !saysMore(text) && (!noted || NoteMarks.in(option))) {
            return CellReading.understood(option);
        }
        String all = String.join("、", options);
        String unnoted = noted ? nearest(Texts.bare(NoteMarks.without(text))) : null;
        String near = unnoted == null ? nearest(Texts.bare(text)) : unnoted;
        return near == null
                ? CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, all)
                : CellReading.unclear(EvidenceProblem.CHOICE_UNKNOWN, all, near);
    }

    /** The option that a text is: also L2级 and L2（2025年评估） of L2, and 未参评 of 未评估. */
    private @Nullable String option(String text) {
        String option = byBareText.get(Texts.bare(text));
        if (option != null) {
            return option;
        }
        String bare = Texts.bare(OF_YEAR.matcher(text).replaceFirst(""));
        String level = byBareText.get(LEVEL.matcher(bare).replaceFirst(""));
        if (level != null || !NOT_ASSESSED.contains(bare)) {
            return level;
        }
        List<String> same = options.stream().filter(NOT_ASSESSED::contains).toList();
        return same.size() == 1 ? same.getFirst() : null;
    }

    /** Whether a sign beside the words may change what they mean: L3+, <L2, L2?, -L2. */
    private static boolean saysMore(String text) {
        String half = Texts.half(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            boolean within = i > 0 && i + 1 < half.length();
            if (!Character.isLetterOrDigit(c)
                    && !Character.isSpaceChar(c)
                    && QUIET.indexOf(c) < 0
                    && !(within && BETWEEN.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** The only option that holds what was written, 级 or 类 left off, or whose only number is the one written. */
    private @Nullable String nearest(String bare) {
        String core = bare.replaceFirst("(?<=.)(级|类|型|档|等)$", "");
        String number = number(core);
        List<String> ofNumber = options.stream()
                .filter(option -> !number.isEmpty() && number.equals(number(Texts.bare(option))))
                .toList();
        List<String> near = options.stream()
                .filter(option -> !core.isEmpty()
                        && (ofNumber.contains(option)
                                || Texts.bare(option).contains(core)
                                || core.contains(Texts.bare(option))))
                .toList();
        List<String> best = near.size() == 1 ? near : ofNumber;
        return best.size() == 1 ? best.getFirst() : null;
    }

    /** Its digits, Chinese and Roman ones too. */
    private static String number(String bare) {
        return NO_DIGITS.matcher(Numerals.fromRoman(Numerals.digits(bare))).replaceAll("");
    }
}
