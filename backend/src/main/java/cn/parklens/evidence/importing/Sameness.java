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
        if (!isOfName(name, otherName)) {
            return DIFFERENT;
        }
        return code == null || otherCode == null ? SAME : NAMESAKES;
    }

    /** Whether they are the same name folded, one of them perhaps behind a running number: 4 X. */
    static boolean isOfName(String name, String other) {
        String folded = EnterpriseName.fold(name);
        String otherFolded = EnterpriseName.fold(other);
        return folded.equals(otherFolded)
                || (!otherFolded.isEmpty()
                        && EnterpriseName.foldUnnumbered(name).equals(otherFolded))
                || (!folded.isEmpty() && EnterpriseName.foldUnnumbered(other).equals(folded));
    }
}
