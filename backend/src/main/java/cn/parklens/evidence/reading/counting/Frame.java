package cn.parklens.evidence.reading.counting;

import java.util.regex.Pattern;

/** How people write down what became of an enterprise: 2025年6月已被吊销, 企业已注销（2024年）. */
final class Frame {

    private static final String BEFORE =
            "[(（]?于?((19|20)\\d\\d(年(\\d{1,2}月(\\d{1,2}日)?|[初底末])?|[-./]\\d{1,2}([-./]\\d{1,2})?))?(该?企业|公司)?现?(已经?)?被?(整体)?(";
    private static final String AFTER = ")[)）]?([，,。；;(（].*)?";

    private Frame() {}

    /** Matches texts that say one of these, alternatives of a pattern, and whatever after a stop. */
    static Pattern of(String words) {
        return Pattern.compile(BEFORE + words + AFTER);
    }
}
