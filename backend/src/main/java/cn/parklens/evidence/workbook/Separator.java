package cn.parklens.evidence.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What separates the values of a text file. */
final class Separator {

    private static final char[] CANDIDATES = {',', '\t', ';', '，', '|'};
    private static final int SAMPLE = 64 << 10;

    private Separator() {}

    /** The candidate that parts most of the first lines into the same number of values, more than one. */
    static char of(Path file, TextEncoding encoding, Guard guard) {
        char[] sample = new char[SAMPLE];
        int length;
        try (BufferedReader reader = new BufferedReader(encoding.open(Files.newInputStream(file)))) {
            length = Math.max(0, reader.read(sample));
        } catch (IOException e) {
            throw guard.damaged("", e);
        }
        char best = ',';
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(sample, length, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(char[] sample, int length, char candidate) {
        int[] linesBySeparators = new int[64];
        boolean quoted = false;
        int here = 0;
        for (int i = 0; i < length; i++) {
            char c = sample[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                here++;
            } else if (!quoted && c == '\n') {
                linesBySeparators[Math.min(here, 63)]++;
                here = 0;
            }
        }
        linesBySeparators[Math.min(here, 63)]++;
        int score = 0;
        for (int separators = 1; separators < 64; separators++) {
            score = Math.max(score, linesBySeparators[separators] * (separators > 1 ? 3 : 2));
        }
        return score;
    }
}
