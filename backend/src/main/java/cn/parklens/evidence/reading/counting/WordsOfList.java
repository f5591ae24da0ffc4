package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.DoubtfulWords;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is a doubt by what a list is of: 拟上市 among those listed, 规下 among those above a scale; elsewhere it is none. */
final class WordsOfList {

    private static final Pattern ABOVE_SCALE =
            Frame.of("规下|规模以下(工业)?(企业)?|限下|限额以下(企业)?|非规上(企业)?|未(入|在|达|升)(规|库|统|规上)|未(纳|上)[统规]|不在库|出库");

    private static final Pattern LISTED = Frame.of(
            "退市|终止上市|暂停上市|摘牌|在审|([已拟]|通过)?过会(待发行)?|待发行|报会|拟(\\p{IsHan}{1,4})?上市(企业)?|(上市)?辅导(期|中|阶段|备案)?|(尚)?未上市"
                    + "|上市(后备|培育|申报|辅导)(企业|中|期|阶段)?|(母公司|集团|总公司|控股股东|股东)已?上市|(系|为|是)?上市公司(的)?(全资|控股|参股)*([子孙]公司|分公司)");

    private static final Pattern NEVER_LISTED = Frame.of("(成功)?(上市|挂牌上市|(在|于)\\p{IsHan}{1,6}上市)|未(再)?入选.*|落榜");

    /** A list of who uses land holds them rightly. */
    private static final Pattern NOT_YET =
            Frame.of("(正在|尚在|仍在|处于)?(筹建|筹备|在建)(中|期|阶段)?([，,]?未(投产|运营|经营|开业))?|(尚)?未(投产|开工|建成|竣工|开业|营业|运营|入驻|落户|注册)");

    private static final Pattern NO_BUSINESS =
            Frame.of("(尚|暂)?未(实际|正式|正常)?(开展|从事|进行)?(实际|实质|生产)?性?(经营|营业|运营|业务)(活动)?|(暂|尚)?无(实际|实质)?性?(经营|业务)(活动)?");

    private static final Pattern LAND = Pattern.compile(
            "(.*[，,。；;（(])?((该?(土地|用地|地块|宗地))?(已|被|已被)(依法|政府)?(收回|收储)|(尚|暂)?未供地|无自有(用地|土地)|无自有土地使用权|无用地)([)），,。；;].*)?");

    private final List<Pattern> words = new ArrayList<>();
    /** Said beside those of whom the list knows that they do no business, it is no doubt. */
    private final List<Pattern> idling = new ArrayList<>();

    private final boolean ofScale;

    WordsOfList(EvidenceList list) {
        this.ofScale = DoubtfulWords.areAboveScale(list);
        if (ofScale) {
            words.add(ABOVE_SCALE);
        }
        if (list.name().contains("上市")) {
            words.add(LISTED);
        }
        if (list.name().contains("独角兽")) {
            words.add(NEVER_LISTED);
        }
        if (list.name().contains("用地")) {
            words.add(LAND);
        } else {
            idling.add(NOT_YET);
            idling.add(NO_BUSINESS);
        }
    }

    /** Whether the list is of enterprises above a scale. */
    boolean areOfScale() {
        return ofScale;
    }

    boolean say(Said said) {
        String text = Texts.unspaced(said.text());
        return (isAny(words, text) || (!said.idle() && isAny(idling, text))) && !Remarks.isOver(text);
    }

    private static boolean isAny(List<Pattern> patterns, String text) {
        for (Pattern each : patterns) {
            if (each.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }
}
