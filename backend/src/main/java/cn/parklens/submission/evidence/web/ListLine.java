package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.ImportResult.Reconciled;
import cn.parklens.evidence.ListOverview;
import cn.parklens.evidence.Upload;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as one row of the page.
 *
 * @param state in a word: its key in the messages
 */
public record ListLine(
        EvidenceList list,
        List<Count> counts,
        ListOverview.@Nullable Version current,
        @Nullable Upload latest,
        State state) {

    /** How a list stands. */
    public enum State {
        AGREES("good"),
        DIFFERS("bad"),
        IMPORTED("good"),
        NOTHING_TO_PROVE("quiet"),
        MISSING("bad"),
        NOT_UPLOADED("quiet"),
        RUNNING("busy"),
        TO_CONFIRM("busy"),
        REFUSED("bad");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    /** A count the list proves, by the indicator's short name. */
    public record Count(String name, Reconciled reconciled) {}

    static ListLine of(EvidenceList list, Form form, ListOverview line, List<Reconciled> counts) {
        return new ListLine(
                list,
                counts.stream()
                        .map(it -> new Count(
                                form.indicator(it.indicator())
                                        .map(Indicator::shortName)
                                        .orElse(it.indicator()),
                                it))
                        .toList(),
                line.current(),
                line.latestUpload(),
                state(list, line, counts));
    }

    /** What a person must do comes before how the list agrees. */
    private static State state(EvidenceList list, ListOverview line, List<Reconciled> counts) {
        Upload latest = line.latestUpload();
        if (latest != null) {
            switch (latest.state()) {
                case RECEIVED, QUEUED, RUNNING -> {
                    return State.RUNNING;
                }
                case RECOGNISED -> {
                    return State.TO_CONFIRM;
                }
                case REFUSED, FAILED -> {
                    return State.REFUSED;
                }
                case IMPORTED, CANCELLED -> {}
            }
        }
        if (line.current() == null) {
            return notUploaded(list, counts.isEmpty() ? null : counts.getFirst().declared());
        }
        List<Reconciled> declared =
                counts.stream().filter(count -> count.declared() != null).toList();
        if (declared.isEmpty()) {
            return State.IMPORTED;
        }
        return declared.stream().allMatch(Reconciled::agrees) ? State.AGREES : State.DIFFERS;
    }

    private static State notUploaded(EvidenceList list, @Nullable Long declared) {
        if (declared == null) {
            return State.NOT_UPLOADED;
        }
        if (declared == 0) {
            return State.NOTHING_TO_PROVE;
        }
        return list.required() ? State.MISSING : State.NOT_UPLOADED;
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
