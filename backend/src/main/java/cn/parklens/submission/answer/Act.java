package cn.parklens.submission.answer;

/** One thing that can be done about a finding. */
public enum Act {
    /** 说明, by the park. */
    EXPLAINED(Kind.EXPLANATION, false),
    /** 撤回说明, by the park. */
    TAKEN_BACK(Kind.EXPLANATION, false),
    /** 采纳, by a reviewer. */
    AGREED(Kind.EXPLANATION, true),
    /** 退回说明, by a reviewer: it is to be written anew, or the figure mended. */
    SENT_BACK(Kind.EXPLANATION, true),
    /** 申请豁免, by the park. */
    REQUESTED(Kind.WAIVER, false),
    /** 撤回申请, by the park. */
    REQUEST_TAKEN_BACK(Kind.WAIVER, false),
    /** 豁免, by a reviewer. */
    WAIVED(Kind.WAIVER, true),
    /** 不同意豁免, by a reviewer. */
    REFUSED(Kind.WAIVER, true),
    /** 撤销豁免, by a reviewer. */
    REVOKED(Kind.WAIVER, true);

    private final Kind kind;
    private final boolean reviewers;

    Act(Kind kind, boolean reviewers) {
        this.kind = kind;
        this.reviewers = reviewers;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a reviewer does it. */
    public boolean isReviewers() {
        return reviewers;
    }

    /** Whether the finding stands in the way no longer, as long as the figures stay as they are. */
    public boolean settles() {
        return this == EXPLAINED || this == AGREED || this == WAIVED;
    }

    /** Whether nothing is said any more. */
    public boolean isNothing() {
        return this == TAKEN_BACK || this == REQUEST_TAKEN_BACK;
    }

    /** What a finding can be answered with. */
    public enum Kind {
        /** 情况说明, to a finding that is to be corrected or explained. */
        EXPLANATION,
        /** 豁免, of a finding that blocks. */
        WAIVER
    }
}
