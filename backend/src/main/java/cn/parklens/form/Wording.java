package cn.parklens.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands the texts of a mapping as what they stand for; a mistake is recorded and the fallback given back. */
final class Wording {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern FORM_CODE = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final SourceFile file;

    Wording(SourceFile file) {
        this.file = file;
    }

    /** A code such as {@code lead_revenue}, as it stands. */
    Scalar code(Entry entry, String key) {
        return matching(entry, key, CODE, "代码以小写字母开头，只含小写字母、数字和下划线，最多63个字符");
    }

    /** A form's own code such as {@code park-development}: part of addresses, hence hyphens. */
    String formCode(Entry entry, String key) {
        return matching(entry, key, FORM_CODE, "报表代码以小写字母开头，只含小写字母、数字和连字符，最多63个字符")
                .text();
    }

    /** A version such as {@code 2026.1}: part of file names, hence no blanks and no signs but these. */
    String version(Entry entry, String key) {
        return matching(entry, key, VERSION, "版本号以字母或数字开头，只含字母、数字、点、下划线和连字符，最多40个字符，例如 \"2026.1\"")
                .text();
    }

    boolean flag(Entry entry, String key, boolean otherwise) {
        Optional<Scalar> scalar = entry.optional(key);
        return scalar.map(value -> switch (value.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        refuse(value, "应为 true 或 false");
                        yield otherwise;
                    }
                })
                .orElse(otherwise);
    }

    /** A whole number, or the fallback when it is left out. */
    int number(Entry entry, String key, int otherwise, int least, int most) {
        return entry.optional(key)
                .map(value -> number(value, least, most).orElse(otherwise))
                .orElse(otherwise);
    }

    /** A whole number that must be there; that it is not is said once, not also as a number out of range. */
    Optional<Integer> number(Entry entry, String key, int least, int most) {
        Scalar value = entry.text(key);
        return value.text().isBlank() ? Optional.empty() : number(value, least, most);
    }

    Optional<Integer> number(Scalar value, int least, int most) {
        try {
            int number = Integer.parseInt(value.text());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, together with the range.
        }
        refuse(value, "应为" + least + "至" + most + "之间的整数");
        return Optional.empty();
    }

    Optional<BigDecimal> decimal(Entry entry, String key) {
        return entry.optional(key).flatMap(value -> {
            if (DECIMAL.matcher(value.text()).matches()) {
                return Optional.of(new BigDecimal(value.text()));
            }
            refuse(value, "应为一个数，例如 9.6");
            return Optional.empty();
        });
    }

    Optional<LocalDate> date(Entry entry, String key) {
        return entry.optional(key).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value.text()));
            } catch (DateTimeParseException e) {
                refuse(value, "应为日期，例如 2026-04-01");
                return Optional.empty();
            }
        });
    }

    /** A word of an enumeration, in lower case: {@code whole_park}. */
    <E extends Enum<E>> E word(Entry entry, String key, Class<E> type) {
        E[] constants = type.getEnumConstants();
        Scalar value = entry.text(key);
        List<String> words = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int found = words.indexOf(value.text());
        if (found < 0 && !value.text().isBlank()) {
            refuse(value, "应为 " + String.join("、", words) + " 之一" + Suggestion.near(value.text(), words));
        }
        return constants[Math.max(found, 0)];
    }

    Unit unit(Entry entry, String key) {
        Optional<Scalar> value = entry.optional(key);
        if (value.isEmpty()) {
            entry.mistake(key, "", "缺少“" + key + "”；没有单位的写 \"\"");
            return Units.PLAIN;
        }
        return Units.parse(value.get().text()).orElseGet(() -> {
            refuse(
                    value.get(),
                    "不认识的单位；可用 " + String.join("、", Units.symbols()) + "，以及两个单位之商，例如 万元/亩"
                            + Suggestion.near(value.get().text(), Units.symbols()));
            return Units.PLAIN;
        });
    }

    /** {@code 1..3}: the least and the most rows of a group; once when left out. */
    Rows rows(Entry entry, String key) {
        return entry.optional(key)
                .map(value -> {
                    String[] ends = value.text().split("\\.\\.", -1);
                    if (ends.length == 2 && ends[0].matches("\\d{1,3}") && ends[1].matches("[1-9]\\d{0,2}")) {
                        Rows rows = new Rows(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                        if (rows.least() <= rows.most()) {
                            return rows;
                        }
                    }
                    refuse(value, "应写成“最少..最多”，例如 1..3");
                    return Rows.ONCE;
                })
                .orElse(Rows.ONCE);
    }

    /** How many rows a group may have. */
    record Rows(int least, int most) {
        static final Rows ONCE = new Rows(1, 1);
    }

    void refuse(Scalar value, String reason) {
        file.mistake(value.place(), value.text(), reason);
    }

    private Scalar matching(Entry entry, String key, Pattern pattern, String reason) {
        Scalar value = entry.text(key);
        if (!value.text().isBlank() && !pattern.matcher(value.text()).matches()) {
            refuse(value, reason);
        }
        return value;
    }
}
