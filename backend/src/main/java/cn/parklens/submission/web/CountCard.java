package cn.parklens.submission.web;

import cn.parklens.check.LeftOut;
import cn.parklens.evidence.ListOverview;
import cn.parklens.form.EvidenceList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count beside the list that proves it.
 *
 * @param list which proves it
 * @param indicator code of what is counted
 * @param name of the indicator
 * @param cell address of the cell that declares it
 * @param declared null where it is no figure
 * @param version of the list that counts, null where none was uploaded
 * @param recomputed how many of its enterprises count for this, null where none was uploaded
 * @param where which of them count, read aloud; empty for all
 * @param leftOut enterprises of the list that do not count for this, by reason
 * @param rows address of the list's rows
 * @param upload address where the list is uploaded
 * @param state how declared and recomputed stand to each other
 */
public record CountCard(
        EvidenceList list,
        String indicator,
        String name,
        String cell,
        @Nullable Long declared,
        ListOverview.@Nullable Version version,
        @Nullable Integer recomputed,
        String where,
        List<LeftOut> leftOut,
        String rows,
        String upload,
        State state) {

    public CountCard {
        leftOut = List.copyOf(leftOut);
    }

    /** In the order in which somebody should look. */
    public enum State {
        DIFFERS("blocking"),
        MISSING("blocking"),
        NOT_DECLARED("explain"),
        NOT_UPLOADED("none"),
        AGREES("none"),
        NOTHING("none");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        /** Severity in colour and sign; {@code none} where nothing is to be done. */
        public String mark() {
            return mark;
        }

        /** How it looks beside the cell, as what a formula gives does. */
        public String style() {
            return switch (this) {
                case AGREES -> "agrees";
                case DIFFERS -> "differs";
                case MISSING, NOT_UPLOADED, NOTHING -> "needs";
                case NOT_DECLARED -> "";
            };
        }

        public boolean needsSomething() {
            return !mark.equals("none");
        }

        static State of(EvidenceList list, @Nullable Long declared, @Nullable Integer recomputed) {
            if (recomputed != null) {
                return declared == null ? NOT_DECLARED : declared == recomputed.longValue() ? AGREES : DIFFERS;
            }
            if (declared != null && declared == 0) {
                return NOTHING;
            }
            return declared != null && list.required() ? MISSING : NOT_UPLOADED;
        }
    }

    /** By how many they differ, 0 where one of them is not there. */
    public long difference() {
        return declared == null || recomputed == null ? 0 : Math.abs(declared - recomputed);
    }
}
