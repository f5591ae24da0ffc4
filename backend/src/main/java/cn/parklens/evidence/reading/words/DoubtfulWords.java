package cn.parklens.evidence.reading.words;

import cn.parklens.form.EvidenceList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that say of enterprises that they are not, not yet or no longer those of a list: in a line between its rows, in a
 * title, in the name of a sheet or a file.
 */
public final class DoubtfulWords {

    /** Wherever they stand: not 虚拟, 模拟, 在建筑, 搬迁入园. */
    private static final Pattern ANYWHERE =
            Pattern.compile("后备|储备企业|培育(库|企业|对象)|辅导期|退市|潜在|种子(独角兽|企业)|临规|准规|退规|退库|到期企业|[(（]已?到期[)）]|新三板"
                    + "|不(予|再|应|作)?(计入|纳入|列入|统计)|(?<![虚模])拟(\\p{IsHan}{2})?|在建(?!筑)|筹建|注销|吊销|迁出|搬迁(?![入来至到])|停产|备选|剔除"
                    + "|停业|歇业|关停|关闭|倒闭|破产|僵尸|外迁(?!移?[入来至到进])|转出|退出|取消|撤销|(?<!超)过期|失效(?!分析)|意向|待核|重复(?!使用)"
                    + "|园区?外(企业|单位|$)"
                    + "|未(投产|开业|开工|建成|竣工|入驻|落户|认定|通过|获批|批复|纳入|列入|计入|达标|达到|完成|运营|经营|营业|生产|启用|投用|注册)");

    /** Of a line: above the header of a file that is handed in they may say what the file is for, or what became of it. */
    private static final Pattern IN_LINES = Pattern.compile("(19|20)\\d\\d年申报|暂不|[请切]勿|勿(统|计|纳|列)|已上报"
            + "|(^|[、.．）)年]|企业|以下|以下为)计划(?!单列|经济)|^以下.{0,6}(19|20)\\d\\d年(\\d{1,2}月)?(\\d{1,2}日)?(起|以?后|之后)");

    /** Of a whole list: a group of it may well be new, or of another kind. */
    private static final Pattern IN_NAMES =
            Pattern.compile("培育(名单|计划)|辅导备案|申报(企业|名单|对象)|推荐(企业|名单|对象)|(?<![已经案])公示(?!期?[满无后结])|到期(?!日|时间)|作废|旧表|旧版|子公司"
                    + "|(覆盖|上市|申报|认定|建设|升规)计划|小升规|园区?外(?![资商贸向包])|无实际|上半年|前三季度"
                    + "|科技型中小企业|创新型中小企业|瞪羚|个体工商户|个体户");

    /** Of a file they say what is done with it: 拟报送, 去重复. */
    private static final Pattern OF_FILES = Pattern.compile("拟(报送|上报|提交|报)|[去无除]重复");

    /** 未上市: in doubt only where the list is of those that are. */
    private static final Pattern NOT_YET = Pattern.compile("未(\\p{IsHan}{2})");

    /** In doubt only in a list of those above that scale. */
    private static final Pattern BELOW_SCALE = Pattern.compile("规模以下|规下|限额以下|限下|未[入升达](规|库|统)");

    private static final Pattern ABOVE_SCALE = Pattern.compile("规模以上|规上|限额以上|限上");
    private static final Pattern OF_SERVICES = Pattern.compile("(?<!生产性)服务业");
    private static final Pattern LEFT_OUT = Pattern.compile("[(（]?(不含|不包括|不包含|剔除)\\p{IsHan}+[)）]|不含\\p{IsHan}+");
    private static final Pattern LEFT_OUT_OF_NAMES =
            Pattern.compile("(不含|不包括|不包含|剔除|去除|去掉|扣除|删除|删去|除去|排除)(?!企业|名单)[\\p{IsHan}、]+");

    private DoubtfulWords() {}

    /** Whether a list is of enterprises above a scale: 规上工业企业清单. */
    public static boolean areAboveScale(EvidenceList list) {
        return areOfScale(list.name());
    }

    /** Whether text says that enterprises are above a scale: those of any list are grouped so. */
    public static boolean areOfScale(String text) {
        return ABOVE_SCALE.matcher(text).find();
    }

    /** Whether a line says so of the rows below. */
    public static boolean areInLine(String text, EvidenceList list) {
        String said = LEFT_OUT.matcher(text.replace(list.name(), "")).replaceAll("");
        return ANYWHERE.matcher(said).find()
                || IN_LINES.matcher(said).find()
                || !notYet(text, list).isEmpty()
                || (areAboveScale(list) && BELOW_SCALE.matcher(text).find());
    }

    /** What a title, or the name of a sheet or a file, says so of all enterprises below: as written, empty for nothing. */
    public static String ofName(String text, EvidenceList list) {
        String left = LEFT_OUT_OF_NAMES.matcher(text.replace(list.name(), "")).replaceAll("");
        String said = OF_FILES.matcher(left).replaceAll("");
        return Stream.<Supplier<String>>of(
                        () -> first(ANYWHERE, said),
                        () -> first(IN_NAMES, said),
                        () -> notYet(said, list),
                        () -> areAboveScale(list) ? first(BELOW_SCALE, said) : "",
                        () -> ofOtherKind(said, list),
                        () -> ofNoSuch(text, list),
                        () -> Levels.other(said, list))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Services beside industry; what is new where the list is of all. */
    private static String ofOtherKind(String said, EvidenceList list) {
        if (areAboveScale(list)
                && list.name().contains("工业")
                && OF_SERVICES.matcher(said).find()) {
            return "服务业";
        }
        return said.contains("新增") && list.names().noneMatch(name -> name.contains("新增")) ? "新增" : "";
    }

    /** 非, 准 before the very name of the list: 非工业用地企业清单, 准独角兽企业; not 批准上市企业. */
    private static String ofNoSuch(String text, EvidenceList list) {
        String bare = Texts.bare(text);
        List<String> longestFirst = list.names()
                .map(Texts::bare)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            int at = bare.indexOf(name);
            char before = at < 1 ? ' ' : bare.charAt(at - 1);
            if (before == '非' || (before == '准' && (at < 2 || "标批核".indexOf(bare.charAt(at - 2)) < 0))) {
                return before + name;
            }
        }
        return "";
    }

    private static String notYet(String text, EvidenceList list) {
        return NOT_YET.matcher(text)
                .results()
                .filter(not -> list.name().contains(not.group(1)))
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
