package cn.parklens.account;

import org.jspecify.annotations.Nullable;

/**
 * An industrial park.
 *
 * @param id in the database
 * @param code its address in pages and the API
 * @param name in full
 * @param level national, provincial or other
 * @param provinceCode two digits
 * @param provinceName as in the statistical divisions
 * @param countyName null when not known
 * @param fictitious demonstration data
 */
public record Park(
        long id,
        String code,
        String name,
        Level level,
        String provinceCode,
        String provinceName,
        @Nullable String countyName,
        boolean fictitious) {

    /** Who approved it. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        OTHER
    }
}
