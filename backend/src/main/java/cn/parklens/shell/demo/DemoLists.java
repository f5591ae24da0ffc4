package cn.parklens.shell.demo;

import cn.parklens.evidence.enterprise.CreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The enterprises of a park, the lists it draws from them, and the counts that follow. */
final class DemoLists {

    private static final String FIRST = "启云恒瑞泽安润博景宏锐晟卓彦铭嘉禾朗越辰星海川岳松柏青岚沐远维新航拓思弘毅承钧珩佳盛凌霖瀚煜";
    private static final String SECOND = "澜原峰达致和信诚扬宇成能创腾益源正明康利群悦驰衡舟森林河岭野石桥图章序";
    /**
     * Exchanges with the beginning of a code that none of them has given away. All codes of the Beijing exchange begin
     * with 920, where any number may be a real company's: nothing made up is listed there.
     */
    private static final List<String> EXCHANGES = List.of("上海证券交易所 609", "深圳证券交易所 009", "深圳证券交易所 309");

    private static final LocalDate YEAR_BEGIN = LocalDate.of(DemoFigures.YEAR, 1, 1);
    private static final LocalDate YEAR_END = LocalDate.of(DemoFigures.YEAR, 12, 31);

    private final DemoDraft draft;
    private final DemoNature nature;
    private final Chance chance;
    private final List<DemoEnterprise> all;

    private DemoLists(DemoDraft draft, DemoNature nature, Chance chance) {
        this.draft = draft;
        this.nature = nature;
        this.chance = chance;
        this.all = found();
    }

    static void write(DemoDraft draft, DemoNature nature, Chance chance) {
        new DemoLists(draft, nature, chance).write();
    }

    private void write() {
        int number = all.size();
        draft.count("enterprises", number);
        List<DemoEnterprise> newcomers =
                all.stream().filter(e -> !e.registeredOn().isBefore(YEAR_BEGIN)).toList();
        List<DemoEnterprise> settled =
                all.stream().filter(e -> e.registeredOn().isBefore(YEAR_BEGIN)).toList();
        List<DemoEnterprise> makers =
                settled.stream().filter(DemoEnterprise::industrial).toList();
        newcomers.forEach(
                e -> row("new_enterprises", "2025年新注册企业", e, "registered_on", e.registeredOn(), "active", true));
        draft.put(DemoDraft.flow("new_enterprises", DemoFigures.YEAR), java.math.BigDecimal.valueOf(newcomers.size()));

        double inventive = 1 + 0.5 * nature.innovation();
        List<DemoEnterprise> highTech = chance.some(settled, share(number, 0.12 * inventive));
        highTech.forEach(this::highTech);
        draft.count("high_tech", highTech.size());
        List<DemoEnterprise> provincial = chance.some(makers, share(number, 0.07 * inventive));
        List<DemoEnterprise> giants = chance.some(provincial, share(provincial.size(), 0.13 * inventive));
        List<DemoEnterprise> champions = chance.some(makers, share(number, 0.004 * inventive));
        provincial.forEach(e -> certified("provincial_sme", "省级专精特新企业", e, PROVINCIAL));
        giants.forEach(e -> certified("little_giants", "国家级专精特新“小巨人”企业", e, GIANTS));
        champions.forEach(e -> certified("champions", "国家级制造业单项冠军企业", e, CHAMPIONS));
        draft.count("provincial_sme", provincial.size());
        draft.count("little_giants", giants.size());
        draft.count("champions", champions.size());
        listedAndUnicorns(settled, inventive);
        covered(makers);
    }

    private void listedAndUnicorns(List<DemoEnterprise> settled, double inventive) {
        Set<String> listed = new TreeSet<>();
        chance.some(settled, share(settled.size(), 0.012 * inventive)).forEach(e -> {
            listed.add(e.name());
            String exchange = chance.oneOf(EXCHANGES);
            row(
                    "listed",
                    "上市企业",
                    e,
                    "stock_code",
                    exchange.substring(8) + String.format("%03d", 1 + (nature.index() * 17 + listed.size()) % 999),
                    "exchange",
                    exchange.substring(0, 7),
                    "listed_on",
                    chance.day(LocalDate.of(2021, 11, 15), LocalDate.of(2025, 6, 30)),
                    "province",
                    nature.place().province());
        });
        List<DemoEnterprise> others =
                settled.stream().filter(e -> !listed.contains(e.name())).toList();
        List<DemoEnterprise> unicorns = chance.some(others, (int) (others.size() * 0.003 * inventive));
        unicorns.forEach(e ->
                row("unicorns", "独角兽企业", e, "published_list", "示例独角兽企业榜单", "published_year", chance.whole(2024, 2025)));
        draft.count("listed", listed.size());
        draft.count("unicorns", unicorns.size());
    }

    private void covered(List<DemoEnterprise> makers) {
        double covered = Math.clamp(chance.around(0.88 + 0.08 * nature.digital(), 0.08), 0.55, 0.995);
        List<DemoEnterprise> gigabit = chance.some(all, (int) (all.size() * covered));
        gigabit.forEach(e -> row("gigabit", "双千兆网络覆盖企业", e));
        draft.count("gigabit_covered", gigabit.size());

        List<DemoEnterprise> above = chance.some(makers, share(all.size(), chance.between(0.2, 0.32)));
        double ready = Math.clamp(chance.around(0.55 + 0.2 * nature.digital(), 0.12), 0.24, 0.9);
        double served = Math.clamp(chance.around(0.6 + 0.2 * nature.digital(), 0.12), 0.2, 0.95);
        Set<DemoEnterprise> transformed = Set.copyOf(chance.some(above, share(above.size(), ready)));
        Set<DemoEnterprise> withService = Set.copyOf(chance.some(above, share(above.size(), served)));
        above.forEach(e -> row(
                "industrial",
                "规上工业企业",
                e,
                "level",
                transformed.contains(e)
                        ? chance.oneOf(List.of("L2", "L2", "L2", "L2", "L3", "L3", "L4"))
                        : chance.oneOf(List.of("L1", "L1", "未评估")),
                "uses_service",
                withService.contains(e)));
        draft.count("industrial_enterprises", above.size());
        draft.count("transformed", transformed.size());
        draft.count("service_covered", withService.size());
    }

    private void highTech(DemoEnterprise e) {
        LocalDate certified = chance.day(YEAR_BEGIN.minusYears(2).plusMonths(1), YEAR_END.minusDays(10));
        row(
                "high_tech",
                "国家高新技术企业",
                e,
                "certificate_number",
                "GR" + certified.getYear() + e.creditCode().substring(2, 4) + "9"
                        + e.creditCode().substring(11, 16),
                "certified_on",
                certified,
                "valid_until",
                certified.plusYears(3),
                "registered_on",
                e.registeredOn());
    }

    private static final List<Batch> PROVINCIAL = List.of(
            new Batch("2023年第一批", LocalDate.of(2023, 9, 20)),
            new Batch("2024年第一批", LocalDate.of(2024, 7, 12)),
            new Batch("2025年第一批", LocalDate.of(2025, 8, 5)));
    private static final List<Batch> GIANTS = List.of(
            new Batch("第五批", LocalDate.of(2023, 7, 14)),
            new Batch("第六批", LocalDate.of(2024, 9, 2)),
            new Batch("第七批", LocalDate.of(2025, 10, 20)));
    private static final List<Batch> CHAMPIONS =
            List.of(new Batch("第八批", LocalDate.of(2024, 4, 10)), new Batch("第九批", LocalDate.of(2025, 9, 30)));

    private void certified(String list, String name, DemoEnterprise e, List<Batch> batches) {
        Batch batch = chance.oneOf(batches);
        row(list, name, e, "certified_on", batch.on(), "valid_until", batch.on().plusYears(3), "batch", batch.name());
    }

    private record Batch(String name, LocalDate on) {}

    private void row(String list, String listName, DemoEnterprise e, Object... more) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", e.name());
        row.put("credit_code", e.creditCode());
        row.put("industry", e.industry());
        row.put("class", listName);
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1]);
        }
        draft.list(list).add(row);
    }

    private static int share(int whole, double share) {
        return (int) StrictMath.round(whole * share);
    }

    /** Founds every enterprise of the park: no two share a name or a code, in no park; see {@link DemoClaims} for who counts them too. */
    private List<DemoEnterprise> found() {
        List<DemoEnterprise> founded = new ArrayList<>();
        double young = chance.between(0.04, 0.12);
        for (int i = 0; i < nature.enterprises(); i++) {
            boolean industrial = chance.holds(0.6);
            DemoIndustry industry = industrial
                    ? chance.holds(0.7) ? chance.oneOf(nature.industries()) : chance.oneOf(DemoIndustry.LEADING)
                    : DemoIndustry.SERVICES;
            LocalDate registered = chance.holds(young)
                    ? chance.day(YEAR_BEGIN, YEAR_END)
                    : chance.day(LocalDate.of(1998, 1, 5), LocalDate.of(2021, 12, 30));
            founded.add(new DemoEnterprise(
                    nature.place().countyShort() + "示例" + brand(i) + chance.oneOf(industry.words()) + "有限公司",
                    CreditCode.of("91", nature.place().countyCode(), String.format("XX%02d%04d", nature.index(), i)),
                    industry.classes().get(chance.whole(0, industry.classes().size() - 1)),
                    industrial,
                    registered));
        }
        return founded;
    }

    /** Different for every number below the product of both lengths. */
    private static String brand(int number) {
        int first = number % FIRST.length();
        int second = (number / FIRST.length() + 13 * first) % SECOND.length();
        return FIRST.substring(first, first + 1) + SECOND.charAt(second);
    }
}
