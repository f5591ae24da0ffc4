package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell above the header says of units: 单位：万元, 面积单位：亩，金额单位：亿元, or a title that ends so. It is no part of a
 * header, and neither is what else stands in such a row: 填报单位：示范园区管委会.
 *
 * @param before what stands before it in the cell
 * @param said units, each with what it is of
 * @param unknown what stands where a unit would, and is none that is known
 */
public record UnitLine(String before, List<Said> said, List<String> unknown) {

    /**
     * A unit.
     *
     * @param label what it is of, empty for whatever is measured so: 用地面积
     */
    public record Said(String label, String unit) {

        /** Whether it is said of a column, or of everything that is measured so. */
        public boolean isOf(HeaderMatch.Column column) {
            String core = HeaderText.of(column.text()).core();
            String bare = Texts.bare(label);
            return UnitLine.isOfAll(this) || core.contains(bare) || (!core.isEmpty() && bare.contains(core));
        }
    }

    private static final int LONGEST = 120;
    private static final int LONGEST_ALONE = 20;
    private static final int LONGEST_LABELLED = 60;
    private static final String UNIT = "单位";
    private static final Pattern LABEL = Pattern.compile("(\\p{IsHan}{0,10}?)单位:");
    /** 单位 亿元, 单位亿元: the sign between them left out. */
    private static final Pattern NO_COLON = Pattern.compile(
            "单位\\s*(?=(?:人民币)?(?:[百千]?万元|[千亿]?元|[万亿]?美元|公顷|市?亩|万?平方米|万?m2|平方公里)" + "(?:[,、;/|\\s)\\]]|$))");

    private static final Pattern COLON = Pattern.compile("\\s*:\\s*");
    private static final Pattern SPLIT_WORD = Pattern.compile("单\\s+位");
    private static final Pattern BETWEEN = Pattern.compile("[,、;|+和及与]+");
    private static final Pattern BETWEEN_OR_SPACE = Pattern.compile("[,、;|+和及与\\s]+");
    private static final Pattern PARTED = Pattern.compile("([千百万亿公平方])\\s+(?=[元美平方米顷里亩])");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern AROUND = Pattern.compile("^[\\[({【\\])}】\\s,;、。]+|[\\[({【\\])}】\\s,;、。.]+$");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern CURRENCY = Pattern.compile("\\(?人民币\\)?");
    private static final Pattern NAMED =
            Pattern.compile("(\\p{IsHan}{1,12}?)(?:单位)?(?:[:为是(]+|(?<=面积|金额|投资))([^:为是()]+)\\)?");

    /** Of everything that is measured so. */
    private static final Set<String> OF_ALL = Set.of("", "计量", "货币", "金额", "面积", "数量", "数据", "价值", "人数", "币种", "统计");

    private static final Pattern MEASURED = Pattern.compile(".*(计量|货币|额|面积|数量|数据|投资|收入|产值|税收|资产|利润|价值)");
    private static final Pattern OF_MEASURE = Pattern.compile(".*[元亩顷米吨里%‰m万亿千百].*");
    private static final Pattern OFFICE =
            Pattern.compile(".*(委|会|局|公司|中心|园|区|办|办公室|厅|院|处|所|政府|科|部|司|集团|镇|街道|企业|章)|.*(管委会|盖章|公章|园区|公司).*");
    private static final Pattern TITLE = Pattern.compile(".*(表|清单|名单|台账|名录|一览|目录)");
    private static final Pattern DATE = Pattern.compile(".*\\d{2,4}(年|[-./]\\d).*");

    /** What a text says of units, null when it says nothing of them. */
    static @Nullable UnitLine of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.indexOf('位') < 0 && !endsInBracket(text)) {
            return labelled(text);
        }
        String line = COLON.matcher(SPLIT_WORD.matcher(Texts.half(text)).replaceAll("单位"))
                .replaceAll(":");
        line = NO_COLON.matcher(line).replaceAll("单位:");
        List<Said> said = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Matcher label = LABEL.matcher(line);
        int first = -1;
        boolean more = label.find();
        while (more) {
            String of = label.group(1);
            int start = label.start();
            int from = label.end();
            more = label.find();
            Parts parts = Parts.of(of, line.substring(from, more ? label.start() : line.length()));
            boolean unit = !parts.said.isEmpty() || !parts.unknown.isEmpty();
            if (unit && (OF_ALL.contains(of) || MEASURED.matcher(of).matches() || parts.unknown.isEmpty())) {
                first = first < 0 ? start : first;
                said.addAll(parts.said);
                unknown.addAll(parts.unknown);
            }
        }
        if (first < 0) {
            HeaderText header = HeaderText.of(line);
            return header.unit().isEmpty()
                    ? inBrackets(line)
                    : new UnitLine(
                            isLabelOfAll(header.core()) ? "" : header.core(),
                            List.of(new Said("", header.unit())),
                            List.of());
        }
        return new UnitLine(trimmed(line.substring(0, first)), List.copyOf(said), List.copyOf(unknown));
    }

    /** 面积：亩  金额：亿元, and nothing else. One alone may be a header: 投资：亿元. */
    private static @Nullable UnitLine labelled(String text) {
        if (text.length() > LONGEST_LABELLED || (text.indexOf(':') < 0 && text.indexOf('：') < 0)) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        String line = COLON.matcher(Texts.half(text)).replaceAll(":");
        for (String part :
                BETWEEN_OR_SPACE.splitAsStream(line).filter(it -> !it.isEmpty()).toList()) {
            int colon = part.indexOf(':');
            if (colon <= 0 || !UnitWords.areOfMoneyOrArea(part.substring(colon + 1))) {
                return null;
            }
            said.add(new Said(part.substring(0, colon), part.substring(colon + 1)));
        }
        return said.size() > 1 ? new UnitLine("", List.copyOf(said), List.of()) : null;
    }

    /** 用地和投资（亩、万元）, 投资（含设备，亿元）: units without a word that they are. */
    private static @Nullable UnitLine inBrackets(String line) {
        int open = Math.max(line.lastIndexOf('('), line.lastIndexOf('['));
        int close = Math.max(line.indexOf(')', open), line.indexOf(']', open));
        if (open < 0 || close < 0) {
            return null;
        }
        Parts parts = Parts.of("", line.substring(open + 1, close));
        String before = trimmed(line.substring(0, open));
        if (parts.said.isEmpty() || (before.isEmpty() && !parts.unknown.isEmpty())) {
            return null;
        }
        return new UnitLine(
                before,
                parts.said,
                parts.unknown.stream().filter(UnitLine::isOfMeasure).toList());
    }

    /** A text that is nothing but units of money or areas, without a word that they are: 亩、亿元. Null for all others. */
    public static @Nullable UnitLine ofUnitsAlone(String text) {
        if (text.length() > LONGEST_ALONE) {
            return null;
        }
        Parts parts = Parts.of("", trimmed(Texts.half(text)));
        return parts.unknown.isEmpty()
                        && !parts.said.isEmpty()
                        && parts.said.stream().allMatch(it -> UnitWords.areOfMoneyOrArea(it.unit()))
                ? new UnitLine("", parts.said, List.of())
                : null;
    }

    /** What the sentences of a text say of units: 面积以亩计. */
    public static List<Said> sentences(String text) {
        return UnitSentences.of(text);
    }

    private static boolean endsInBracket(String text) {
        return !text.isEmpty() && ")）]】〕］".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Two rows joined into a header, without what only says units or is a note in the upper of them. */
    static Map<Integer, List<String>> leftOut(Map<Integer, List<String>> texts) {
        Map<Integer, List<String>> all = new TreeMap<>();
        texts.forEach((column, levels) -> {
            List<String> own = headers(levels);
            if (own.size() < levels.size() || levels.size() > 1 || !isBeside(own.getLast())) {
                all.put(column, own);
            }
        });
        return all;
    }

    /** The levels that head the column; at least one. */
    static List<String> headers(List<String> levels) {
        if (levels.size() == 1) {
            return levels;
        }
        List<String> own = new ArrayList<>(levels.subList(0, levels.size() - 1));
        own.removeIf(UnitLine::isBeside);
        own.add(levels.getLast());
        return own;
    }

    /** Whether it only says units, perhaps after a title, or is a note: no header. */
    public static boolean isBeside(String text) {
        if (NotesAndTotals.isNote(text)) {
            return true;
        }
        UnitLine line = of(text);
        return line != null
                && (line.before.isEmpty()
                        || NotesAndTotals.isNote(line.before)
                        || DATE.matcher(line.before).matches()
                        || line.before.indexOf(':') > 0
                        || TITLE.matcher(line.before).matches());
    }

    /** Whether it says no more than that a unit comes, of everything that is measured so: 单位, 计量单位. */
    static boolean isLabelOfAll(String text) {
        return text.endsWith(UNIT) && OF_ALL.contains(text.substring(0, text.length() - UNIT.length()));
    }

    /** Whether it is the unit of everything that is measured so. */
    static boolean isOfAll(Said said) {
        return OF_ALL.contains(said.label());
    }

    /** 万元/亩 where nothing is measured so: the one and the other. */
    UnitLine withoutQuotients() {
        return new UnitLine(
                before,
                said.stream()
                        .flatMap(it -> SLASH.splitAsStream(it.unit()).map(unit -> new Said(it.label(), unit)))
                        .toList(),
                unknown);
    }

    /** Whether what is not known has to do with a measure: 万亩, and not the name of an office. */
    static boolean isOfMeasure(String unknown) {
        return OF_MEASURE.matcher(unknown).matches();
    }

    private static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    /** What stands behind 单位：. */
    private record Parts(List<Said> said, List<String> unknown) {

        static Parts of(String label, String written) {
            int close = written.indexOf(')');
            int open = written.indexOf('(');
            // The bracket that the label stands in ends it; what follows is of something else.
            String rest = close >= 0 && (open < 0 || close < open) ? written.substring(0, close) : written;
            String plain = trimmed(CURRENCY.matcher(rest).replaceAll(""));
            String balanced = plain.indexOf('(') >= 0 && plain.indexOf(')') < 0 ? plain + ")" : plain;
            Parts best = split(label, Texts.unspaced(balanced), BETWEEN);
            if (!best.unknown.isEmpty()) {
                best = fewer(best, split(label, PARTED.matcher(balanced).replaceAll("$1"), BETWEEN_OR_SPACE));
            }
            if (!best.unknown.isEmpty() && balanced.indexOf('(') >= 0) {
                String bare = REMARK.matcher(balanced).replaceAll("");
                best = fewer(best, split(label, Texts.unspaced(bare), BETWEEN));
            }
            return best;
        }

        private static Parts fewer(Parts one, Parts other) {
            return other.unknown.size() < one.unknown.size() || other.said.size() > one.said.size() ? other : one;
        }

        private static Parts split(String label, String text, Pattern between) {
            List<Said> said = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (String part :
                    between.splitAsStream(text).map(UnitLine::trimmed).toList()) {
                if (UnitWords.contain(part)) {
                    said.add(new Said(label, part));
                } else if (!part.isEmpty() && !NotesAndTotals.isNote(part) && !isElse(part)) {
                    Matcher named = NAMED.matcher(part);
                    List<String> slashed = SLASH.splitAsStream(part).toList();
                    if (slashed.stream().allMatch(UnitWords::contain)) {
                        slashed.forEach(unit -> said.add(new Said(label, unit)));
                    } else if (named.matches() && UnitWords.contain(named.group(2))) {
                        said.add(new Said(named.group(1), named.group(2)));
                    } else {
                        unknown.add(part);
                    }
                }
            }
            return new Parts(said, unknown);
        }

        /** A date, or the office that fills the table in: 单位：示范园区管委会. */
        private static boolean isElse(String part) {
            return DATE.matcher(part).matches() || OFFICE.matcher(part).matches();
        }
    }
}
