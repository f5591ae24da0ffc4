package cn.parklens.evidence.reading.words;

import cn.parklens.form.EvidenceList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The year that a list is of, as a title, a line above it, or the name of its sheet or file says it. */
public final class YearWords {

    /** 2023年, 2023.12.31 after 截至; 2023 alone, or first or last in a name. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)年|截[至止](?:日期|时间)?[:：]?(20\\d\\d)(?!\\d)");

    private static final Pattern IN_LIST = Pattern.compile("(20\\d\\d)年");

    private static final Pattern BARE =
            Pattern.compile("^(20\\d\\d)(?![\\d.年/-])|[(（](20\\d\\d)[)）]|(?<=[\\p{IsHan}_])-?(20\\d\\d)$");
    /** Of a column of figures: 营业收入（2024）, 2025年末用地面积; and no amount, 2000万元以上. */
    private static final Pattern IN_HEADER = Pattern.compile("(?<![\\d.])(20\\d\\d)(?![\\d.万亿元家户亩人平公]|以)");

    private static final Pattern ANY = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /** What else is of a year: when the enterprises became what they are, and when the list was made or told. */
    private static final Pattern OF_SOMETHING =
            Pattern.compile("认定|批|[〔\\[]|\\d号|入库|填报|填表|制表|更新|成立|注册|发证|公示|公告|公布|印发|通知|建成|设立|复核|评[定价估选]|修订|版"
                    + "|挂牌|榜|入选|以来|起|根据|依据|按|文件|价|基期|基数|同比|[较比]20|\\d至|[-—~～－]20\\d\\d");

    private static final Pattern END = Pattern.compile("截[至止]|[年月\\d][末底]");

    private YearWords() {}

    /** The only year in a title or a line; none where it is that of something else, or of several. */
    public static Optional<Integer> ofTitle(String text) {
        return only(text, List.of(YEAR));
    }

    /** The same of the name of a sheet or a file. */
    public static Optional<Integer> ofName(String name) {
        return only(name, List.of(YEAR, BARE));
    }

    /** The only year in the header of a column of figures. */
    public static Optional<Integer> ofHeader(String header) {
        // Most headers name none.
        return header.contains("20") ? only(Texts.half(header), List.of(IN_HEADER)) : Optional.empty();
    }

    /** The year in the name of a list: 2025年新注册企业清单. */
    public static Optional<Integer> ofList(EvidenceList list) {
        return IN_LIST.matcher(list.name())
                .results()
                .map(year -> Integer.valueOf(year.group(1)))
                .findFirst();
    }

    /** Whether text says how things stood at the end of a time: 截至2023年12月31日, 2023年末. */
    public static boolean areOfEnd(String text) {
        return END.matcher(text).find();
    }

    private static Optional<Integer> only(String text, List<Pattern> patterns) {
        if (ANY.matcher(text).results().map(it -> it.group()).distinct().count() != 1
                || (OF_SOMETHING.matcher(text).find() && !text.contains("截至") && !text.contains("截止"))) {
            return Optional.empty();
        }
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> {
                    String year = found.group(1);
                    for (int group = 2; year == null && group <= found.groupCount(); group++) {
                        year = found.group(group);
                    }
                    return Integer.valueOf(year);
                })
                .findFirst();
    }
}
