package cn.parklens.evidence.enterprise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a folded name without its legal form (有限公司, 有限责任公司, 股份 …), without what stands in brackets and
 * without the marks of province and city: by it names are near that a person would take for one.
 */
final class NameCore {

    private static final List<String> FORMS =
            List.of("有限责任公司", "股份有限公司", "(有限合伙)", "(普通合伙)", "有限公司", "股份公司", "集团公司", "控股", "股份", "集团", "公司");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern PROVINCE = Pattern.compile("^(\\p{IsHan}{2,3})省");
    private static final Pattern CITY = Pattern.compile("^(\\p{IsHan}{2,6}?)市");
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final int SHORTEST = 2;

    private NameCore() {}

    /** One core, or two when a place in brackets may as well lead the name; none of names that say nothing else. */
    static Set<String> of(String folded) {
        String form = withoutForm(folded);
        Set<String> cores = new LinkedHashSet<>();
        add(cores, BRACKETS.matcher(form).replaceAll(""));
        var bracket = BRACKETS.matcher(form);
        if (bracket.find()) {
            add(cores, bracket.group(1) + BRACKETS.matcher(form).replaceAll(""));
        }
        return cores;
    }

    private static void add(Set<String> cores, String name) {
        String core = withoutForm(name);
        core = PROVINCE.matcher(core).replaceFirst("$1");
        core = CITY.matcher(core).replaceFirst("$1");
        if (core.length() >= SHORTEST) {
            cores.add(core);
        }
    }

    private static String withoutForm(String name) {
        for (String form : FORMS) {
            if (name.endsWith(form) && name.length() >= form.length() + SHORTEST) {
                return withoutForm(name.substring(0, name.length() - form.length()));
            }
        }
        return name;
    }

    /** Whether a sign numbers something: 一厂 and 二厂 are two, however much alike. */
    static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    /** The numerals of a core in their order. */
    static String numerals(String core) {
        StringBuilder numerals = new StringBuilder();
        for (int i = 0; i < core.length(); i++) {
            if (isNumeral(core.charAt(i))) {
                numerals.append(core.charAt(i));
            }
        }
        return numerals.toString();
    }
}
