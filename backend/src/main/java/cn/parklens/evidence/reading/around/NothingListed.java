package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row that says that there is nothing to list: 1、无, 园区暂无此类企业, or a sign for nothing in every cell. */
final class NothingListed {

    private static final int LONGEST = 40;

    private static final Pattern SIGN = Pattern.compile("[/\\\\／—–－-]{1,4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private static final Pattern NOTHING = Pattern.compile(
            "(暂?无|没有|空|零|0家?|(\\p{IsHan}{0,12}(暂无|尚无|没有|暂未有)|([本我全该]\\p{IsHan}{0,8})?无(此|该|上述|相关|符合|任何|这))"
                    + "\\p{IsHan}{0,16}(企业|单位|情况)|[本我全该]\\p{IsHan}{0,8}无\\p{IsHan}{0,12}企业)[。.]?");

    private NothingListed() {}

    /**
     * Whether a row is one: nothing else stands in it but signs for nothing and its number.
     *
     * @param named what stands in the place of the name, null where nothing does
     */
    static boolean is(Row row, @Nullable Cell named) {
        if (named == null || named.text().length() > LONGEST) {
            return false;
        }
        String said = Texts.unspaced(Texts.tidy(named.text()));
        if (!NOTHING.matcher(said).matches() && !SIGN.matcher(said).matches()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            boolean isNumber = cell.column() < named.column()
                    && NUMBER.matcher(cell.text()).matches();
            if (cell.column() != named.column() && !isNumber && !Texts.isPlaceholder(cell.text())) {
                return false;
            }
        }
        return true;
    }
}
