package cn.parklens.shell.web;

import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.check.CheckReport;
import cn.parklens.submission.Checked;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Collections;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Waivers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives: what is to be done, by role. */
@Controller
class StartPage {

    private final Submissions submissions;
    private final Collections collections;
    private final Parks parks;
    private final Answers answers;
    private final Waivers waivers;

    StartPage(Submissions submissions, Collections collections, Parks parks, Answers answers, Waivers waivers) {
        this.submissions = submissions;
        this.collections = collections;
        this.parks = parks;
        this.answers = answers;
        this.waivers = waivers;
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal Person person, Model model) {
        boolean fills = person.is(Role.PARK_ADMINISTRATOR);
        boolean reviews = person.is(Role.REVIEWER);
        model.addAttribute("fills", fills);
        model.addAttribute("reviews", reviews);
        model.addAttribute("analyses", reviews || person.is(Role.ANALYST) || person.is(Role.ADMINISTRATOR));
        model.addAttribute("requests", reviews ? waivers.requested(person).size() : 0);
        if (fills || reviews) {
            List<Submission> theirs = submissions.seenBy(person);
            model.addAttribute("cards", fills ? cards(person, theirs) : List.of());
            model.addAttribute(
                    "waiting",
                    theirs.stream()
                            .filter(one -> one.state() == Submission.State.SENT && person.mayReview(one.park()))
                            .toList());
        }
        return "shell/start";
    }

    private List<StartCard> cards(Person person, List<Submission> theirs) {
        List<StartCard> cards = new ArrayList<>();
        LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
        for (Park park : parks.seenBy(person).stream().filter(person::mayFill).toList()) {
            for (Collection collection : collections.all()) {
                Optional<Submission> begun = theirs.stream()
                        .filter(one ->
                                one.park().id() == park.id() && one.collection().id() == collection.id())
                        .findFirst();
                long daysLeft = collection.daysLeft(today);
                cards.add(begun.map(one -> card(one, daysLeft))
                        .orElseGet(() -> StartCard.begin(collection, park, daysLeft)));
            }
        }
        return cards;
    }

    private StartCard card(Submission submission, long daysLeft) {
        Checked checked = submissions.checked(submission);
        CheckReport report = checked.report();
        return StartCard.of(
                submission,
                submissions.progress(submission),
                report,
                answers.standings(submission, checked.facts(), report),
                daysLeft);
    }
}
