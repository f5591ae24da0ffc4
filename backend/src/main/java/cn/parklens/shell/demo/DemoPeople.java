package cn.parklens.shell.demo;

import cn.parklens.account.Assignment;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The demonstration's people: those who filled it in and accepted it, with whom nobody can sign in, and the four that
 * visitors sign in as. The latter come last: where they are, the demonstration is complete.
 */
@Component
class DemoPeople {

    /** The password of all four, shown on the sign-in page of this machine only. */
    static final String PASSWORD = "demo-2026";

    private static final String FILLER = "demo-filler";
    private static final String CHECKER = "demo-checker";
    private static final Map<Role, String> VISITORS = Map.of(
            Role.PARK_ADMINISTRATOR, "demo-park",
            Role.REVIEWER, "demo-reviewer",
            Role.ANALYST, "demo-analyst",
            Role.ADMINISTRATOR, "demo-admin");

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    static String userName(Role role) {
        return java.util.Objects.requireNonNull(VISITORS.get(role));
    }

    boolean complete() {
        return find(userName(Role.ADMINISTRATOR)).isPresent();
    }

    /** Fills in for every demonstration park. */
    Person filler(List<Long> parkIds) {
        return find(FILLER)
                .orElseGet(() -> withoutSignIn(
                        FILLER,
                        "示例填报员",
                        parkIds.stream()
                                .map(id -> new Assignment(Role.PARK_ADMINISTRATOR, id, null))
                                .toList()));
    }

    /** Accepts and returns what they sent. */
    Person checker() {
        return find(CHECKER)
                .orElseGet(() -> withoutSignIn(CHECKER, "示例审核员", List.of(new Assignment(Role.REVIEWER, null, null))));
    }

    /** Lets visitors in, the administrator last. */
    void admitVisitors(long ownPark) {
        admit(Role.PARK_ADMINISTRATOR, "示例园区填报员", ownPark);
        admit(Role.REVIEWER, "示例审核人", null);
        admit(Role.ANALYST, "示例分析员", null);
        admit(Role.ADMINISTRATOR, "示例管理员", null);
    }

    private void admit(Role role, String displayName, @org.jspecify.annotations.Nullable Long park) {
        if (find(userName(role)).isEmpty()) {
            people.add(userName(role), displayName, PASSWORD, true, List.of(new Assignment(role, park, null)));
        }
    }

    private Person withoutSignIn(String userName, String displayName, List<Assignment> assignments) {
        people.add(userName, displayName, UUID.randomUUID().toString(), true, assignments);
        return people.loadUserByUsername(userName);
    }

    private Optional<Person> find(String userName) {
        try {
            return Optional.of(people.loadUserByUsername(userName));
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
