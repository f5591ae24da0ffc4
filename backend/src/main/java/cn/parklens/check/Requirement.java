package cn.parklens.check;

import cn.parklens.form.Severity;
import cn.parklens.formula.Evaluation;
import cn.parklens.observation.Cell;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Something every form asks without a rule: what is required is there, what has a limit keeps to it.
 *
 * @param code kind and what it is about: {@code required:revenue}
 * @param lacking what is wrong in these facts, empty where nothing is
 */
record Requirement(
        String code,
        String title,
        Severity severity,
        int year,
        Spot spot,
        List<Cell> figures,
        String remedy,
        String source,
        Function<Facts, String> lacking)
        implements Check {

    @Override
    public Reads reads() {
        return new Reads(
                Set.copyOf(figures),
                spot instanceof Spot.AtList(var list) ? Set.of(list) : Set.of(),
                spot instanceof Spot.AtField(var field) ? Set.of(field) : Set.of());
    }

    @Override
    public List<Finding> run(Evaluation evaluation, Facts facts) {
        String message = lacking.apply(facts);
        return List.of(new Finding(
                code,
                title,
                severity,
                message.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
                year,
                spot,
                figures,
                null,
                List.of(),
                message.isEmpty() ? title : message,
                remedy,
                source,
                List.of(),
                0,
                List.of()));
    }
}
