package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.reading.words.SumWords;
import cn.parklens.evidence.reading.words.Texts;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that are none: words people fill a form with, marks that stand for a name, persons, legal forms without a name. */
final class UnlikelyName {

    private static final Set<String> FILLERS =
            Set.of("本公司", "我公司", "本企业", "测试", "测试企业", "测试公司", "某公司", "某企业", "同上", "同前", "企业名称", "公司名称", "单位名称");

    private static final Pattern FORM_ALONE = Pattern.compile("(股份)?有限(责任)?公司|(集团|股份|分)?公司|企业|集团|工厂|合伙企业");

    /** 某某公司, XX有限公司, 苏州××厂: letters stand for a name only where no other letter stands beside them. */
    private static final Pattern MARKS =
            Pattern.compile("某(某|公司|企业|厂|有限)|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[×✕*＊○〇△□■_＿]{2,}");

    /** 拟、筹: not founded yet; 拟申报企业（未认定）: a title of a part. */
    private static final Pattern NOT_YET = Pattern.compile(
            ".*[(（](拟|筹|拟设立|拟成立|拟注册|拟申报|筹建|筹建中|筹备|暂定名?|暂名|待定|未注册)[)）]|(?!.*(合伙|独资)).*企业[(（][^()（）]*[)）]");

    /** What became of an enterprise, and where it is, is not part of its name: （已注销）, behind it 已搬迁. */
    private static final String STATE =
            "(现|现已|目前|目前已|该?企业|公司)?(已经?|已?被|正在|拟|暂时?)?(停产|停业|停工|歇业|注销|吊销|撤销|取消|迁出|外迁|迁离|搬迁|搬离|搬出|转出|退出|退园|剔除|关停|关闭|倒闭"
                    + "|破产|清算|破产清算|解散|被?吸收合并|在建|筹建|未投产|未开工|未注册|未落户|未入驻)(登记|营业执照|执照|园区|本?区|中|重整|清算)?"
                    + "|(注册地?)?(在|位于)?(本?园区|本?区|开发区)外(企业)?|(注册地?)?不在(本?园区?|区内|园内)内?|异地|外区(企业)?";

    private static final Pattern GONE = Pattern.compile(".*[(（](" + STATE
            + ")[)）]|.*(公司|厂|企业|集团|合作社|中心|事务所|研究院|商行|经营部|工作室|店|[)）])[\\s,，、;；:：/—–－-]*(" + STATE + ")");

    /** （已注销）甲公司, 注销-甲公司, 已迁出 甲公司, 拟：甲公司. */
    private static final Pattern GONE_BEFORE = Pattern.compile("[(（【\\[](" + STATE + "|拟|待定|删除|新增)[)）】\\]].+|(" + STATE
            + "|删除|待定|拟|新增|附)\\s*[-—–:：].+|(" + STATE + ")\\s.+");

    /** How such a state begins: most names are spared the pattern. */
    private static final String GONE_BEGINS = "(（【[现目该企公已被正拟暂停歇注吊撤取迁外搬转退剔关倒破清解吸在筹未位不异删待新附";

    /** 甲公司（现名：乙公司）: which of the two is meant, nobody knows. */
    private static final Pattern RENAMED = Pattern.compile(".*[(（](现名|现更名|现为|已?更名为|[后已]更名|新名称?[:：]|变更为).*[)）]");

    /** How such a state ends: every other name is spared the pattern. */
    private static final String GONE_ENDS = ")）产业工销消迁离出园除停闭算散并建户驻外中照册记区地内整";

    private static final Pattern NUMBERED = Pattern.compile(".*公司[\\d０-９]+");

    private static final String MARKING = "某xX×✕*＊○〇△□■_＿";
    private static final int LONGEST_FORM = 6;

    private UnlikelyName() {}

    /** What makes a name unlikely, as a person is told. */
    enum Why {
        FORMULA,
        FILLER,
        PERSON,
        SUMS,
        FORM_ALONE,
        MARKS,
        NOT_YET,
        GONE,
        RENAMED,
        NUMBERED
    }

    /** Why a person has to look at it, null where nobody has. */
    static @Nullable Why why(String name) {
        if (isFormula(name)) {
            return Why.FORMULA;
        }
        if (FILLERS.contains(name)) {
            return Why.FILLER;
        }
        if (PersonName.isLikely(name)) {
            return Why.PERSON;
        }
        if (SumWords.isOne(name) || SumWords.isSumOfPart(name) || SumWords.mayBeSumOfOne(name)) {
            return Why.SUMS;
        }
        if (name.length() <= LONGEST_FORM && FORM_ALONE.matcher(name).matches()) {
            return Why.FORM_ALONE;
        }
        if (Texts.hasAny(MARKING, name) && MARKS.matcher(name).find()) {
            return Why.MARKS;
        }
        if (GONE_ENDS.indexOf(name.charAt(name.length() - 1)) >= 0
                && GONE.matcher(name).matches()) {
            return Why.GONE;
        }
        if (GONE_BEGINS.indexOf(name.charAt(0)) >= 0
                && GONE_BEFORE.matcher(name).matches()) {
            return Why.GONE;
        }
        if (!isOddAtItsEnd(name)) {
            return null;
        }
        if (RENAMED.matcher(name).matches()) {
            return Why.RENAMED;
        }
        return NOT_YET.matcher(name).matches()
                ? Why.NOT_YET
                : NUMBERED.matcher(name).matches() ? Why.NUMBERED : null;
    }

    /** A spreadsheet would calculate it: no licence bears such a name. */
    private static boolean isFormula(String name) {
        return "=@+-＝＠＋－".indexOf(name.charAt(0)) >= 0;
    }

    private static boolean isOddAtItsEnd(String name) {
        char last = name.charAt(name.length() - 1);
        return last == ')' || last == '）' || (last >= '0' && last <= '9') || (last >= '０' && last <= '９');
    }
}
