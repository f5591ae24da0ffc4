package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units that a sentence around a list says: 面积以亩计, 金额按元填报, 用地面积单位为亩. Of money and areas only: what is counted needs no
 * sentence, and 按年填报 says nothing of a unit.
 */
final class UnitSentences {

    private static final int LONGEST = 1_000;
    /** Every such sentence has one of these. */
    private static final String SAYING = "位以按为是";

    private static final String UNIT = "(?<unit>万?平方米|万?平米|平方公里|平方千米|万?m2|km2|公顷|市?亩|[千万亿]?美元|[百千]?万元|[千亿]?元|万|亿)";

    private static final Pattern SAID = Pattern.compile("(?<label>\\p{IsHan}{0,16}?)"
            + "(?:(?<named>的?(?:计量|货币|统计)?单位)(?:均|都|统一|一律)?(?:为|是|采用|用|:)"
            + "|(?:均|都|统一|一律)?(?:以|按照|按)|(?:均|都|统一|一律)?(?:为|是))"
            + "(?:人民币)?" + UNIT + "(?:\\(?人民币\\)?)?"
            + "(?<end>为(?:计量)?单位|计算|计量|计|填报|填写|填列|填|统计|列示|表示|(?![\\p{IsHan}a-zA-Z0-9²/]))");

    /** What a sentence says before it says of what. */
    private static final Pattern BEFORE =
            Pattern.compile("^(?:本表中?的?|本清单|表中|表内|其中|以上|上述|各项|各|所有|全部|凡|请将?|注|备注|说明|填报说明|填表说明|数据|涉及|相关|有关)+");

    private static final Pattern MEASURE = Pattern.compile(".*(?:面积|金额|投资|总额|资产|收入|产值|税收)");

    private static final Pattern AFTER = Pattern.compile("(?:数据|指标|一栏|栏|列|项|的|数额)+$");

    private UnitSentences() {}

    /** What a text says so; empty for most. */
    static List<UnitLine.Said> of(String text) {
        if (text.length() > LONGEST || !Texts.hasAny(SAYING, text)) {
            return List.of();
        }
        List<UnitLine.Said> said = new ArrayList<>();
        Matcher sentence = SAID.matcher(Texts.unspaced(Texts.half(text)));
        while (sentence.find()) {
            String unit = UnitWords.usual(sentence.group("unit"));
            String of = sentence.group("label");
            // 按公顷 may go on as it likes; after a label of units nothing needs to follow.
            boolean ends = !sentence.group("end").isEmpty()
                    || sentence.group("named") != null
                    || MEASURE.matcher(of).matches();
            if (ends) {
                String label = BEFORE.matcher(of).replaceFirst("");
                said.add(new UnitLine.Said(AFTER.matcher(label).replaceFirst(""), unit));
            }
        }
        return said;
    }
}
