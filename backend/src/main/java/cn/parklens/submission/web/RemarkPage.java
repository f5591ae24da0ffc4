package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Remarks;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The park says of a pinned remark that the cell was looked at and stays as it is. */
@Controller
class RemarkPage {

    private final Submissions submissions;
    private final Remarks remarks;
    private final ShownRemarks shown;
    private final ProblemTexts texts;

    RemarkPage(Submissions submissions, Remarks remarks, ShownRemarks shown, ProblemTexts texts) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.shown = shown;
        this.texts = texts;
    }

    @PostMapping("/collections/{collection}/parks/{park}/remarks/{id}")
    String keep(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable long id,
            @RequestParam boolean keeps,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Locale locale,
            Model model) {
        Submission submission = submissions.seenBy(person, collection, park);
        try {
            remarks.keep(person, submission, id, keeps);
        } catch (MoveRefused refused) {
            model.addAttribute("remarkRefused", texts.tell(refused.problem(), locale));
        }
        if (!inPlace) {
            return "redirect:" + submission.address() + "/sections";
        }
        Submission now = submissions.seenBy(person, collection, park);
        model.addAttribute("submission", now);
        model.addAttribute("remarks", shown.of(person, now));
        return "submission/remarks :: list";
    }
}
