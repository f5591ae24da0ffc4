package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Form;
import cn.parklens.form.FormRefused.Mistake;
import cn.parklens.form.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes formulas of what is written in a form. What cannot be one is noted as a mistake with line and column, and the
 * reading goes on, so that all of a form's mistakes are known at once.
 */
public final class Formulas {

    private final Form form;
    private final Vocabulary vocabulary;
    private final String fileName;
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * Formulas of one form.
     *
     * @param form whose indicators and lists they name
     * @param fileName for messages
     */
    public Formulas(Form form, String fileName) {
        this.form = form;
        this.vocabulary = new Vocabulary(form);
        this.fileName = fileName;
    }

    /** What was wrong so far. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** A formula that gives an indicator's unit; empty, and noted, where it is none. */
    public Optional<Quantity> formulaOf(Indicator indicator) {
        Expression expression = indicator.formula();
        if (expression == null) {
            return Optional.empty();
        }
        Typing typing = new Typing(Setting.outermost(vocabulary).inside(indicator, Moment.NOW));
        return noted(expression, typing, typing.formulaOf(indicator, expression));
    }

    /**
     * A condition.
     *
     * @param rowsOf the list whose rows it is about, null for a condition of figures
     */
    public Optional<Condition> condition(Expression expression, @Nullable EvidenceList rowsOf) {
        Typing typing = new Typing(Setting.outermost(vocabulary).amongRowsOf(rowsOf));
        return noted(expression, typing, typing.condition(expression.text()));
    }

    /** Any quantity of any dimension. */
    public Optional<Quantity> quantity(Expression expression) {
        Typing typing = new Typing(Setting.outermost(vocabulary));
        return noted(expression, typing, typing.quantity(expression.text()));
    }

    /** Notes every circle that indicators' formulas make: none of those could ever be computed. */
    public void refuseCircles() {
        new Circles(vocabulary, form).all().forEach(circle -> {
            Indicator first = circle.getFirst();
            String names = Stream.concat(circle.stream(), Stream.of(first))
                    .map(Indicator::shortName)
                    .collect(Collectors.joining(" → "));
            Expression expression = Objects.requireNonNull(first.formula());
            refuse(expression, expression.text(), "公式循环引用：" + names);
        });
    }

    /** Notes a mistake that somebody else found in an expression. */
    public void refuse(Expression expression, String found, String reason) {
        mistakes.add(new Mistake(fileName, expression.line(), expression.column(), found, reason));
    }

    private <T extends Formula> Optional<T> noted(Expression expression, Typing typing, @Nullable T formula) {
        List<SyntaxMistake> found = typing.mistakes().all();
        found.forEach(mistake -> note(expression, mistake));
        return found.isEmpty() ? Optional.ofNullable(formula) : Optional.empty();
    }

    private void note(Expression expression, SyntaxMistake mistake) {
        String before = expression
                .text()
                .substring(0, Math.min(mistake.at(), expression.text().length()));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = lines == 0 ? expression.column() + before.length() : before.length() - before.lastIndexOf('\n');
        mistakes.add(new Mistake(fileName, expression.line() + lines, column, mistake.found(), mistake.reason()));
    }
}
