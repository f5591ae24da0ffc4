package cn.parklens.evidence;

import cn.parklens.check.ListFacts;
import cn.parklens.form.Form;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evidence lists of submissions, as imported. */
public interface EvidenceLists {

    /**
     * The current lists as checks see them: the rows that count.
     *
     * @return by code of the list; a list that was never imported is absent
     */
    Map<String, ListFacts> facts(long parkId, long submissionId);

    /**
     * The same of a submission whose form is at hand. A list that did not change since it was asked for last is the very
     * same object, as long as there is room to keep it.
     */
    Map<String, ListFacts> facts(Form form, long parkId, long submissionId);

    /**
     * How every list of a form stands, in the form's order.
     *
     * @param declared counts as declared, by code of the indicator
     */
    List<ListOverview> overview(Form form, long parkId, long submissionId, Map<String, BigDecimal> declared);

    /** Every version of a list, that of the file which was sent last first. */
    List<ListOverview.Version> history(long parkId, long submissionId, String listCode);

    /**
     * A page of a list's rows.
     *
     * @param version number of the version, null for the current one
     * @param search part of a name or credit code, empty for all
     * @param page from 1; those beyond the last are empty
     * @return empty when there is no such version
     */
    Optional<ListPage> rows(
            long parkId,
            long submissionId,
            String listCode,
            @Nullable Integer version,
            RowFilter filter,
            String search,
            int page);

    /**
     * Some rows of the current version, in their order; numbers that none has are left out.
     *
     * @param numbers as the spreadsheet numbers them
     * @return empty when the list was never imported
     */
    Optional<ListPage> rows(long parkId, long submissionId, String listCode, Collection<Integer> numbers);

    /**
     * Makes a list count no longer, as if it had never been uploaded. Its versions, rows and files stay in the history.
     *
     * <p>Within a transaction that holds the submission.
     */
    void setAside(long parkId, long submissionId, String listCode);

    /**
     * The page, from 1, on which a row stands when nothing is filtered.
     *
     * @param version number of the version, null for the current one
     */
    int pageOf(long parkId, long submissionId, String listCode, @Nullable Integer version, int rowNumber);
}
