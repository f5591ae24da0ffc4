package cn.parklens.submission;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.form.Form;
import java.time.Instant;

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

    /** Whether its figures may change at all: not while a reviewer has it, nor once accepted. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.RETURNED;
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

    /** How the audit trail names it. */
    String subject() {
        return collection.code() + "/" + park.code();
    }
}
