package cn.parklens.form;

import java.util.Collection;
import java.util.Comparator;

/** "Did you mean": the known word nearest to a mistyped one. */
final class Suggestion {

    private Suggestion() {}

    /** {@code ，是否想写“revenue”？}, or nothing when no known word is near. */
    static String near(String typed, Collection<String> known) {
        int allowed = Math.min(3, typed.length() / 2);
        return known.stream()
                .filter(word -> distance(typed, word) <= allowed)
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .map(word -> "，是否想写“" + word + "”？")
                .orElse("");
    }

    /** Levenshtein distance, case ignored. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
