package cn.parklens.shell;

import cn.parklens.account.Role;
import cn.parklens.shell.demo.Demonstration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the product says on its console when it is ready: where it is, how to get in, and where the data lives. */
@Component
class Greeting implements ApplicationListener<ApplicationReadyEvent> {

    private final Environment environment;
    private final Demonstration demonstration;
    private final FirstAdministrator firstAdministrator;
    private final MessageSource texts;

    Greeting(
            Environment environment,
            Demonstration demonstration,
            FirstAdministrator firstAdministrator,
            MessageSource texts) {
        this.environment = environment;
        this.demonstration = demonstration;
        this.firstAdministrator = firstAdministrator;
        this.texts = texts;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        System.out.println(String.join(System.lineSeparator(), lines()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + text("shell.greeting.ready") + "  http://localhost:"
                + environment.getProperty("local.server.port"));
        demonstration
                .signIns()
                .forEach(one -> lines.add("    " + one.userName() + " / " + one.password() + "  " + role(one.role())));
        firstAdministrator
                .oneTimePassword()
                .ifPresent(password -> lines.add("    " + FirstAdministrator.USER_NAME + " / " + password + "  "
                        + text("shell.greeting.oneTimePassword")));
        lines.add("  " + text("shell.greeting.data") + "  " + whereTheDataLives());
        lines.add("");
        return lines;
    }

    private String whereTheDataLives() {
        String address = environment.getProperty("spring.datasource.url", "own");
        return address.equals("own")
                ? Path.of(environment.getRequiredProperty("parklens.home"))
                        .toAbsolutePath()
                        .normalize()
                        .toString()
                // Whatever stands behind the question mark may be a password.
                : address.replaceFirst("\\?.*", "");
    }

    private String role(Role role) {
        return text("account.role." + role.name());
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
