package cn.parklens.submission;

import cn.parklens.submission.Fate.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of the contents of a submission that turns to another version of its form.
 *
 * @param kept how many figures, texts and lists stay as they are
 * @param changed what is converted or set aside, in the old form's order
 */
public record CarryOver(int kept, List<Item> changed) {

    public CarryOver {
        changed = List.copyOf(changed);
    }

    /** What is written in the new unit. */
    public List<Item> converted() {
        return changed.stream().filter(item -> item.reason() == null).toList();
    }

    /** What has no place in the new version. */
    public List<Item> setAside() {
        return changed.stream().filter(item -> item.reason() != null).toList();
    }

    /** What sort of thing it is. */
    public enum Sort {
        FIGURE,
        TEXT,
        LIST
    }

    /**
     * One thing that does not stay as it is.
     *
     * @param code of the indicator, field or list
     * @param name as the old version prints it
     * @param place 2025年; the row of a repeated group; empty otherwise
     * @param before as it stood, with its unit
     * @param after in the new unit, empty when it is set aside
     * @param reason why it is set aside, null when it is converted
     */
    public record Item(
            Sort sort,
            String code,
            String name,
            String place,
            String before,
            String after,
            @Nullable Reason reason) {}
}
