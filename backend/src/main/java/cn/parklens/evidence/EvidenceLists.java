package cn.parklens.evidence;

import cn.parklens.check.ListFacts;
import cn.parklens.form.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The evidence lists of submissions, as imported. */
public interface EvidenceLists {

    /**
     * The current lists as checks see them: the rows that count.
     *
     * @return by code of the list; a list that was never imported is absent
     */
    Map<String, ListFacts> facts(long parkId, long submissionId);

    /**
     * How every list of a form stands, in the form's order.
     *
     * @param declared counts as declared, by code of the indicator
     */
    List<ListOverview> overview(Form form, long parkId, long submissionId, Map<String, BigDecimal> declared);

    /** Every version of a list, newest first. */
    List<ListOverview.Version> history(long parkId, long submissionId, String listCode);
}
