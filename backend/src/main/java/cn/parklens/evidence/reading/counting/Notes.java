package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes around a list that take some of its rows out again: 序号2企业已退库, 带*的为已迁出企业, 标红的不计入统计. One that only says by
 * what rule the list was made, 停产企业不计入, does not.
 */
public final class Notes {

    private static final int LONGEST = 500;

    private static final Pattern STOPS = Pattern.compile("[。；;\\n]+");

    private static final String WORDS =
            "(注销|吊销|迁出|外迁|搬离|已搬迁|停产|停业|歇业|退库|退规|退市|关停|倒闭|破产|剔除|作废|失效|已过期|取消资格|不(予|再|应|作)?(计入|纳入|列入|统计)|不在本?园区|园区外)";
    private static final Pattern GONE = Pattern.compile(WORDS);

    /** Rows by their number or by how they are marked. */
    private static final Pattern ROWS = Pattern.compile(
            "序号(为|是)?\\d|第[\\d一二三四五六七八九十]{1,6}[行家户]|[带标打加][有注记了]?[“\"]?[*＊★☆#△▲※√●]|[*＊★☆△▲※●][”\"]?号?(的|者|为|表示|企业|标[注记])"
                    + "|标(注|记|示|为|成)?[红黄绿蓝灰橙]|[红黄绿蓝灰橙](色|底|字)|加粗|斜体|下划线|删除线|阴影|底纹");

    /** An enterprise of which it is said, and not one that made the list. */
    private static final Pattern ENTERPRISE = Pattern.compile("\\p{IsHan}(有限公司|责任公司|股份公司|集团公司|[(（][^()（）]{2,6}合伙[)）])"
            + "([^，,、：:]{0,20}|[，,](?=[于因现已不]|(19|20)\\d\\d年)[^，,]{0,16})" + WORDS);

    /** Of an enterprise that a note names: it is in the list no more. */
    private static final Pattern OUT = Pattern.compile("不含|不包括|除外|未(再)?(列|计|纳)入|已.{0,6}(剔除|删除|扣除|移出)|不在本?(表|名单|清单)");

    private Notes() {}

    /** The sentence of a note that takes rows out, null where none does. */
    public static @Nullable String takingOut(String note) {
        return note.length() > LONGEST
                ? null
                : STOPS.splitAsStream(note)
                        .filter(Notes::takesOut)
                        .findFirst()
                        .map(Texts::tidy)
                        .orElse(null);
    }

    private static boolean takesOut(String sentence) {
        String text = Texts.unspaced(sentence);
        return GONE.matcher(text).find()
                && (ROWS.matcher(text).find()
                        || (ENTERPRISE.matcher(text).find()
                                && !OUT.matcher(text).find()));
    }
}
