package cn.parklens.shell.web;

import cn.parklens.shell.demo.Demonstration;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Marks every page of a demonstration as such, and shows its sign-ins to whoever sits at this machine. */
@ControllerAdvice(annotations = Controller.class)
class DemoSignIns {

    private final Demonstration demonstration;
    private final MessageSource texts;

    DemoSignIns(Demonstration demonstration, MessageSource texts) {
        this.demonstration = demonstration;
        this.texts = texts;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return !demonstration.signIns().isEmpty();
    }

    @ModelAttribute("demoPeople")
    List<DemoPerson> demoPeople(HttpServletRequest request, Locale locale) {
        if (!request.getRequestURI().endsWith("/sign-in") || !isFromThisMachine(request)) {
            return List.of();
        }
        return demonstration.signIns().stream()
                .map(one -> new DemoPerson(
                        texts.getMessage("account.role." + one.role().name(), null, locale),
                        one.userName(),
                        one.password()))
                .toList();
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    }

    /**
     * One way in.
     *
     * @param role in words
     * @param userName to type
     * @param password to type
     */
    public record DemoPerson(String role, String userName, String password) {}
}
