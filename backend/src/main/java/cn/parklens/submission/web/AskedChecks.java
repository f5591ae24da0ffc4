package cn.parklens.submission.web;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.form.Severity;
import cn.parklens.submission.Submission;
import cn.parklens.submission.answer.Standing;
import cn.parklens.submission.answer.Standings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What of a report is asked for.
 *
 * @param show which outcomes
 * @param parts which findings of each group
 * @param at anchor of a finding or of its answer that is to be among them, empty for none
 */
record AskedChecks(CheckView.Show show, Map<Severity, Part> parts, String at) {

    static AskedChecks of(CheckView.Show show, List<String> parts, String at) {
        return new AskedChecks(show, Part.read(parts), at);
    }

    CheckView in(Submission submission, CheckReport report, Standings standings) {
        CheckView checks = CheckView.of(submission, report, show, parts);
        return at.isEmpty()
                ? checks
                : checks.partWith(finding -> isSought(finding, standings))
                        .map(part -> CheckView.of(submission, report, show, with(part)))
                        .orElse(checks);
    }

    private Map<Severity, Part> with(Part part) {
        Map<Severity, Part> others = new EnumMap<>(parts);
        others.put(part.group(), part);
        return others;
    }

    private boolean isSought(Finding finding, Standings standings) {
        Standing standing = standings.of(finding);
        return at.equals(FindingView.anchor(finding)) || (standing != null && at.equals(standing.anchor()));
    }
}
