package cn.parklens.definition;

import cn.parklens.definition.Difference.Change;
import cn.parklens.definition.Difference.Side;
import cn.parklens.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds two versions of a form beside each other, part by part, by their codes. Pure. */
public final class Differences {

    private Differences() {}

    /** In the newer form's order; what was removed stands last of its sort. */
    public static List<Difference> between(Form older, Form newer) {
        Map<Parts.Key, Parts.Part> before = Parts.of(older);
        Map<Parts.Key, Parts.Part> after = Parts.of(newer);
        List<Difference> differences = new ArrayList<>();
        for (Difference.Sort sort : Difference.Sort.values()) {
            after.forEach((key, part) -> {
                if (key.sort() == sort) {
                    Parts.Part was = before.get(key);
                    if (was == null) {
                        differences.add(difference(key, Change.ADDED, part, List.of()));
                    } else {
                        List<Side> sides = sides(was, part);
                        if (!sides.isEmpty()) {
                            differences.add(difference(key, Change.CHANGED, part, sides));
                        }
                    }
                }
            });
            before.forEach((key, part) -> {
                if (key.sort() == sort && !after.containsKey(key)) {
                    differences.add(difference(key, Change.REMOVED, part, List.of()));
                }
            });
        }
        return differences;
    }

    private static Difference difference(Parts.Key key, Change change, Parts.Part part, List<Side> sides) {
        return new Difference(key.sort(), change, key.code(), part.name(), sides);
    }

    private static List<Side> sides(Parts.Part before, Parts.Part after) {
        Set<String> aspects = new LinkedHashSet<>(after.aspects().keySet());
        aspects.addAll(before.aspects().keySet());
        return aspects.stream()
                .map(aspect -> new Side(
                        aspect,
                        before.aspects().getOrDefault(aspect, ""),
                        after.aspects().getOrDefault(aspect, "")))
                .filter(side -> !side.before().equals(side.after()))
                .toList();
    }
}
