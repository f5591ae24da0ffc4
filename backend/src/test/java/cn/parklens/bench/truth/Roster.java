package cn.parklens.bench.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The enterprises of a park, which of them are what, and the lists that its office types of them. */
final class Roster {

    private final Chance chance;
    private final List<Enterprise> all = new ArrayList<>();
    private final Map<String, List<Enterprise>> classes = new HashMap<>();
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final boolean slashes;
    private int transformed;
    private int served;

    Roster(Chance chance, double revenue) {
        this.chance = chance;
        this.slashes = chance.happens(0.4);
        int size = (int) Math.max(60, Math.min(3_000, chance.lognormal(450 * Math.sqrt(revenue / 300), 0.45)));
        int fresh = (int) (size * chance.between(0.04, 0.15));
        double manufacturing = chance.between(0.45, 0.8);
        for (int i = 0; i < size; i++) {
            all.add(Enterprise.of(chance, i + 1, i < fresh, manufacturing));
        }
        List<Enterprise> old = all.subList(fresh, size);
        List<Enterprise> makers = old.stream()
                .filter(each -> Enterprise.MANUFACTURING.contains(each.industry()))
                .toList();
        List<Enterprise> industrial =
                chance.some(makers, Math.max(12, (int) (makers.size() * chance.between(0.25, 0.5))));
        List<Enterprise> highTech = chance.some(old, (int) (old.size() * chance.between(0.08, 0.18)));
        List<Enterprise> provincial = chance.some(makers, (int) (old.size() * chance.between(0.03, 0.08)));
        List<Enterprise> giants =
                chance.some(provincial, (int) Math.round(provincial.size() * chance.between(0.08, 0.25)));
        // Some provinces drop the title of those that were promoted.
        Set<Enterprise> dropped = chance.happens(0.15) ? new HashSet<>(giants) : Set.of();
        List<Enterprise> listed = chance.some(old, Math.min(25, chance.poisson(revenue / 150)));
        List<Enterprise> unlisted =
                old.stream().filter(each -> !listed.contains(each)).toList();
        List<Enterprise> champions =
                new ArrayList<>(chance.some(makers, Math.min(12, chance.poisson(0.6 + revenue / 500))));
        classes.put("new_enterprises", List.copyOf(all.subList(0, fresh)));
        classes.put("listed", listed);
        classes.put("unicorns", chance.some(unlisted, chance.poisson(0.4)));
        classes.put("high_tech", highTech);
        classes.put("champions", champions);
        classes.put("little_giants", giants);
        classes.put(
                "provincial_sme",
                provincial.stream().filter(each -> !dropped.contains(each)).toList());
        classes.put("gigabit", chance.some(all, chance.of(size, chance.between(0.55, 0.97))));
        classes.put("industrial", industrial);
        type();
    }

    int size() {
        return all.size();
    }

    int count(String list) {
        return classes.get(list).size();
    }

    int transformed() {
        return transformed;
    }

    int served() {
        return served;
    }

    /** By code; a class without enterprises has no list. */
    Map<String, Sheet> sheets() {
        return sheets;
    }

    private void type() {
        boolean codeless = chance.happens(0.12);
        double forgotten = chance.happens(0.1) ? 0.1 : 0;
        double assessed = chance.between(0.3, 0.75);
        double serving = chance.between(0.25, 0.8);
        classes.forEach((list, members) -> {
            if (members.isEmpty()) {
                return;
            }
            boolean withCodes = !(codeless && chance.happens(0.5));
            List<String> headers = new ArrayList<>(List.of("企业名称", "统一社会信用代码", "行业分类"));
            headers.addAll(headersOf(list));
            List<List<String>> rows = new ArrayList<>();
            for (Enterprise member : chance.some(members, members.size())) {
                List<String> row = new ArrayList<>();
                row.add(chance.happens(0.02) ? member.name().replace("（", "(").replace("）", ")") : member.name());
                row.add(withCodes && !chance.happens(forgotten) ? member.code() : "");
                row.add(member.industry());
                row.addAll(cellsOf(list, member, assessed, serving));
                rows.add(row);
            }
            sheets.put(list, new Sheet(list, headers, rows));
        });
    }

    private static List<String> headersOf(String list) {
        return switch (list) {
            case "new_enterprises" -> List.of("注册日期", "是否有实际经营活动");
            case "listed" -> List.of("证券代码", "上市地", "上市日期");
            case "unicorns" -> List.of("榜单名称", "榜单年份");
            case "high_tech" -> List.of("证书编号", "发证日期", "有效期至", "注册日期");
            case "champions", "little_giants", "provincial_sme" -> List.of("认定日期", "有效期至");
            case "industrial" -> List.of("数字化改造等级", "是否应用数字化生产性服务");
            default -> List.of();
        };
    }

    private List<String> cellsOf(String list, Enterprise member, double assessed, double serving) {
        return switch (list) {
            case "new_enterprises" -> List.of(day(member.registered()), "是");
            case "listed" -> listed();
            case "unicorns" -> List.of("示范独角兽榜", chance.happens(0.7) ? "2025" : "2024");
            case "high_tech" -> highTech(member);
            case "champions", "little_giants", "provincial_sme" -> {
                LocalDate certified = certified();
                yield List.of(day(certified), chance.happens(0.6) ? day(certified.plusYears(3)) : "");
            }
            case "industrial" -> {
                boolean done = chance.happens(assessed);
                boolean served_ = chance.happens(serving);
                transformed += done ? 1 : 0;
                served += served_ ? 1 : 0;
                yield List.of(
                        done ? chance.one(List.of("L2", "L2", "L3", "L4")) : chance.one(List.of("L1", "未评估")),
                        served_ ? "是" : "否");
            }
            default -> List.of();
        };
    }

    private List<String> highTech(Enterprise member) {
        LocalDate certified = certified();
        return List.of(
                chance.happens(0.8) ? "GR" + certified.getYear() + "32" + chance.between(100_000, 999_999) : "",
                day(certified),
                chance.happens(0.6) ? day(certified.plusYears(3)) : "",
                chance.happens(0.8) ? day(member.registered()) : "");
    }

    private List<String> listed() {
        String listedOn = day(LocalDate.of(1998, 1, 1).plusDays(chance.between(0, 10_100)));
        return switch (chance.between(0, 9)) {
            case 0, 1, 2, 3 -> List.of("60" + chance.between(1_000, 5_999), "上海证券交易所", listedOn);
            case 4, 5, 6, 7 -> List.of("30" + chance.between(1_000, 9_999), "深圳证券交易所", listedOn);
            case 8 ->
                List.of(
                        chance.happens(0.7) ? "920" + chance.between(100, 999) : "83" + chance.between(1_000, 9_999),
                        "北京证券交易所",
                        listedOn);
            default -> List.of("0" + chance.between(1_000, 9_999) + ".HK", "香港联合交易所", listedOn);
        };
    }

    /** Within the three years for which a certificate is good. */
    private LocalDate certified() {
        return LocalDate.of(2023, 1, 15).plusDays(chance.between(0, 1_060));
    }

    private String day(LocalDate date) {
        return slashes ? date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth() : date.toString();
    }
}
