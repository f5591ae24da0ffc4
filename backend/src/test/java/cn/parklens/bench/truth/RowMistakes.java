package cn.parklens.bench.truth;

import static cn.parklens.bench.truth.ListMistakes.CODE;
import static cn.parklens.bench.truth.ListMistakes.NAME;
import static cn.parklens.bench.truth.ListMistakes.sheet;

import cn.parklens.observation.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Enterprises in lists where they do not belong. */
final class RowMistakes {

    private static final List<String> CERTIFIED = List.of("high_tech", "champions", "little_giants", "provincial_sme");

    private RowMistakes() {}

    static List<Kind> all() {
        return List.of(
                Kind.of("certificate_expired", "证书已过期", RowMistakes::expired),
                Kind.of("certified_later", "报告期后才认定", RowMistakes::certifiedLater),
                Kind.of(
                        "neeq_as_listed",
                        "新三板挂牌计为上市",
                        (clean, chance) -> listed(
                                clean,
                                chance,
                                Map.of(
                                        "证券代码",
                                        neeq(chance),
                                        "上市地",
                                        chance.one(List.of("新三板", "全国中小企业股份转让系统", "全国股转系统（NEEQ）"))))),
                Kind.of(
                        "neeq_code",
                        "新三板代码写成沪深上市",
                        (clean, chance) -> listed(
                                clean,
                                chance,
                                Map.of("证券代码", neeq(chance), "上市地", chance.one(List.of("上海证券交易所", "深圳证券交易所"))))),
                Kind.of(
                        "neeq_as_beijing",
                        "新三板挂牌写成北交所",
                        (clean, chance) -> listed(clean, chance, Map.of("证券代码", neeq(chance), "上市地", "北京证券交易所"))),
                Kind.of("unicorn_listed", "独角兽已上市", RowMistakes::unicornListed),
                Kind.of("high_tech_too_young", "认定高企时注册不满一年", RowMistakes::tooYoung),
                Kind.of(
                        "new_of_other_year",
                        "新注册企业不是当年注册",
                        (clean, chance) -> changed(
                                clean,
                                chance,
                                List.of("new_enterprises"),
                                Map.of(
                                        "注册日期",
                                        LocalDate.of(2024, 12, 31)
                                                .minusDays(chance.between(0, 700))
                                                .toString()))),
                Kind.of(
                        "new_without_business",
                        "新注册企业没有实际经营",
                        (clean, chance) ->
                                changed(clean, chance, List.of("new_enterprises"), Map.of("是否有实际经营活动", "否"))),
                Kind.of("branch_office", "列入分公司", RowMistakes::branch),
                Kind.of("giant_not_provincial", "省级清单漏了“小巨人”", RowMistakes::giantNotProvincial),
                Kind.of(
                        "champion_of_other_trade",
                        "单项冠军不属于制造业",
                        (clean, chance) -> changed(
                                clean,
                                chance,
                                List.of("champions"),
                                Map.of("行业分类", chance.one(List.of("7010", "6110"))))),
                Kind.of("level_misread", "改造等级抄错", RowMistakes::level));
    }

    private static String neeq(Chance chance) {
        return chance.one(List.of("43", "83", "87")) + chance.between(1_000, 9_999);
    }

    /** An enterprise of the old Beijing codes would be none the worse for it. */
    private static Optional<Planted> listed(Draft clean, Chance chance, Map<String, String> cells) {
        Sheet listed = clean.sheets().get("listed");
        List<Integer> elsewhere = listed == null
                ? List.of()
                : IntStream.range(0, listed.rows().size())
                        .filter(row -> !listed.text(row, "上市地").startsWith("北京"))
                        .boxed()
                        .toList();
        return listed == null || elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(changed(clean, listed, chance.one(elsewhere), cells));
    }

    private static Optional<Planted> changed(
            Draft clean, Chance chance, List<String> lists, Map<String, String> cells) {
        return sheet(clean, chance, lists)
                .map(sheet ->
                        changed(clean, sheet, chance.between(0, sheet.rows().size() - 1), cells));
    }

    private static Planted changed(Draft clean, Sheet sheet, int row, Map<String, String> cells) {
        Sheet wrong = sheet;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            wrong = wrong.with(row, cell.getKey(), cell.getValue());
        }
        return new Planted(clean.with(wrong), Set.of(), Set.of(wrong.text(row, NAME)), Map.of());
    }

    private static Optional<Planted> expired(Draft clean, Chance chance) {
        LocalDate certified = LocalDate.of(2022, 12, 20).minusDays(chance.between(0, 900));
        return sheet(clean, chance, CERTIFIED).map(sheet -> {
            int row = chance.between(0, sheet.rows().size() - 1);
            boolean dated = chance.happens(0.5);
            return changed(
                    clean,
                    sheet,
                    row,
                    Map.of(
                            certifiedOn(sheet),
                            certified.toString(),
                            "有效期至",
                            dated ? certified.plusYears(3).toString() : ""));
        });
    }

    private static Optional<Planted> certifiedLater(Draft clean, Chance chance) {
        LocalDate certified = LocalDate.of(2026, 1, 4).plusDays(chance.between(0, 80));
        return sheet(clean, chance, CERTIFIED)
                .map(sheet -> changed(
                        clean,
                        sheet,
                        chance.between(0, sheet.rows().size() - 1),
                        Map.of(certifiedOn(sheet), certified.toString(), "有效期至", "")));
    }

    private static String certifiedOn(Sheet sheet) {
        return sheet.list().equals("high_tech") ? "发证日期" : "认定日期";
    }

    private static Optional<Planted> unicornListed(Draft clean, Chance chance) {
        Sheet unicorns = clean.sheets().get("unicorns");
        Sheet listed = clean.sheets().get("listed");
        if (unicorns == null || listed == null) {
            return Optional.empty();
        }
        int other = chance.between(0, listed.rows().size() - 1);
        return Optional.of(changed(
                clean,
                unicorns,
                chance.between(0, unicorns.rows().size() - 1),
                Map.of(NAME, listed.text(other, NAME), CODE, listed.text(other, CODE))));
    }

    private static Optional<Planted> tooYoung(Draft clean, Chance chance) {
        LocalDate certified = LocalDate.of(2024, 6, 1).plusDays(chance.between(0, 500));
        return changed(
                clean,
                chance,
                List.of("high_tech"),
                Map.of(
                        "发证日期",
                        certified.toString(),
                        "有效期至",
                        "",
                        "证书编号",
                        "",
                        "注册日期",
                        certified.minusDays(chance.between(20, 355)).toString()));
    }

    private static Optional<Planted> branch(Draft clean, Chance chance) {
        return sheet(clean, chance, List.of("new_enterprises", "high_tech", "provincial_sme", "industrial"))
                .map(sheet -> {
                    int row = chance.between(0, sheet.rows().size() - 1);
                    return changed(
                            clean,
                            sheet,
                            row,
                            Map.of(
                                    NAME,
                                    sheet.text(row, NAME) + chance.one(List.of("示范分公司", "苏州分公司", "第二分公司")),
                                    CODE,
                                    ""));
                });
    }

    /** Another enterprise stands in its place, so that the count is right. */
    private static Optional<Planted> giantNotProvincial(Draft clean, Chance chance) {
        Sheet giants = clean.sheets().get("little_giants");
        Sheet provincial = clean.sheets().get("provincial_sme");
        if (giants == null || provincial == null) {
            return Optional.empty();
        }
        List<String> names =
                giants.rows().stream().map(row -> bare(row.getFirst())).toList();
        List<Integer> both = IntStream.range(0, provincial.rows().size())
                .filter(row -> names.contains(bare(provincial.text(row, NAME))))
                .boxed()
                .toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        int row = chance.one(both);
        String name = provincial.text(row, NAME);
        Sheet wrong = provincial.with(row, NAME, "示范替补机械制造有限公司").with(row, CODE, "");
        List<String> spelt = new ArrayList<>(List.of(name));
        giants.rows().stream()
                .map(List::getFirst)
                .filter(each -> bare(each).equals(bare(name)))
                .forEach(spelt::add);
        return Optional.of(new Planted(clean.with(wrong), Set.of(), Set.copyOf(Set.copyOf(spelt)), Map.of()));
    }

    private static String bare(String name) {
        return name.replace("（", "(").replace("）", ")");
    }

    private static Optional<Planted> level(Draft clean, Chance chance) {
        Sheet industrial = clean.sheets().get("industrial");
        if (industrial == null) {
            return Optional.empty();
        }
        int row = chance.between(0, industrial.rows().size() - 1);
        boolean done = !List.of("L1", "未评估").contains(industrial.text(row, "数字化改造等级"));
        Cell count = clean.cell("transformed");
        Draft wrong = clean.with(industrial.with(row, "数字化改造等级", done ? "L1" : "L2"));
        return Optional.of(new Planted(wrong, Set.of(count), Set.of(), Map.of()));
    }
}
