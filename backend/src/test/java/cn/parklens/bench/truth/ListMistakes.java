package cn.parklens.bench.truth;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Counts and lists that do not agree, and codes that are none. */
final class ListMistakes {

    static final String NAME = "企业名称";
    static final String CODE = "统一社会信用代码";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Lists that the form demands, each proving the count of its name. */
    private static final List<String> CLASSES = List.of(
            "new_enterprises", "listed", "unicorns", "high_tech", "champions", "little_giants", "provincial_sme");

    private ListMistakes() {}

    static List<Kind> all() {
        return List.of(
                Kind.of("count_off_by_one", "数量差一", ListMistakes::offByOne),
                Kind.of("enterprise_missing", "清单漏一家", ListMistakes::missing),
                Kind.of("enterprise_doubled", "同一家企业列了两次并计入", (clean, chance) -> doubled(clean, chance, false)),
                Kind.of(
                        "doubled_otherwise_spelt",
                        "同一家企业换写法、不带代码又列一次",
                        (clean, chance) -> doubled(clean, chance, true)),
                Kind.of("everyone_is_industrial", "全部企业只填了规上工业企业", ListMistakes::industrialOnly),
                code("code_mistyped", "代码写错一位", ListMistakes::mistyped),
                code("code_transposed", "代码相邻两位写反", ListMistakes::transposed),
                code("code_forged", "编造的代码", (code, chance) -> forged(chance)));
    }

    private static Optional<Planted> offByOne(Draft clean, Chance chance) {
        Cell cell = clean.cell(chance.one(CLASSES));
        return clean.figure(cell)
                .map(figure -> figure.signum() > 0 && chance.happens(0.5)
                        ? figure.subtract(BigDecimal.ONE)
                        : figure.add(BigDecimal.ONE))
                .flatMap(wrong -> Plants.figures(clean, Map.of(cell, wrong)));
    }

    private static Optional<Planted> missing(Draft clean, Chance chance) {
        return sheet(clean, chance, CLASSES).flatMap(sheet -> {
            int row = chance.between(0, sheet.rows().size() - 1);
            return sheet.rows().size() < 2
                    ? Optional.empty()
                    : Optional.of(new Planted(
                            clean.with(sheet.without(row)), Set.of(clean.cell(sheet.list())), Set.of(), Map.of()));
        });
    }

    /** The count is taken from the number of lines, so that it counts the enterprise twice. */
    private static Optional<Planted> doubled(Draft clean, Chance chance, boolean otherwise) {
        return sheet(clean, chance, CLASSES).map(sheet -> {
            List<String> row = new ArrayList<>(
                    sheet.rows().get(chance.between(0, sheet.rows().size() - 1)));
            if (otherwise) {
                String name = row.getFirst();
                row.set(0, name.contains("（") ? name.replace("（", "(").replace("）", ")") : " " + name);
                row.set(1, "");
            }
            Cell cell = clean.cell(sheet.list());
            BigDecimal counted = clean.figure(cell).orElseThrow();
            Draft wrong = clean.with(sheet.plus(row)).with(Map.of(cell, counted.add(BigDecimal.ONE)));
            return new Planted(wrong, Set.of(cell), Set.of(row.getFirst().strip()), Map.of(cell, counted));
        });
    }

    private static Optional<Planted> industrialOnly(Draft clean, Chance chance) {
        Cell cell = clean.cell("enterprises");
        return clean.figure(clean.cell("industrial_enterprises"))
                .flatMap(industrial -> Plants.figures(clean, Map.of(cell, industrial)))
                .map(planted -> new Planted(planted.draft(), planted.cells(), Set.of(), Map.of()));
    }

    private static Kind code(String name, String title, BiFunction<String, Chance, String> wrong) {
        return Kind.of(
                name,
                title,
                (clean, chance) -> sheet(clean, chance, CLASSES).flatMap(sheet -> {
                    int row = chance.between(0, sheet.rows().size() - 1);
                    String right = sheet.text(row, CODE);
                    if (right.length() != 18) {
                        return Optional.empty();
                    }
                    String other = wrong.apply(right, chance);
                    return other.equals(right)
                            ? Optional.empty()
                            : Optional.of(new Planted(
                                    clean.with(sheet.with(row, CODE, other)),
                                    Set.of(),
                                    Set.of(sheet.text(row, NAME)),
                                    Map.of()));
                }));
    }

    private static String mistyped(String code, Chance chance) {
        int at = chance.between(0, 17);
        String allowed = at >= 2 && at < 8 ? "0123456789" : ALPHABET;
        char other = allowed.charAt(chance.between(0, allowed.length() - 1));
        return code.substring(0, at) + other + code.substring(at + 1);
    }

    private static String transposed(String code, Chance chance) {
        int at = chance.between(0, 16);
        return code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
    }

    /** Looks like a code: begins as codes do, and goes on with anything. */
    private static String forged(Chance chance) {
        StringBuilder code = new StringBuilder("91320583MA");
        while (code.length() < 18) {
            code.append(ALPHABET.charAt(chance.between(0, ALPHABET.length() - 1)));
        }
        return CreditCode.read(code.toString()).state() == CreditCode.State.VALID ? forged(chance) : code.toString();
    }

    static Optional<Sheet> sheet(Draft draft, Chance chance, List<String> lists) {
        List<Sheet> there = lists.stream()
                .filter(draft.sheets()::containsKey)
                .map(draft.sheets()::get)
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(chance.one(there));
    }
}
