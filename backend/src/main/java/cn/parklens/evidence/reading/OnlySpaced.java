package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.header.HeaderNames;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.workbook.Row;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table whose columns are aligned with blanks: a whole row of it stands in one cell. */
final class OnlySpaced {

    private static final int LONGEST = 400;
    private static final int FEWEST = 3;
    private static final int FEWEST_KNOWN = 2;
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]{2,}");

    private OnlySpaced() {}

    /** The row that would be the header, were its columns parted; null where there is none. */
    static @Nullable Row header(List<Row> top, HeaderNames names) {
        return top.stream().filter(row -> isHeader(row, names)).findFirst().orElse(null);
    }

    private static boolean isHeader(Row row, HeaderNames names) {
        if (row.size() != 1 || row.nth(0).text().length() > LONGEST) {
            return false;
        }
        String[] words = BLANKS.split(row.nth(0).text().strip());
        return words.length >= FEWEST
                && Arrays.stream(words)
                                .filter(word -> names.known(HeaderText.of(word)) != null)
                                .count()
                        >= FEWEST_KNOWN;
    }
}
