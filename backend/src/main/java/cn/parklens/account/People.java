package cn.parklens.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody who may sign in. */
@Component
public class People implements UserDetailsService {

    private final PersonRepository repository;
    private final PasswordEncoder passwords;

    People(PersonRepository repository, PasswordEncoder passwords) {
        this.repository = repository;
        this.passwords = passwords;
    }

    @Override
    public Person loadUserByUsername(String userName) {
        return repository.find(userName).orElseThrow(() -> new UsernameNotFoundException("no such person"));
    }

    public boolean isEmpty() {
        return repository.isEmpty();
    }

    /**
     * Adds a person.
     *
     * @param userName made lower case
     * @param password in clear, stored only as a hash
     * @param fictitious a demonstration sign-in, accepted from this machine only
     * @return the id
     */
    public long add(
            String userName, String displayName, String password, boolean fictitious, List<Assignment> assignments) {
        return repository.add(
                userName.toLowerCase(Locale.ROOT), displayName, hash(password), false, fictitious, assignments);
    }

    /** Adds the first administrator of an installation, who must choose a password of their own when signing in. */
    public void addFirstAdministrator(String userName, String oneTimePassword) {
        repository.add(
                userName,
                "系统管理员",
                hash(oneTimePassword),
                true,
                false,
                List.of(new Assignment(Role.ADMINISTRATOR, null, null)));
    }

    /** Sets a new password; the one-time password is void from then on. */
    public void changePassword(Person person, String password) {
        repository.changePassword(person.id(), hash(password));
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
