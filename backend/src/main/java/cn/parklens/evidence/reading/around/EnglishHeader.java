package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header once more in English, right below it: Name, Credit code, Industry. */
final class EnglishHeader {

    private static final int LONGEST = 60;
    private static final int SHORTEST_NUMBER = 6;

    private static final String WHO =
            "(?:compan(?:y|ies)|enterprises?|firms?|corporations?|corporate|entity|organi[sz]ations?"
                    + "|business|institution|unit)";

    private static final Pattern NAME = Pattern.compile("(?i)(?:the )?(?:full |legal |registered )?(?:names?|" + WHO
            + "(?:'s)?(?: (?:full |legal |registered )?names?)?)(?: of (?:the )?" + WHO + ")?[*:.]?");

    private EnglishHeader() {}

    /**
     * Whether a row is it.
     *
     * @param named what stands in the place of an enterprise's name
     */
    static boolean is(Row row, @Nullable Cell named) {
        if (named == null
                || row.size() < 2
                || !NAME.matcher(named.text().strip()).matches()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            if (cell.kind() != Cell.Kind.TEXT
                    || cell.text().length() > LONGEST
                    || cell.text().chars().anyMatch(c -> c > 0x7F && Character.isLetter(c))
                    || cell.text().chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER) {
                return false;
            }
        }
        return true;
    }
}
