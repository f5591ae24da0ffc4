package cn.parklens.submission;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.Section;
import cn.parklens.observation.Cell;
import java.time.Instant;
import java.util.List;

/**
 * A park's answer to a collection (填报件).
 *
 * @param id in the database
 * @param collection what it answers
 * @param park whose it is
 * @param version the form it began with, and keeps
 * @param state where it stands
 * @param revision how often it was sent
 * @param changedAt when a figure, a text or the state changed last
 */
public record Submission(
        long id, Collection collection, Park park, FormVersion version, State state, int revision, Instant changedAt) {

    /** Where a submission stands. */
    public enum State {
        /** 草稿. */
        DRAFT,
        /** 已报送: waits for a reviewer. */
        SENT,
        /** 已退回: to be mended. */
        RETURNED,
        /** 已通过. */
        ACCEPTED
    }

    public Form form() {
        return version.form();
    }

    /**
     * Whether this person may read it as it stands. A draft is the park's own; whoever neither fills in nor reviews
     * reads only what the park stands by.
     */
    public boolean mayBeSeenBy(Person person) {
        if (person.mayFill(park) || person.is(Role.ADMINISTRATOR)) {
            return true;
        }
        return switch (state) {
            case DRAFT -> false;
            case RETURNED -> person.mayReview(park);
            case SENT, ACCEPTED -> person.maySee(park);
        };
    }

    /** The form's sections as this person may read them: contact details are for the park and its reviewers. */
    public List<Section> sectionsFor(Person person) {
        boolean all = person.mayFill(park) || person.mayReview(park) || person.is(Role.ADMINISTRATOR);
        return all
                ? form().sections()
                : form().sections().stream().map(Submission::withoutContacts).toList();
    }

    private static Section withoutContacts(Section section) {
        return new Section(
                section.code(),
                section.title(),
                section.help(),
                section.blocks().stream()
                        .filter(block -> !(block instanceof FieldGroup group && group.holdsContactDetails()))
                        .toList());
    }

    /** Whether its figures may change at all: not while a reviewer has it, nor once accepted. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** Whether its collection uses another version of the form by now; it keeps its own until somebody turns it. */
    public boolean isOfOtherVersion() {
        return collection.formVersion() != version.id();
    }

    /**
     * This submission, for somebody who writes what they read under a version of its form.
     *
     * @param version id of the version that a page or a program was given
     * @throws FormMovedOn when it follows another version by now
     */
    public Submission asDrawnFrom(long version) {
        if (version != this.version.id()) {
            throw new FormMovedOn(this);
        }
        return this;
    }

    /**
     * The same by the name of the version, as the form's text has it.
     *
     * @throws FormMovedOn when it follows another version by now
     */
    public Submission asDrawnFrom(String version) {
        if (!version.equals(form().version())) {
            throw new FormMovedOn(this);
        }
        return this;
    }

    /** Whether this person may change its figures now. */
    public boolean mayBeFilledBy(Person person) {
        return isOpen() && person.mayFill(park);
    }

    public boolean allows(Move move) {
        return move.isPossibleFrom(state);
    }

    /**
     * The submission after a move.
     *
     * @throws MoveRefused when it cannot be made from where it stands
     */
    public Submission after(Move move) {
        if (!allows(move)) {
            throw new MoveRefused(Problem.of(Problem.Kind.MOVE_IMPOSSIBLE, move.name(), state.name()));
        }
        int sent = move == Move.SEND ? revision + 1 : revision;
        return new Submission(id, collection, park, version, move.to(), sent, changedAt);
    }

    /** Its address in pages: {@code /collections/park-development-2026/parks/demo-01}. */
    public String address() {
        return "/collections/" + collection.code() + "/parks/" + park.code();
    }

    /** The address of a cell in pages; whoever follows it finds the cursor there. */
    public String addressOf(Cell cell) {
        String section = form().sections().stream()
                .filter(each -> each.blocks().stream()
                        .anyMatch(block -> block instanceof IndicatorTable table
                                && table.indicators().stream()
                                        .anyMatch(indicator -> indicator.code().equals(cell.indicator()))))
                .findFirst()
                .orElseGet(() -> form().sections().getFirst())
                .code();
        return address() + "/sections/" + section + "#cell-" + cell.indicator() + "-"
                + cell.period().code();
    }

    /** How the audit trail names it. */
    String subject() {
        return collection.code() + "/" + park.code();
    }
}
