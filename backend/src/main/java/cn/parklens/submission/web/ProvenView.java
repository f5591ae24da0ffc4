package cn.parklens.submission.web;

import cn.parklens.form.EvidenceList;
import cn.parklens.submission.Submission;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the list that proves a count says, beside the count: the way from a cell to the rows it is made of.
 *
 * @param list its name
 * @param counted how many of its enterprises count for this, with thousands; empty where none was uploaded
 * @param difference declared minus counted where they do not agree, a tick where they do, else empty
 * @param state as of its {@link CountCard}
 * @param address of the rows; of the place where it is uploaded, when it was not
 */
record ProvenView(String list, String counted, String difference, CountCard.State state, String address) {

    /**
     * A count beside its list.
     *
     * @param declared null where it is no figure
     * @param counted null where no list was uploaded
     */
    static ProvenView of(
            Submission submission,
            EvidenceList list,
            String indicator,
            @Nullable Long declared,
            @Nullable Integer counted) {
        CountCard.State state = CountCard.State.of(list, declared, counted);
        return new ProvenView(
                list.name(),
                counted == null ? "" : CellText.grouped(BigDecimal.valueOf(counted)),
                switch (state) {
                    case AGREES -> "✓";
                    case DIFFERS -> declared == null || counted == null ? "" : signed(declared - counted) + " ≠";
                    case MISSING, NOT_DECLARED, NOT_UPLOADED, NOTHING -> "";
                },
                state,
                counted == null
                        ? CheckLine.upload(submission, list.code())
                        : submission.address() + "/evidence/" + list.code() + "?proves=" + indicator);
    }

    private static String signed(long difference) {
        return CellText.signed(BigDecimal.valueOf(difference));
    }

    /** Whether there is a list to look at. */
    public boolean uploaded() {
        return !counted.isEmpty();
    }
}
