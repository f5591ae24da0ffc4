package cn.parklens.shell.web;

import cn.parklens.account.Park;
import cn.parklens.check.CheckReport;
import cn.parklens.form.Section;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Progress;
import cn.parklens.submission.Submission;
import cn.parklens.submission.answer.Standings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a park still has to do for a collection.
 *
 * @param submission null when it has not begun
 * @param progress null when it has not begun
 * @param standings how its findings stand, null when it has not begun
 * @param blocking what still stands in the way
 * @param explain what is still to be explained
 * @param daysLeft below zero when the last day has passed
 * @param next the one thing to do now
 */
public record StartCard(
        Collection collection,
        Park park,
        @Nullable Submission submission,
        @Nullable Progress progress,
        @Nullable Standings standings,
        long blocking,
        long explain,
        long notEvaluated,
        long daysLeft,
        Next next) {

    /**
     * The next thing to do.
     *
     * @param key of its words
     * @param argument of its words, empty for none
     * @param address where it is done
     */
    public record Next(String key, String argument, String address) {}

    static StartCard begin(Collection collection, Park park, long daysLeft) {
        String address = "/collections/" + collection.code() + "/parks/" + park.code() + "/sections";
        return new StartCard(
                collection, park, null, null, null, 0, 0, 0, daysLeft, new Next("submission.start.begin", "", address));
    }

    static StartCard of(
            Submission submission, Progress progress, CheckReport report, Standings standings, long daysLeft) {
        long blocking = standings.blocking() - standings.waived();
        long explain = standings.explain() - standings.explained();
        return new StartCard(
                submission.collection(),
                submission.park(),
                submission,
                progress,
                standings,
                blocking,
                explain,
                report.notEvaluated(),
                daysLeft,
                next(submission, progress, blocking, explain));
    }

    private static Next next(Submission submission, Progress progress, long blocking, long explain) {
        String check = submission.address() + "/check";
        if (!submission.isOpen()) {
            return new Next("submission.start.look", "", check);
        }
        if (submission.state() == Submission.State.RETURNED) {
            return new Next("submission.start.returned", "", check);
        }
        List<Section> unfinished = submission.form().sections().stream()
                .filter(section -> {
                    Progress.Part part = progress.sections().get(section.code());
                    return part != null && !part.isComplete();
                })
                .toList();
        if (!unfinished.isEmpty()) {
            Section first = unfinished.getFirst();
            return new Next("submission.start.goOn", first.title(), submission.address() + "/sections/" + first.code());
        }
        if (blocking > 0) {
            return new Next("submission.start.mend", String.valueOf(blocking), check);
        }
        return explain > 0
                ? new Next("submission.start.explain", String.valueOf(explain), check)
                : new Next("submission.start.send", "", check);
    }
}
