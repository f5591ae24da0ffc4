package cn.parklens.shell.web;

import cn.parklens.account.Person;
import cn.parklens.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows around every page: who is signed in and where they can go. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    @ModelAttribute("viewer")
    @Nullable
    Person viewer(@AuthenticationPrincipal @Nullable Person person) {
        return person;
    }

    @ModelAttribute("navigation")
    List<Entry> navigation(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request) {
        List<Entry> entries = new ArrayList<>();
        if (person == null) {
            return entries;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        entries.add(new Entry("/", "shell.nav.home", path.equals("/")));
        if (person.is(Role.REVIEWER)) {
            entries.add(entry("/review", "shell.nav.review", path));
        }
        if (person.is(Role.ANALYST) || person.is(Role.REVIEWER) || person.is(Role.ADMINISTRATOR)) {
            entries.add(entry("/compare", "shell.nav.compare", path));
            entries.add(entry("/rank", "shell.nav.rank", path));
            entries.add(entry("/profile", "shell.nav.profile", path));
            entries.add(entry("/claims", "shell.nav.claims", path));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            entries.add(entry("/forms", "shell.nav.forms", path));
        }
        return entries;
    }

    /** Puts it around a page that says what went wrong: Spring asks no advice then. */
    void around(Model model, @Nullable Person person, HttpServletRequest request) {
        model.addAttribute("viewer", viewer(person));
        model.addAttribute("navigation", navigation(person, request));
    }

    private static Entry entry(String address, String text, String path) {
        return new Entry(address, text, path.equals(address) || path.startsWith(address + "/"));
    }

    /**
     * One place to go.
     *
     * @param address within the product
     * @param text key of its name
     * @param current whether it is the one being looked at
     */
    public record Entry(String address, String text, boolean current) {}
}
