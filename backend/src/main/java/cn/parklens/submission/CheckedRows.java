package cn.parklens.submission;

import cn.parklens.check.RowsBehind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of a list that a check counts or adds up, as an address names them.
 *
 * @param check code of the rule
 * @param year that is checked
 * @param number which of the rule's tallies
 */
public record CheckedRows(String check, int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9_:]{1,200})-([0-9]{4})-([0-9]{1,3})");

    public static CheckedRows of(RowsBehind rows) {
        return new CheckedRows(rows.check(), rows.year(), rows.number());
    }

    /** Empty for a text that names none. */
    public static Optional<CheckedRows> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new CheckedRows(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** As the address of the list's page has it. */
    public String query() {
        return "checked=" + check + "-" + year + "-" + number;
    }
}
