package cn.parklens.submission.web;

import cn.parklens.form.Severity;
import cn.parklens.submission.NotThere;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which findings of a group are on the page: of a thousand rows alike, fifty say what the thousand say.
 *
 * @param from place of the first in its group, from 0
 * @param until place after the last; may lie beyond the end
 */
public record Part(Severity group, int from, int until) {

    /** So many are shown at once. */
    static final int AT_ONCE = 50;

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{4,8})-([0-9]{1,7})-([0-9]{1,7})");

    /** The first fifty of each group. */
    static Map<Severity, Part> first() {
        Map<Severity, Part> parts = new EnumMap<>(Severity.class);
        for (Severity group : Severity.values()) {
            parts.put(group, new Part(group, 0, AT_ONCE));
        }
        return parts;
    }

    /** The fifty among which one stands. */
    static Part around(Severity group, int place) {
        int from = place / AT_ONCE * AT_ONCE;
        return new Part(group, from, from + AT_ONCE);
    }

    /**
     * Those that an address names, each as {@link #toString} writes it; several of one group are one from its first to its last.
     *
     * @throws NotThere for what was never written so
     */
    static Map<Severity, Part> read(List<String> written) {
        Map<Severity, Part> named = new EnumMap<>(Severity.class);
        written.forEach(text -> {
            Part part = read(text);
            named.merge(part.group(), part, Part::with);
        });
        Map<Severity, Part> parts = first();
        parts.putAll(named);
        return parts;
    }

    /**
     * One that an address names.
     *
     * @throws NotThere for what was never written so
     */
    static Part read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            for (Severity group : Severity.values()) {
                if (group.name().equals(written.group(1))) {
                    return new Part(group, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
                }
            }
        }
        throw new NotThere("part " + text);
    }

    private Part with(Part other) {
        return new Part(group, Math.min(from, other.from), Math.max(until, other.until));
    }

    /** The part of a group of so many: the last fifty for one that begins behind the end. */
    Part within(int size) {
        int last = Math.max(0, size - 1) / AT_ONCE * AT_ONCE;
        int begin = Math.min(from, last);
        return new Part(group, begin, Math.clamp(until, Math.min(begin + 1, size), size));
    }

    /** How many they are. */
    public int size() {
        return until - from;
    }

    /** As addresses name it: {@code HINT-50-100}. */
    @Override
    public String toString() {
        return group + "-" + from + "-" + until;
    }
}
