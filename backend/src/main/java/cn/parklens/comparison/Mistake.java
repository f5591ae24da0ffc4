package cn.parklens.comparison;

import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A part of an address that was not used, and what would have been.
 *
 * @param kind what is wrong
 * @param parameter its name in the address
 * @param found what it says there, at most 60 characters
 * @param expected what can stand there; empty where the kind says it all
 */
public record Mistake(Kind kind, String parameter, String found, String expected) {

    private static final int LONGEST_FOUND = 60;

    public Mistake {
        found = found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + "…" : found;
    }

    /** What can be wrong with an address. */
    public enum Kind {
        /** No parameter of this name. */
        NAME,
        /** A parameter that can be given once stands there again. */
        TWICE,
        COLLECTION,
        INDICATOR,
        TOO_MANY_INDICATORS,
        YEAR,
        TOO_MANY_YEARS,
        PARK,
        TOO_MANY_PARKS,
        PROVINCE,
        INDUSTRY,
        SCOPE,
        SORT,
        /** Province or industry beside chosen parks, which go before them. */
        BESIDE_PARKS
    }

    /** What was found and what is expected, in the reader's language. */
    public String text(MessageSource messages, Locale locale) {
        return messages.getMessage("comparison.bad." + kind, new Object[] {parameter, found, expected}, locale);
    }
}
