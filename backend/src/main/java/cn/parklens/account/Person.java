package cn.parklens.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who is signed in. A controller takes it as {@code @AuthenticationPrincipal Person}.
 */
public final class Person implements UserDetails, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 1;

    private final long id;
    private final String userName;
    private final String displayName;
    private @Nullable String passwordHash;
    private final boolean enabled;
    private final boolean fictitious;
    private final boolean mustChangePassword;
    private final List<Assignment> assignments;

    Person(
            long id,
            String userName,
            String displayName,
            String passwordHash,
            boolean enabled,
            boolean fictitious,
            boolean mustChangePassword,
            List<Assignment> assignments) {
        this.id = id;
        this.userName = userName;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.fictitious = fictitious;
        this.mustChangePassword = mustChangePassword;
        this.assignments = List.copyOf(assignments);
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    /** A demonstration sign-in, accepted from this machine only. */
    public boolean fictitious() {
        return fictitious;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    public boolean is(Role role) {
        return assignments.stream().anyMatch(a -> a.role() == role);
    }

    /** Whether this person may read a park's submission: its administrators, its reviewers, analysts, administrators. */
    public boolean maySee(Park park) {
        return assignments.stream().anyMatch(a -> a.covers(park));
    }

    /** Whether this person may change a park's figures: only its own administrators. */
    public boolean mayFill(Park park) {
        return may(Role.PARK_ADMINISTRATOR, park);
    }

    /** Whether this person may accept or return what a park sent. */
    public boolean mayReview(Park park) {
        return may(Role.REVIEWER, park);
    }

    /** The province this person's analysis is held to; empty for all of them. */
    public Optional<String> analysedProvince() {
        return assignments.stream()
                        .filter(a -> a.role() == Role.ANALYST || a.role() == Role.ADMINISTRATOR)
                        .anyMatch(a -> a.provinceCode() == null)
                ? Optional.empty()
                : assignments.stream()
                        .filter(a -> a.role() == Role.ANALYST)
                        .map(Assignment::provinceCode)
                        .findFirst();
    }

    /** Whether neither a park nor a province bounds what this person reads. */
    public boolean readsEverywhere() {
        return assignments.stream().anyMatch(a -> a.parkId() == null && a.provinceCode() == null);
    }

    private boolean may(Role role, Park park) {
        return assignments.stream().anyMatch(a -> a.role() == role && a.covers(park));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return assignments.stream()
                .map(a -> new SimpleGrantedAuthority("ROLE_" + a.role().name()))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
