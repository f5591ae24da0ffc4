package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;

/** What was made of an enterprise that somebody proposed: 不予认定 under 审核意见. */
final class Reviews {

    private static final Pattern HEADER =
            Pattern.compile("(初审|复审|复核|审核|评审|审查|核查|审批|认定)(意见|结果|结论|情况|状态)|是否通过(初审|复审|复核|审核|评审|认定)?");

    private static final Pattern REJECTED = Pattern.compile(
            "(初审|复审|复核|审核|评审|认定)?(不予|不|未|未予)(通过|认定|同意|合格|符合|推荐|批准)(条件|要求|标准|认定|推荐|审核|评审)?([,，。;；(（].*)?|驳回|退回|否|×");

    private Reviews() {}

    static boolean isHeader(String header) {
        return HEADER.matcher(header).matches();
    }

    static boolean reject(String text) {
        return REJECTED.matcher(Texts.half(text)).matches();
    }
}
