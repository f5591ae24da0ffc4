package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;

/** What stands behind a batch that is not one yet, or none any more: 第七批（公示中）, 第五批（已撤销）. */
final class Batches {

    private static final Pattern HEADER = Pattern.compile("(认定|公布|公告|入选|入围|所属|获批|批准|国家|省级?)*批次(名称|情况)?");

    private static final Pattern NOT_IN_FORCE = Pattern.compile(
            "(名单)?公示(名单)?|拟(认定|入选|公布|推荐|通过)(名单)?|(已|被|已被)?(取消|撤销|撤回)|(申报|推荐|待公布|未公布|尚未公布|审核|复核)中?|(复核|复审)?(未通过|不通过)");

    private static final Pattern AROUND = Pattern.compile("[()\\[\\]:,、;—-]");

    private Batches() {}

    static boolean isHeader(String header) {
        return HEADER.matcher(header).matches();
    }

    /** Whether what is said besides the batch itself puts it in doubt: of most there is nothing. */
    static boolean sayOtherwise(String text) {
        String half = Texts.unspaced(Texts.half(text));
        int batch = half.lastIndexOf('批');
        String besides = AROUND.matcher(half.substring(batch + 1)).replaceAll("");
        // 同上 says that it is the batch of the row above.
        return !besides.isEmpty()
                && besides.charAt(0) != '同'
                && (Remarks.say(besides) || NOT_IN_FORCE.matcher(besides).matches());
    }
}
