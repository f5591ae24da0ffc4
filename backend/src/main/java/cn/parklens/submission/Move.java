package cn.parklens.submission;

import cn.parklens.submission.Submission.State;
import java.util.Set;

/** What can happen to a submission as a whole, and from which states. */
public enum Move {
    /** 报送, by the park. */
    SEND(State.SENT, "SENT", State.DRAFT, State.RETURNED),
    /** 撤回, by the park, while nobody has decided. */
    WITHDRAW(State.DRAFT, "WITHDRAWN", State.SENT),
    /** 通过, by a reviewer. */
    ACCEPT(State.ACCEPTED, "ACCEPTED", State.SENT),
    /** 退回, by a reviewer. */
    RETURN(State.RETURNED, "RETURNED", State.SENT);

    private final State to;
    private final String event;
    private final Set<State> from;

    Move(State to, String event, State... from) {
        this.to = to;
        this.event = event;
        this.from = Set.of(from);
    }

    State to() {
        return to;
    }

    /** The word for it in the history. */
    String event() {
        return event;
    }

    boolean isPossibleFrom(State state) {
        return from.contains(state);
    }
}
