package cn.parklens.submission.web;

import cn.parklens.check.Spot;
import cn.parklens.form.Section;
import cn.parklens.submission.Checked;
import cn.parklens.submission.Progress;
import cn.parklens.submission.answer.Act;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Standing;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to all sections, each with what is still to be done there: what was waived or explained is done. */
@Component
class SectionLinks {

    private final Answers answers;

    SectionLinks(Answers answers) {
        this.answers = answers;
    }

    List<SectionView.Link> of(Checked now, List<Section> all, Section current) {
        Progress progress = now.progress();
        List<Standing> open = answers
                .standings(now.submission(), now.facts(), now.report(), finding -> isInSection(finding.spot()))
                .all()
                .stream()
                .filter(one -> !one.isSettled() && !FindingView.isUnfilled(one.finding()))
                .toList();
        return all.stream()
                .map(section -> {
                    Progress.Part part = progress.sections().getOrDefault(section.code(), new Progress.Part(0, 0));
                    return new SectionView.Link(
                            section.code(),
                            section.title(),
                            section.equals(current),
                            part.filled(),
                            part.asked(),
                            count(open, section, Act.Kind.WAIVER),
                            count(open, section, Act.Kind.EXPLANATION));
                })
                .toList();
    }

    /** Lists are on a page of their own; how their many rows stand is not asked at every save. */
    private static boolean isInSection(Spot spot) {
        return switch (spot) {
            case Spot.AtCell cell -> true;
            case Spot.AtField field -> true;
            case Spot.AtList list -> false;
            case Spot.AtRow row -> false;
        };
    }

    private static long count(List<Standing> open, Section section, Act.Kind kind) {
        return open.stream()
                .filter(one -> one.kind() == kind
                        && FindingView.isIn(section, one.finding().spot()))
                .count();
    }
}
