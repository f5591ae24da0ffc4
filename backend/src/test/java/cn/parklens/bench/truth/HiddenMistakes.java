package cn.parklens.bench.truth;

import static cn.parklens.bench.truth.ListMistakes.CODE;
import static cn.parklens.bench.truth.ListMistakes.NAME;
import static cn.parklens.bench.truth.ListMistakes.sheet;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mistakes that leave a submission as plausible as it was: only somebody who knows the park can find them. */
final class HiddenMistakes {

    private HiddenMistakes() {}

    static List<Kind> all() {
        return List.of(
                new Kind("revenue_years_swapped", "营业收入两年填反", "营业收入没有其他数据可核对，相近的两年对调后仍在正常波动之内", (clean, chance) -> {
                    int year = clean.form().year() - chance.between(0, 1);
                    return Plants.swap(clean, clean.cell("revenue", year), clean.cell("revenue", year - 1));
                }),
                new Kind("revenue_digits", "营业收入相邻两位写反", "营业收入没有其他数据可核对，后几位数字写反后仍在正常波动之内", (clean, chance) -> {
                    Cell cell = Plants.anyCell(clean, chance, "revenue").orElseThrow();
                    return Plants.transposed(clean.figure(cell).orElseThrow(), chance)
                            .flatMap(wrong -> Plants.figures(clean, Map.of(cell, wrong)));
                }),
                new Kind("code_forged_well", "编造的代码连校验位也对", "代码自身没有矛盾；只有查询登记机关才知道没有这家企业", HiddenMistakes::wellForged),
                new Kind("left_out_everywhere", "清单和数量都漏了同一家", "数量与清单一致；只有园区知道还有一家", HiddenMistakes::leftOut));
    }

    private static Optional<Planted> wellForged(Draft clean, Chance chance) {
        return sheet(clean, chance, List.of("high_tech", "new_enterprises")).map(sheet -> {
            int row = chance.between(0, sheet.rows().size() - 1);
            String code = CreditCode.of("91", "320583", "MC" + chance.between(100_000, 999_999));
            return new Planted(
                    clean.with(sheet.with(row, CODE, code)), Set.of(), Set.of(sheet.text(row, NAME)), Map.of());
        });
    }

    private static Optional<Planted> leftOut(Draft clean, Chance chance) {
        return sheet(clean, chance, List.of("high_tech", "new_enterprises"))
                .filter(sheet -> sheet.rows().size() > 1)
                .map(sheet -> {
                    Cell cell = clean.cell(sheet.list());
                    BigDecimal fewer = clean.figure(cell).orElseThrow().subtract(BigDecimal.ONE);
                    Draft wrong = clean.with(
                                    sheet.without(chance.between(0, sheet.rows().size() - 1)))
                            .with(Map.of(cell, fewer));
                    return new Planted(wrong, Set.of(cell), Set.of(), Map.of());
                });
    }
}
