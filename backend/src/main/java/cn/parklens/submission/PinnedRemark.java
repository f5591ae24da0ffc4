package cn.parklens.submission;

import cn.parklens.check.Spot;
import cn.parklens.observation.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer pinned to a cell or field when returning a submission (退回批注), and what became of it since.
 *
 * @param id in the database
 * @param spot a cell, or a field with all its rows
 * @param words of the reviewer
 * @param was what stood there when it was returned
 * @param now what stands there
 * @param kept who of the park said that it stays as it is, null where nobody did
 */
public record PinnedRemark(
        long id,
        Spot spot,
        String words,
        Content was,
        Content now,
        @Nullable Kept kept) {

    /** The longest text of a remark, in characters. */
    public static final int MOST_WORDS = 500;

    /** The most remarks of one return. */
    public static final int MOST = 200;

    /** A remark to be pinned: to a {@link Spot.AtCell} or a {@link Spot.AtField}. */
    public record Pin(Spot spot, String words) {}

    /** Who looked at it and left it, and when. */
    public record Kept(String person, Instant at) {}

    /** What stands at a place of the form. */
    public sealed interface Content {
        /** A cell's value. */
        record Figure(Value value) implements Content {}

        /** A field's texts, rows in order, blank ones left out. */
        record Texts(List<String> rows) implements Content {
            public Texts {
                rows = List.copyOf(rows);
            }
        }
    }

    /** What became of a remark. */
    public enum State {
        /** 待修改. */
        OPEN,
        /** 已修改: something else stands there. */
        CHANGED,
        /** 已核对，不改: the park says that it is right. */
        KEPT
    }

    public State state() {
        if (!was.equals(now)) {
            return State.CHANGED;
        }
        return kept == null ? State.OPEN : State.KEPT;
    }
}
