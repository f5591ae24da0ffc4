package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.EvidenceList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles and levels that are others than a list is of: 市级 or 创新型中小企业 among provincial ones, 潜在独角兽 among unicorns. A
 * title of another kind is none of its business: whoever is on one list may be on others.
 */
final class Titles {

    private static final Pattern LEVELS = Pattern.compile("(企业|认定|评定|获评|荣誉|资质|称号|专精特新|单项冠军|高企){0,2}(级别|层级|等级|层次)");

    private static final Pattern TITLES = Pattern.compile(
            "(优质|企业|认定|所属|获评|获得|荣誉|资质|培育|梯度|专精特新|独角兽|高企){0,3}(称号|类型|类别|荣誉|资质|梯度|种类)(名称)?|(入选|发布|来源)?榜单(名称)?");

    /** Of each kind the words that name it, and the one of them that a list of it bears. */
    private static final List<Kind> KINDS = List.of(
            new Kind("小巨人", Pattern.compile("专精特新|小巨人|创新型中小"), Pattern.compile("小巨人")),
            new Kind("专精特新", Pattern.compile("专精特新|小巨人|创新型中小"), Pattern.compile("专精特新(?!.{0,6}小巨人)")),
            new Kind("单项冠军", Pattern.compile("单项冠军"), Pattern.compile("单项冠军")),
            new Kind("独角兽", Pattern.compile("独角兽|瞪羚"), Pattern.compile("独角兽")),
            new Kind("高新技术", Pattern.compile("高新技术企业|高企|科技型(中小)?企业"), Pattern.compile("高新技术企业|高企")));

    /** Of one that is not yet what it may become. */
    private static final Pattern NOT_YET = Pattern.compile("潜在|准|种子|未来|培育|储备|后备|入库|拟");

    private static final Pattern BELOW = Pattern.compile(
            "(市|区|县|区县|地市)级(专精特新|单项冠军|高新技术企业|小巨人)(中小)?(企业)?|创新型中小企业|科技型(中小)?企业|(潜在|准|种子|未来)独角兽(企业)?|瞪羚(企业)?");

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;/\\s]+");
    private static final Pattern QUOTES = Pattern.compile("[“”\"]");
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    private final @Nullable Kind kind;
    private final Level level;

    /** A kind of title: the list's word, the words that name one of its family, and what names the list's own. */
    private record Kind(String word, Pattern family, Pattern own) {}

    /** Who awards a title. */
    private enum Level {
        NATION("国家|国级"),
        PROVINCE("省级|省(?!市)|自治区级"),
        BELOW("[市区县镇]级"),
        NONE("(?!)");

        private final Pattern words;

        Level(String words) {
            this.words = Pattern.compile(words);
        }

        static Level of(String text, boolean municipality) {
            for (Level each : values()) {
                if (each.words.matcher(text).find()) {
                    return each == BELOW && municipality && text.contains("市级") ? PROVINCE : each;
                }
            }
            return NONE;
        }
    }

    Titles(EvidenceList list) {
        String name = Texts.bare(list.name());
        this.kind = KINDS.stream()
                .filter(each -> name.contains(each.word()))
                .findFirst()
                .orElse(null);
        this.level = Level.of(name, false);
    }

    static boolean areUnder(String header) {
        return LEVELS.matcher(header).matches() || TITLES.matcher(header).matches();
    }

    /** Whether every title or level in it is another than the list's, and one is of its kind. */
    boolean areOthers(String header, Said said) {
        boolean mayBeLevel = level != Level.NONE && LEVELS.matcher(header).matches() && isOfKind(header);
        boolean other = false;
        for (String one : BETWEEN.splitAsStream(QUOTES.matcher(said.text()).replaceAll(""))
                .toList()) {
            Level named = Level.of(one, isInMunicipality(said));
            boolean sameLevel = level == Level.NONE || named == Level.NONE || named == level;
            if (kind != null && kind.family().matcher(one).find()) {
                if (kind.own().matcher(one).find()
                        && sameLevel
                        && !NOT_YET.matcher(one).find()) {
                    return false;
                }
                other = true;
            } else if (mayBeLevel && named != Level.NONE) {
                if (sameLevel) {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    /** 专精特新级别 says nothing of a list of 高新技术企业. */
    private boolean isOfKind(String header) {
        return KINDS.stream().noneMatch(each -> each.family().matcher(header).find())
                || (kind != null && kind.family().matcher(header).find());
    }

    /** Whether a remark is a title below the list's and nothing else. */
    boolean areBelow(Said said) {
        String text = Texts.unspaced(said.text());
        return kind != null
                && kind.family().matcher(text).find()
                && BELOW.matcher(text).matches()
                && areOthers("", said);
    }

    /** Where 市级 is what 省级 is elsewhere. */
    private static boolean isInMunicipality(Said said) {
        return said.division().length() > 1
                && MUNICIPALITIES.contains(said.division().substring(0, 2));
    }
}
