package cn.parklens.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives. */
@Controller
class StartPage {

    @GetMapping("/")
    String start() {
        return "shell/start";
    }
}
