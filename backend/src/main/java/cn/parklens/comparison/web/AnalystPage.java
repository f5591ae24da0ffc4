package cn.parklens.comparison.web;

import cn.parklens.account.Person;
import cn.parklens.comparison.Asked;
import cn.parklens.comparison.Headlines;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the analyst's pages have in common: the bar of controls, and what to say when there is nothing to show. */
@Component
class AnalystPage {

    private final Headlines headlines;
    private final MessageSource messages;

    AnalystPage(Headlines headlines, MessageSource messages) {
        this.headlines = headlines;
        this.messages = messages;
    }

    /**
     * Opens a question for a page.
     *
     * @param address its parameters; what of them is no good is left out and named
     * @return empty when there is no collection yet
     */
    Optional<Inquiry> open(
            Person viewer,
            Map<String, List<String>> address,
            BiFunction<Person, Question, Optional<Inquiry>> ask,
            Model model) {
        Asked asked = Asked.read(address);
        Optional<Inquiry> inquiry = ask.apply(viewer, asked.question());
        List<String> problems = Stream.concat(
                        asked.mistakes().stream(), inquiry.stream().flatMap(open -> open.mistakes().stream()))
                .map(mistake -> mistake.text(messages, LocaleContextHolder.getLocale()))
                .distinct()
                .toList();
        model.addAttribute("problems", problems);
        model.addAttribute("shown", new Shown());
        model.addAttribute("headlines", headlines);
        model.addAttribute("today", LocalDate.now(java.time.ZoneId.systemDefault()));
        inquiry.ifPresent(open -> {
            model.addAttribute("notes", open.notes());
            model.addAttribute("choices", open.choices());
            model.addAttribute("question", open.choices().question());
            model.addAttribute("demo", open.choices().parks().stream().anyMatch(park -> park.fictitious()));
        });
        return inquiry;
    }
}
