package cn.parklens.comparison.web;

import cn.parklens.account.Person;
import cn.parklens.comparison.Headlines;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

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
     * @param question null when the address could not be understood at all
     * @param mistakes what is wrong with the address
     * @return empty when there is no collection yet
     */
    Optional<Inquiry> open(
            Person viewer,
            @Nullable Question question,
            BindingResult mistakes,
            BiFunction<Person, Question, Optional<Inquiry>> ask,
            Model model) {
        List<String> problems = mistakes.getAllErrors().stream()
                .map(error -> error.contains(org.springframework.beans.TypeMismatchException.class)
                        ? messages.getMessage("comparison.bad.address", null, LocaleContextHolder.getLocale())
                        : messages.getMessage(error, LocaleContextHolder.getLocale()))
                .distinct()
                .toList();
        Optional<Inquiry> inquiry =
                ask.apply(viewer, question == null || mistakes.hasErrors() ? Question.open() : question);
        model.addAttribute("problems", problems);
        model.addAttribute("shown", new Shown());
        model.addAttribute("headlines", headlines);
        model.addAttribute("today", LocalDate.now(java.time.ZoneId.systemDefault()));
        inquiry.ifPresent(open -> {
            model.addAttribute("choices", open.choices());
            model.addAttribute("question", open.choices().question());
            model.addAttribute("demo", open.choices().parks().stream().anyMatch(park -> park.fictitious()));
        });
        return inquiry;
    }
}
