package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a formula stands: what its names can mean depends on it.
 *
 * @param moment the year that is spoken of
 * @param rowsOf the list whose columns may be named, null where no row is looked at
 * @param computing indicators whose own formulas lead here
 * @param mistakes where they are noted
 */
record Setting(
        Vocabulary vocabulary,
        Moment moment,
        @Nullable EvidenceList rowsOf,
        List<Indicator> computing,
        Mistakes mistakes) {

    static Setting outermost(Vocabulary vocabulary) {
        return new Setting(vocabulary, Moment.NOW, null, List.of(), new Mistakes());
    }

    Setting earlier() {
        return new Setting(vocabulary, moment.earlier(), rowsOf, computing, mistakes);
    }

    Setting amongRowsOf(@Nullable EvidenceList list) {
        return new Setting(vocabulary, moment, list, computing, mistakes);
    }

    /** Inside an indicator's own formula, with mistakes of its own: they are reported once, where that formula stands. */
    Setting inside(Indicator computed, Moment at) {
        List<Indicator> way =
                Stream.concat(computing.stream(), Stream.of(computed)).toList();
        return new Setting(vocabulary, at, null, way, new Mistakes());
    }
}
