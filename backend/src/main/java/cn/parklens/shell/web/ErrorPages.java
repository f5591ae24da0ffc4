package cn.parklens.shell.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.submission.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What pages show when something is refused; nothing of the inside reaches them. After what programs get. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ErrorPages {

    private static final int LONGEST = 80;

    private final Frame frame;

    ErrorPages(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler(NotAllowed.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notAllowed(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request, Model model) {
        frame.around(model, person, request);
        return "error/403";
    }

    @ExceptionHandler(NotThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request, Model model) {
        frame.around(model, person, request);
        return "error/404";
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String notConvertible(
            MethodArgumentTypeMismatchException mismatch,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletRequest request,
            Model model) {
        frame.around(model, person, request);
        return badAddress(mismatch.getName(), String.valueOf(mismatch.getValue()), request, model);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String missing(
            MissingServletRequestParameterException missing,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletRequest request,
            Model model) {
        frame.around(model, person, request);
        return badAddress(missing.getParameterName(), null, request, model);
    }

    /** Says which part of the address cannot be read, and leads to the page without it where it is one to be looked at. */
    private static String badAddress(String name, @Nullable String found, HttpServletRequest request, Model model) {
        boolean parameter = found != null && request.getParameter(name) != null;
        // A part of the path has no name that stands in the address.
        String written = parameter ? name + "=" + found : found;
        model.addAttribute("name", name);
        model.addAttribute(
                "found",
                written == null || written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…");
        model.addAttribute(
                "plain", parameter && Objects.equals(request.getMethod(), "GET") ? request.getServletPath() : null);
        return "error/400";
    }
}
