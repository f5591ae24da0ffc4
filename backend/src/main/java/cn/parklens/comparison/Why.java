package cn.parklens.comparison;

import cn.parklens.account.Park;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.submission.answer.Footnote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is: as declared, by whom, and what it rests on.
 *
 * @param call the collection it was declared in
 * @param park whose
 * @param indicator what
 * @param period of when
 * @param accepted whether the submission was accepted; false when it is only sent
 * @param told what stands in the cell
 * @param formula the indicator's formula with the inputs' names, null when it is only declared
 * @param inputs what the formula takes
 * @param lists the lists of enterprises that prove it
 * @param notes what was explained about it, and which checks were waived
 */
public record Why(
        Call call,
        Park park,
        Indicator indicator,
        ReferencePeriod period,
        boolean accepted,
        Told told,
        @Nullable String formula,
        List<Input> inputs,
        List<Proof> lists,
        List<Footnote> notes) {

    /**
     * A cell and its origin.
     *
     * @param reading what stands there
     * @param typed letter for letter; empty for a gap
     * @param origin who recorded it; empty when nothing was ever recorded
     */
    public record Told(Reading reading, String typed, Optional<Source> origin) {}

    /**
     * Who recorded a cell, and from where.
     *
     * @param person display name; empty for the product itself
     * @param at when
     * @param way PAGE, PASTE, API, WORKBOOK or DEMO
     * @param file name of the workbook, null when it was not read from one
     * @param sheet of that workbook
     * @param cell row and column of that sheet, as the spreadsheet names them: {@code C12}
     */
    public record Source(
            String person,
            Instant at,
            String way,
            @Nullable String file,
            @Nullable String sheet,
            @Nullable String cell) {}

    /**
     * An input of the formula.
     *
     * @param indicator which
     * @param period of when
     * @param told what stands there
     */
    public record Input(Indicator indicator, ReferencePeriod period, Told told) {}

    /**
     * A list that proves the figure.
     *
     * @param list as the form defines it
     * @param counted how many enterprises of the current upload count for it, null when nothing was uploaded
     * @param all how many the current upload counts, for whatever it proves; null when nothing was uploaded
     */
    public record Proof(
            EvidenceList list,
            @Nullable Integer counted,
            @Nullable Integer all) {}

    /** The address of the submission. */
    public String submission() {
        return "/collections/" + call.code() + "/parks/" + park.code();
    }
}
