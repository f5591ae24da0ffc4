package cn.parklens.shell.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form with a file that cannot be taken apart: it is the sender's, and met before anybody knows which page is meant. */
@RestControllerAdvice
class BrokenRequests {

    private final MessageSource messages;

    BrokenRequests(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(MultipartException.class)
    ProblemDetail notTakenApart(MultipartException broken, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(
                broken instanceof MaxUploadSizeExceededException
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST);
        problem.setTitle(messages.getMessage("shell.error.malformed", null, locale));
        problem.setDetail(messages.getMessage("shell.error.malformed.what", null, locale));
        problem.setProperty("code", "shell.error.malformed");
        return problem;
    }
}
