package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import org.jspecify.annotations.Nullable;

/** Whether two rows of one list name the same enterprise. */
enum Sameness {
    /** The same credit code, or the same folded name where one of the two has no code. */
    SAME,
    /** The same folded name under two codes. */
    NAMESAKES,
    DIFFERENT;

    static Sameness of(String name, @Nullable String code, String otherName, @Nullable String otherCode) {
        if (code != null && code.equals(otherCode)) {
            return SAME;
        }
        if (!EnterpriseName.fold(name).equals(EnterpriseName.fold(otherName))) {
            return DIFFERENT;
        }
        return code == null || otherCode == null ? SAME : NAMESAKES;
    }
}
