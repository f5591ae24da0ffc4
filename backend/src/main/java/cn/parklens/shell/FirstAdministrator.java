package cn.parklens.shell;

import cn.parklens.account.People;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the first administrator of a real installation in, with a password that is printed once and good for one use. */
@Component
@Order(FirstAdministrator.AFTER_THE_DEMONSTRATION)
class FirstAdministrator implements ApplicationRunner {

    static final String USER_NAME = "admin";
    static final int AFTER_THE_DEMONSTRATION = 20;

    private static final int BYTES = 9;

    private final People people;
    private @Nullable String oneTimePassword;

    FirstAdministrator(People people) {
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.isEmpty()) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            oneTimePassword = HexFormat.of().formatHex(random);
            people.addFirstAdministrator(USER_NAME, oneTimePassword);
        }
    }

    /** The password, when it was made at this start. */
    Optional<String> oneTimePassword() {
        return Optional.ofNullable(oneTimePassword);
    }
}
