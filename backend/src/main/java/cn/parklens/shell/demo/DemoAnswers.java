package cn.parklens.shell.demo;

import cn.parklens.shell.demo.DemoSubmissions.Staff;
import cn.parklens.submission.Submission;
import cn.parklens.submission.answer.Act;
import cn.parklens.submission.answer.Answer;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Explanations;
import cn.parklens.submission.answer.Standing;
import cn.parklens.submission.answer.Waivers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What demonstration parks say to what the checks find, and what the demonstration's reviewer makes of it. */
@Component
class DemoAnswers {

    private static final Map<String, String> WORDS = Map.of(
            "no_branch_office", "该分公司独立进行研发和生产，认定文件以分公司名义下发，故按认定名单填报。",
            "certificate_valid", "该企业已于2025年11月重新申报，示例公示名单已列入，新证书尚在制作中，报告期内资格有效。",
            "little_giants_matches_list", "第七批公示名单中另有 1 家示例企业已通过复核，省级主管部门尚未发文，清单暂未列入。",
            "listed_matches_list", "另有 1 家示例企业在境外上市，证券代码格式与清单要求不同，暂不能列入清单。");
    private static final String OTHERWISE = "2025年园区统计范围有调整，数据已与主管部门核对，确认无误。";
    private static final String WAIVED = "已核对公示名单，差异为 1 家待发文企业，同意按填报数使用，下次征集前补齐清单。";
    private static final String SENT_BACK = "说明没有解释两年相差约一万倍的原因，请先核对单位。";

    private final Answers answers;
    private final Explanations explanations;
    private final Waivers waivers;

    DemoAnswers(Answers answers, Explanations explanations, Waivers waivers) {
        this.answers = answers;
        this.explanations = explanations;
        this.waivers = waivers;
    }

    /** Explains all that is to be explained, and has waived what blocks. */
    void settle(Submission submission, Staff staff) {
        for (Standing one : answers.standings(submission).all()) {
            if (one.isSettled()) {
                continue;
            }
            if (one.kind() == Act.Kind.EXPLANATION) {
                explanations.explain(staff.filler(), submission, one.subject(), false, words(one));
            } else {
                request(one, submission, staff);
                waivers.grant(staff.checker(), submission, one.subject(), newest(submission, one), WAIVED);
            }
        }
    }

    /** Asks for a waiver of the first finding that blocks and compares a count with its list. */
    void request(Submission submission, Staff staff) {
        answers.standings(submission).all().stream()
                .filter(one -> one.state() == Standing.State.OPEN
                        && one.finding().code().endsWith("_matches_list"))
                .findFirst()
                .ifPresent(one -> request(one, submission, staff));
    }

    /** Agrees to everything. */
    void agree(Submission sent, Staff staff) {
        explanations.agreeToAll(staff.checker(), sent, sent.revision());
    }

    /** Sends everything back. */
    void sendBack(Submission sent, Staff staff) {
        for (Answer one : answers.sentWith(sent)) {
            if (one.act() == Act.EXPLAINED) {
                explanations.sendBack(staff.checker(), sent, one.subject(), one.id(), SENT_BACK);
            }
        }
    }

    private void request(Standing one, Submission submission, Staff staff) {
        waivers.request(staff.filler(), submission, one.subject(), words(one));
    }

    private long newest(Submission submission, Standing of) {
        return answers.standings(submission)
                .on(of.subject())
                .map(Standing::answer)
                .map(Answer::id)
                .orElseThrow();
    }

    private static String words(Standing one) {
        return WORDS.getOrDefault(one.finding().code(), OTHERWISE);
    }
}
