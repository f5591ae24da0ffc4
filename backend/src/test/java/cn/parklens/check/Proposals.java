package cn.parklens.check;

import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one kind of slip proposes for a park, before it is tried whether that mends anything. */
final class Proposals {

    private Proposals() {}

    static Entries entries(Form form, Park park) {
        return new Entries(new Rows(form), new FactsInputs(form, park.facts()));
    }

    static List<Suggestion> at(Slip slip, Form form, Park park, String indicator, int year) {
        return slip.at(park.cell(indicator, year), entries(form, park)).toList();
    }

    /** {@code TEN: tax@2025=900.00}. */
    static String text(Suggestion suggestion) {
        return suggestion.kind() + ": "
                + suggestion.figures().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                Comparator.comparing(Cell::indicator).thenComparing(Cell::period)))
                        .map(each -> code(each.getKey()) + "=" + plain(each.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String code(Cell cell) {
        return cell.indicator() + "@" + cell.period().year();
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }
}
