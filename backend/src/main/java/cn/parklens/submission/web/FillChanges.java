package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Origin;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.Problem;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Saved;
import cn.parklens.submission.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes what the page sent to the ledger, and says of each cell and field what became of it. */
@Component
class FillChanges {

    private final Ledger ledger;
    private final ProblemTexts texts;

    FillChanges(Ledger ledger, ProblemTexts texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    ChangeOutcomes apply(Person person, Submission submission, FillRequest request, Locale locale) {
        Map<String, ChangeOutcome> outcomes = new HashMap<>();
        List<FillRequest.Change> cells =
                request.changes().stream().filter(FillRequest.Change::isCell).toList();
        List<Saved<FigureLine>> saved = ledger.saveAll(
                person,
                submission,
                cells.stream().map(FillRequest.Change::toCell).toList());
        for (int i = 0; i < cells.size(); i++) {
            FillRequest.Change change = cells.get(i);
            String id = CellView.idOf(
                    String.valueOf(change.indicator()), ReferencePeriod.parse(String.valueOf(change.period())));
            outcomes.put(id, cell(saved.get(i), change.typed(), locale));
        }
        for (FillRequest.Change change : request.changes()) {
            if (!change.isCell()) {
                outcomes.put(
                        FieldView.idOf(String.valueOf(change.field()), change.rowNumber()),
                        field(ledger.saveEntry(person, submission, change.toEntry()), change.typed(), locale));
            }
        }
        return new ChangeOutcomes(outcomes);
    }

    private ChangeOutcome cell(Saved<FigureLine> saved, String typed, Locale locale) {
        return switch (saved) {
            case Saved.Stored<FigureLine> stored -> ChangeOutcome.STORED;
            case Saved.Unchanged<FigureLine> same -> ChangeOutcome.STORED;
            case Saved.Refused<FigureLine> refused -> ChangeOutcome.refused(typed, told(refused.problem(), locale));
            case Saved.Conflict<FigureLine> conflict ->
                ChangeOutcome.conflict(
                        typed,
                        theirs(
                                CellText.typed(conflict.newer().observation().value()),
                                conflict.newer().observation().origin()));
        };
    }

    private ChangeOutcome field(Saved<EntryLine> saved, String typed, Locale locale) {
        return switch (saved) {
            case Saved.Stored<EntryLine> stored -> ChangeOutcome.STORED;
            case Saved.Unchanged<EntryLine> same -> ChangeOutcome.STORED;
            case Saved.Refused<EntryLine> refused -> ChangeOutcome.refused(typed, told(refused.problem(), locale));
            case Saved.Conflict<EntryLine> conflict ->
                ChangeOutcome.conflict(
                        typed, theirs(conflict.newer().text(), conflict.newer().origin()));
        };
    }

    /** What was found, what is expected, and what to do. */
    private String told(Problem problem, Locale locale) {
        ProblemTexts.Told told = texts.tell(problem, locale);
        return told.message() + " " + told.expected() + " " + told.remedy();
    }

    private static String theirs(String text, Origin origin) {
        String who = switch (origin) {
            case Origin.Entered entered -> entered.person() + " " + TraceView.minute(entered.at());
            case Origin.Workbook workbook -> workbook.person() + " " + TraceView.minute(workbook.at());
        };
        return (text.isBlank() ? "（空）" : text) + "\n" + who;
    }
}
