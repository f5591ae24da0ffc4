package cn.parklens.account.web;

import cn.parklens.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Sign-in, and choosing a password after a one-time one. */
@Controller
class SignInPage {

    private final cn.parklens.account.People people;

    SignInPage(cn.parklens.account.People people) {
        this.people = people;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "account/sign-in";
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("choice", new PasswordChoice("", ""));
        return "account/password";
    }

    @PostMapping("/password")
    String choose(
            @AuthenticationPrincipal Person person,
            @jakarta.validation.Valid @org.springframework.web.bind.annotation.ModelAttribute("choice")
                    PasswordChoice choice,
            org.springframework.validation.BindingResult result,
            HttpServletRequest request)
            throws jakarta.servlet.ServletException {
        if (!choice.password().equals(choice.again())) {
            result.rejectValue("again", "account.password.differs");
        }
        if (result.hasErrors()) {
            return "account/password";
        }
        people.changePassword(person, choice.password());
        request.logout();
        return "redirect:/sign-in?changed";
    }

    /**
     * A new password, typed twice.
     *
     * @param password 10-200 characters
     * @param again the same
     */
    record PasswordChoice(
            @Size(min = 10, max = 200, message = "{account.password.length}")
            String password,

            String again) {}
}
