package cn.parklens.submission;

import cn.parklens.submission.Submission.State;

/** What can happen to a submission as a whole, and from which states. */
public enum Move {
    /** 报送, by the park. */
    SEND(State.SENT, SubmissionEvent.Kind.SENT),
    /** 撤回, by the park, while nobody has decided. */
    WITHDRAW(State.DRAFT, SubmissionEvent.Kind.WITHDRAWN),
    /** 通过, by a reviewer. */
    ACCEPT(State.ACCEPTED, SubmissionEvent.Kind.ACCEPTED),
    /** 退回, by a reviewer. */
    RETURN(State.RETURNED, SubmissionEvent.Kind.RETURNED);

    private final State to;
    private final SubmissionEvent.Kind event;

    Move(State to, SubmissionEvent.Kind event) {
        this.to = to;
        this.event = event;
    }

    State to() {
        return to;
    }

    /** How it stands in the history. */
    SubmissionEvent.Kind event() {
        return event;
    }

    boolean isPossibleFrom(State state) {
        return switch (this) {
            case SEND -> state == State.DRAFT || state == State.RETURNED;
            case WITHDRAW, ACCEPT, RETURN -> state == State.SENT;
        };
    }
}
