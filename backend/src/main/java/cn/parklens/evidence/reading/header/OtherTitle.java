package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title above the header that names another list than the one a sheet is read as: a workbook of last year whose tab was
 * not renamed. Which of the two is right only a person can say.
 *
 * @param text as written
 * @param list that it names
 */
public record OtherTitle(String text, EvidenceList list) {

    /** A title, and the unit or the date beside it. */
    public static final int WIDEST = 2;

    private static final int LONGEST = 60;

    /** A sentence, or what says that a list is not meant. */
    private static final Pattern NO_TITLE =
            Pattern.compile(".*(?:[，。；;]|不含|不包括|除外|剔除|[未非](?![来遗凡])).*", Pattern.DOTALL);

    /** The only other list that the rows above a header name, null where they name none, several, or the one taken too. */
    public static @Nullable OtherTitle of(List<Row> first, HeaderMatch header, EvidenceList taken, ListNames names) {
        List<OtherTitle> found = new ArrayList<>();
        for (Row row : first) {
            if (row.number() >= header.firstRow() || row.size() > WIDEST) {
                break;
            }
            Cell cell = row.nth(0);
            String text = Texts.tidy(cell.text());
            if (names.mayName(text, taken)) {
                return null;
            }
            EvidenceList named = isTitle(cell, text) ? names.titled(text) : null;
            if (named != null) {
                found.add(new OtherTitle(text, named));
            }
        }
        long lists = found.stream().map(OtherTitle::list).distinct().count();
        return lists == 1 ? found.getFirst() : null;
    }

    private static boolean isTitle(Cell cell, String text) {
        return text.length() <= LONGEST
                && !NotesAndTotals.isNote(cell)
                && !NO_TITLE.matcher(text).matches();
    }
}
