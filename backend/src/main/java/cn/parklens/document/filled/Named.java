package cn.parklens.document.filled;

import java.util.List;

/** Names within a sentence, which takes no more than three. */
final class Named {

    private static final int MOST = 3;

    private Named() {}

    static String few(List<String> names) {
        return names.size() <= MOST ? String.join("、", names) : String.join("、", names.subList(0, MOST)) + "…";
    }
}
