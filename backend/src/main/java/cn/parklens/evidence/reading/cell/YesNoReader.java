package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 是 or 否, in the ways people tick a box, with the verb of the question, 已应用, or with what belongs to the answer: 是（研发设计）. */
final class YesNoReader implements CellReader {

    private static final int LONGEST = 60;
    private static final int SHORTEST_VERB = 2;

    private static final Set<String> YES =
            Set.of("是", "有", "y", "yes", "true", "√", "✓", "✔", "☑", "1", "已覆盖", "覆盖", "已", "对");
    private static final Set<String> NO =
            Set.of("否", "无", "没有", "n", "no", "false", "×", "✗", "✘", "x", "0", "未覆盖", "未", "不是", "☐", "□");

    private static final Pattern EXPLAINED = Pattern.compile("(是|有|√|✓|✔|否|无|×)(?:\\((.{1,40})\\)|[,;](.{1,40}))");
    /** 是（未纳税） and 否（已应用） are left to a person. */
    private static final Pattern SAYS_NO = Pattern.compile("[未否无不非没待拟暂尚停]|计划|预计|注销");

    private static final Pattern SAYS_YES = Pattern.compile("[是有已]");

    private static final Pattern WHETHER = Pattern.compile("^.*?是否");

    private final String asked;

    /** For a column: what it asks stands behind 是否. */
    YesNoReader(String column) {
        this.asked = column.contains("是否") ? WHETHER.matcher(column).replaceFirst("") : "";
    }

    @Override
    public CellReading read(Cell cell) {
        String text = Texts.folded(cell.text()).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return CellReading.understood(true);
        }
        if (NO.contains(text)) {
            return CellReading.understood(false);
        }
        Boolean answer = text.length() > LONGEST ? null : written(Texts.unspaced(text));
        return answer == null ? CellReading.unclear(EvidenceProblem.YES_NO_UNCLEAR) : CellReading.understood(answer);
    }

    private @Nullable Boolean written(String text) {
        Boolean ticked = TickedBoxes.answer(text);
        if (ticked != null) {
            return ticked;
        }
        boolean not = text.startsWith("未");
        String verb = not || text.startsWith("已") ? text.substring(1) : text;
        boolean isAsked = verb.length() >= SHORTEST_VERB && asked.startsWith(verb);
        return isAsked ? Boolean.valueOf(!not) : explained(text);
    }

    private static @Nullable Boolean explained(String text) {
        Matcher explained = EXPLAINED.matcher(text);
        if (!explained.matches()) {
            return null;
        }
        boolean yes = YES.contains(explained.group(1));
        String why = explained.group(2) == null ? explained.group(3) : explained.group(2);
        return (yes ? SAYS_NO : SAYS_YES).matcher(why).find() ? null : yes;
    }

    /** 有 and 无 answer 有无…. */
    @Override
    public boolean answers(String sign) {
        return Texts.tidy(sign).equals("无");
    }
}
