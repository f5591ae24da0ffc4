package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Valid codes in the cells of names, beside the names: 某某有限公司（91…）. They are part of what is read as a name, by which the
 * enterprise is not found elsewhere; of a list they are asked about once. Where the row has that code in its own column,
 * nothing is lost.
 */
final class CodesInNames implements Onlooker {

    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])");
    /** With a name of two characters beside the code. */
    private static final int SHORTEST = 20;

    private final Place sheet;
    private final HeaderMatch.@Nullable Column names;
    private final RowsNoted rows = new RowsNoted();
    private String example = "";

    CodesInNames(EvidenceList list, HeaderMatch header, Place sheet) {
        this.sheet = sheet;
        this.names =
                header.column(list.columns(), ListColumn.Kind.ENTERPRISE_NAME).orElse(null);
    }

    @Override
    public void taken(EvidenceRow read) {
        if (names == null || read.name().length() < SHORTEST) {
            return;
        }
        String code = code(read.name());
        Cell cell = read.row().cell(names.index());
        if (cell != null && !code.isEmpty() && !code.equals(read.creditCode().normal())) {
            example = rows.isEmpty() ? code : example;
            rows.add(read.row(), cell);
        }
    }

    /** Empty where there is none. */
    private static String code(String name) {
        Matcher code = CODE.matcher(Texts.folded(name).toUpperCase(Locale.ROOT));
        while (code.find()) {
            if (CreditCode.read(code.group()).state() == CreditCode.State.VALID) {
                return code.group();
            }
        }
        return "";
    }

    @Override
    public List<Problem> problems() {
        HeaderMatch.Column column = names;
        return column == null || rows.isEmpty()
                ? List.of()
                : List.of(Problem.of(
                        EvidenceProblem.CODES_IN_NAMES,
                        sheet.row(rows.first()).column(column.letters(), column.text()),
                        rows.example(),
                        rows.named(),
                        rows.count(),
                        example));
    }
}
