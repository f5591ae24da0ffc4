package cn.parklens.submission.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section as it is filled in. */
record SectionView(String code, String title, String help, List<Part> parts) {

    public boolean hasGrid() {
        return parts.stream().anyMatch(part -> part.grid() != null);
    }

    /** Either the table of figures or a group of fields. */
    record Part(@Nullable GridView grid, @Nullable GroupView group) {}

    /**
     * A way to a section, with its state.
     *
     * @param filled of those asked
     * @param blocking how many checks stand in the way of sending, what is not filled yet left out
     * @param explain how many checks still want an explanation
     */
    record Link(String code, String title, boolean current, int filled, int asked, long blocking, long explain) {

        public boolean complete() {
            return filled == asked;
        }
    }
}
