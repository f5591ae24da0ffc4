package cn.parklens.shell.demo;

import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Role;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether this installation shows the demonstration: {@code parklens.demo} says so; unsaid, it does on the product's own
 * database as long as no real park is in it.
 */
@Component
public class Demonstration {

    private final Environment environment;
    private final Parks parks;
    private final DemoPeople people;

    Demonstration(Environment environment, Parks parks, DemoPeople people) {
        this.environment = environment;
        this.parks = parks;
        this.people = people;
    }

    /** Whether demonstration parks are wanted here. */
    boolean isWanted() {
        Boolean said = environment.getProperty("parklens.demo", Boolean.class);
        return said != null ? said : ownDatabase() && parks.all().stream().allMatch(Park::fictitious);
    }

    private boolean ownDatabase() {
        return environment.getProperty("spring.datasource.url", "own").equals("own");
    }

    /** The sign-ins that visitors may use; none where there is no demonstration. */
    public List<SignIn> signIns() {
        return isWanted() && people.complete()
                ? List.of(Role.values()).stream()
                        .map(role -> new SignIn(role, DemoPeople.userName(role), DemoPeople.PASSWORD))
                        .toList()
                : List.of();
    }

    /**
     * How to sign in as one of the demonstration's people.
     *
     * @param role what for
     * @param userName to type
     * @param password to type
     */
    public record SignIn(Role role, String userName, String password) {}
}
