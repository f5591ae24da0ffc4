package cn.parklens.document.filled;

import cn.parklens.submission.Problem;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What should stand in a cell whose figure cannot be read: in a workbook more is understood than a page takes. */
@Component
class FigureExpected {

    private static final Set<Problem.Kind> UNREADABLE = EnumSet.of(
            Problem.Kind.FIGURE_UNCLEAR,
            Problem.Kind.FIGURE_HAS_NOTE_MARK,
            Problem.Kind.FIGURE_HAS_LETTERS,
            Problem.Kind.FIGURE_EXPONENT,
            Problem.Kind.FIGURE_GROUPED_WRONGLY,
            Problem.Kind.FIGURE_UNIT_DIFFERS);
    private static final String KEY = "submission.WORKBOOK_FIGURE.expected";

    private final MessageSource messages;

    FigureExpected(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The words, with the unit of the row and what 478万 and 1.2亿 would be in it.
     *
     * @param expected in the words for every way of filling in
     */
    String of(Problem problem, String expected, ReadCell cell, Locale locale) {
        if (!UNREADABLE.contains(problem.kind()) || cell.year() == 0) {
            return expected;
        }
        Optional<String> some = WrittenFigure.inUnit("478万", cell.unit());
        Optional<String> many = WrittenFigure.inUnit("1.2亿", cell.unit());
        boolean said = cell.unit().isEmpty() || problem.kind() == Problem.Kind.FIGURE_UNIT_DIFFERS;
        String unit =
                said ? expected : messages.getMessage(KEY + ".unit", new Object[] {expected, cell.unit()}, locale);
        return some.isEmpty() || many.isEmpty()
                ? unit
                : messages.getMessage(KEY + ".written", new Object[] {unit, some.get(), many.get()}, locale);
    }
}
