package cn.parklens.submission.web;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.submission.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a save changed in what the checks of the whole submission say. That something is not filled in yet is left out:
 * whoever fills in knows.
 *
 * @param appeared findings that were not there before
 * @param changed findings that say something else now
 * @param gone findings that are settled
 */
public record Turn(List<CheckLine> appeared, List<CheckLine> changed, List<CheckLine> gone) {

    static final Turn NONE = new Turn(List.of(), List.of(), List.of());

    public Turn {
        appeared = List.copyOf(appeared);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /**
     * One of the numbers of the sentence.
     *
     * @param kind appeared, changed or gone
     */
    public record Part(String kind, List<CheckLine> lines) {}

    static Turn between(Submission submission, CheckReport before, CheckReport after) {
        Map<String, Finding> was = failed(before);
        Map<String, Finding> is = failed(after);
        List<CheckLine> appeared = new ArrayList<>();
        List<CheckLine> changed = new ArrayList<>();
        is.forEach((id, finding) -> {
            Finding earlier = was.remove(id);
            if (earlier == null) {
                appeared.add(CheckLine.of(submission, finding));
            } else if (!earlier.message().equals(finding.message())) {
                changed.add(CheckLine.of(submission, finding));
            }
        });
        return new Turn(
                appeared,
                changed,
                was.values().stream()
                        .map(finding -> CheckLine.of(submission, finding))
                        .toList());
    }

    private static Map<String, Finding> failed(CheckReport report) {
        Map<String, Finding> failed = new LinkedHashMap<>();
        report.findings().stream()
                .filter(finding -> finding.failed() && !FindingView.isUnfilled(finding))
                .forEach(finding -> failed.put(finding.id(), finding));
        return failed;
    }

    /** Those that are not empty, for a sentence: 新增 1 条、消除 2 条. */
    public List<Part> parts() {
        return List.of(new Part("appeared", appeared), new Part("changed", changed), new Part("gone", gone)).stream()
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }
}
