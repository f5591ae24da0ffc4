package cn.parklens.shell.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.submission.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What pages show when something is refused; nothing of the inside reaches them. */
@ControllerAdvice(annotations = Controller.class)
class ErrorPages {

    @ExceptionHandler(NotAllowed.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notAllowed() {
        return "error/403";
    }

    @ExceptionHandler(NotThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere() {
        return "error/404";
    }
}
