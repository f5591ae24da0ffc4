package cn.parklens.formula;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The divisions that register enterprises today: six digits each, provinces and cities filled up with zeros, and the urban
 * districts of a city as a whole (市辖区), which end with 01.
 */
final class Divisions {

    private static final int REGISTRATION_NUMBER = 15;
    private static final int CREDIT_CODE = 18;
    private static final Set<String> CODES = read();

    private Divisions() {}

    /**
     * Whether a code was issued by a division that still exists.
     *
     * @param code a credit code (its characters 3 to 8), an old registration number (its first six) or a division's code
     */
    static boolean known(String code) {
        return switch (code.length()) {
            case CREDIT_CODE -> CODES.contains(code.substring(2, 8));
            case REGISTRATION_NUMBER -> CODES.contains(code.substring(0, 6));
            default -> CODES.contains(code);
        };
    }

    private static Set<String> read() {
        InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
