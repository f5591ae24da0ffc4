package cn.parklens.shell.demo;

import cn.parklens.account.Person;
import cn.parklens.check.Spot;
import cn.parklens.document.TemplateFiller;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.submission.CellChange;
import cn.parklens.submission.EntryChange;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.PinnedRemark;
import cn.parklens.submission.Saved;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a demonstration park from nothing to where it is to stand. Each step looks first whether it was taken before. */
@Component
class DemoSubmissions {

    /** What the demonstration is about in the first place; other collections come with a recipe. */
    static final String COLLECTION = "park-development-2026";

    private static final String REMARK = "2024年营业收入与2023年、2025年相差约一万倍，请核对单位（亿元）后重新报送。";
    private static final List<PinnedRemark.Pin> PINS = List.of(new PinnedRemark.Pin(
            new Spot.AtCell(new Cell("revenue", ReferencePeriod.year(2024))), "单位应为亿元，此处像是按万元填的。"));

    private final Submissions submissions;
    private final Ledger ledger;
    private final Sending sending;
    private final DemoImports lists;
    private final DemoAnswers answers;

    DemoSubmissions(Submissions submissions, Ledger ledger, Sending sending, DemoImports lists, DemoAnswers answers) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.sending = sending;
        this.lists = lists;
        this.answers = answers;
    }

    /**
     * Who does it.
     *
     * @param filler may fill in for every demonstration park
     * @param checker accepts and returns
     */
    record Staff(Person filler, Person checker) {}

    /** Types figures and texts, and sends the workbook on its way. */
    void write(String collection, DemoPark park, Staff staff) {
        Submission submission = submissions.seenBy(staff.filler(), collection, park.code());
        if (submission.state() != Submission.State.DRAFT) {
            return;
        }
        List<CellChange> cells = park.figures().entrySet().stream()
                .map(figure -> CellChange.of(figure.getKey(), figure.getValue(), null, true, Origin.Way.DEMO))
                .toList();
        ledger.saveAll(staff.filler(), submission, cells).forEach(DemoSubmissions::requireSaved);
        park.fields().forEach((field, rows) -> {
            for (int row = 1; row <= rows.size(); row++) {
                EntryChange entry = new EntryChange(field, row, rows.get(row - 1), null, true, Origin.Way.DEMO);
                requireSaved(ledger.saveEntry(staff.filler(), submission, entry));
            }
        });
        if (!park.lists().isEmpty()) {
            lists.send(staff.filler(), submission, "佐证清单-" + park.name() + ".xlsx", workbook(submission, park));
        }
    }

    /** Waits until the lists are imported, then sends, accepts or returns. Without them it stays a draft. */
    void conclude(String collection, DemoPark park, Staff staff) {
        Submission submission = submissions.seenBy(staff.filler(), collection, park.code());
        if (!park.lists().isEmpty() && !lists.arrived(submission)) {
            return;
        }
        boolean isSent = park.outcome().isSent();
        if (isSent && submission.state() == Submission.State.DRAFT) {
            answers.settle(submission, staff);
            submission = sending.send(staff.filler(), submission);
        } else if (park.outcome() == Outcome.ASKS_WAIVER) {
            answers.request(submission, staff);
        }
        if (submission.state() == Submission.State.SENT) {
            switch (park.outcome()) {
                case ACCEPTED -> {
                    answers.agree(submission, staff);
                    sending.accept(staff.checker(), submission, submission.revision(), "");
                }
                case RETURNED -> {
                    answers.sendBack(submission, staff);
                    sending.giveBack(staff.checker(), submission, submission.revision(), REMARK, PINS);
                }
                case BEGUN, DRAFT, ASKS_WAIVER, SENT -> {}
            }
        }
    }

    private static void requireSaved(Saved<?> saved) {
        if (saved instanceof Saved.Refused<?>(var typed, var problem)) {
            throw new IllegalStateException("the demonstration was refused: " + typed + ", " + problem);
        }
    }

    private static byte[] workbook(Submission submission, DemoPark park) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new TemplateFiller(submission.form()).write(park.lists(), bytes);
            return bytes.toByteArray();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
