package cn.parklens.bench.truth;

import cn.parklens.evidence.enterprise.CreditCode;
import java.time.LocalDate;
import java.util.List;

/** An invented enterprise. */
record Enterprise(String name, String code, String industry, LocalDate registered) {

    static final List<String> MANUFACTURING = List.of(
            "3912", "3311", "2710", "1432", "3670", "3962", "2651", "3441", "3525", "3714", "3841", "2780", "3973",
            "3360");
    static final List<String> SERVICES = List.of("6513", "7320", "5990", "5169", "6431", "7461");
    static final List<String> OTHERS = List.of("6110", "5211", "7010");

    /** Counties of today, and some that were merged or renamed after they had issued codes. */
    private static final List<String> DIVISIONS =
            List.of("320583", "440307", "330108", "510107", "420111", "370211", "610113", "340104", "320505", "410105");

    private static final List<String> FORMER = List.of("440182", "330183", "320121", "370125", "510124");

    private static final String SYLLABLES = "瑞泰恒盛德信远航晨星宏图凯达博锐启元拓新江海长青明辉立鼎";
    private static final List<String> TRADES = List.of("精密制造", "智能装备", "新材料", "电子科技", "生物医药", "汽车部件");
    private static final List<String> FORMS = List.of("有限公司", "股份有限公司", "（集团）有限公司");

    static Enterprise of(Chance chance, int number, boolean isNew, double manufacturing) {
        String name = "示范" + syllable(number) + syllable(number / 28)
                + syllable(number / 784 + chance.between(0, 3) * 7) + number + chance.one(TRADES) + chance.one(FORMS);
        LocalDate registered = isNew
                ? LocalDate.of(2025, 1, 1).plusDays(chance.between(0, 364))
                : LocalDate.of(1996, 1, 1).plusDays(chance.between(0, 365 * 26));
        String industry = chance.happens(manufacturing)
                ? chance.one(MANUFACTURING)
                : chance.happens(0.85) ? chance.one(SERVICES) : chance.one(OTHERS);
        return new Enterprise(name, code(chance, number), industry, registered);
    }

    private static String syllable(int at) {
        return SYLLABLES.substring(at % SYLLABLES.length(), at % SYLLABLES.length() + 1);
    }

    /** As real lists have them: most fit, some are of former divisions, few are old numbers, and next to none is wrong. */
    private static String code(Chance chance, int number) {
        if (chance.happens(0.003)) {
            return chance.one(DIVISIONS)
                    + String.format("%09d", 100_000_000 + chance.between(0, 9_999) * 9_973 % 800_000_000);
        }
        String division = chance.happens(0.08) ? chance.one(FORMER) : chance.one(DIVISIONS);
        String code = CreditCode.of("91", division, "MA" + String.format("%06d", number * 97 % 1_000_000));
        if (chance.happens(0.00005)) {
            return code.substring(0, 17) + (code.charAt(17) == '7' ? '8' : '7');
        }
        return chance.happens(0.0002) ? code.toLowerCase(java.util.Locale.ROOT) : code;
    }
}
