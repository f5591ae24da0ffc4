package cn.parklens.shell.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.submission.NotThere;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What programs get when something is refused: problem+json with a code of the catalogue and what to do. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotAllowed.class)
    ProblemDetail notAllowed(Locale locale) {
        return problem(HttpStatus.FORBIDDEN, "shell.error.notAllowed", "", locale);
    }

    @ExceptionHandler(NotThere.class)
    ProblemDetail notThere(Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "shell.error.notFound", "", locale);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ProblemDetail notValid(ConstraintViolationException invalid, Locale locale) {
        String where = invalid.getConstraintViolations().stream()
                .map(one -> one.getPropertyPath().toString())
                .sorted()
                .findFirst()
                .orElse("");
        return problem(HttpStatus.BAD_REQUEST, "shell.error.malformed", where, locale);
    }

    @ExceptionHandler(MethodArgumentNotValidException.class)
    ProblemDetail notValid(MethodArgumentNotValidException invalid, Locale locale) {
        String where = invalid.getBindingResult().getFieldErrors().stream()
                .map(one -> one.getField())
                .sorted()
                .findFirst()
                .orElse("");
        return problem(HttpStatus.BAD_REQUEST, "shell.error.malformed", where, locale);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ProblemDetail missing(MissingServletRequestParameterException missing, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "shell.error.malformed", missing.getParameterName(), locale);
    }

    /** Says which parameter, what stands there and what could; never the type that we read it into. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail notConvertible(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        Class<?> wanted = mismatch.getRequiredType();
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "shell.error.malformed", mismatch.getName(), locale);
        problem.setProperty("found", String.valueOf(mismatch.getValue()));
        problem.setProperty(
                "expected",
                wanted != null && wanted.isEnum()
                        ? Arrays.stream(wanted.getEnumConstants())
                                .map(Object::toString)
                                .toList()
                        : messages.getMessage("shell.error.malformed.number", null, locale));
        return problem;
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail notReadable(Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "shell.error.malformed", "", locale);
    }

    private ProblemDetail problem(HttpStatus status, String code, String where, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage(code, null, locale));
        problem.setDetail(messages.getMessage(code + ".what", null, locale));
        problem.setProperty("code", code);
        if (!where.isEmpty()) {
            problem.setProperty("where", where);
        }
        return problem;
    }
}
