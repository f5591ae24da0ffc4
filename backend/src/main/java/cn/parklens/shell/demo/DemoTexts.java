package cn.parklens.shell.demo;

import static cn.parklens.shell.demo.DemoDraft.flow;
import static cn.parklens.shell.demo.DemoDraft.stock;
import static cn.parklens.shell.demo.DemoFigures.YEAR;

import java.util.List;

/** What a park writes in words: invented, in the tone of such reports, and true to its own figures. */
final class DemoTexts {

    private static final List<String> PERSONS = List.of("示例甲", "示例乙", "示例丙", "示例丁", "示例戊");
    private static final List<String> CATEGORIES =
            List.of("government", "government", "government", "state_owned", "other");

    private final DemoDraft draft;
    private final DemoNature nature;
    private final String park;
    private final DemoIndustry lead;

    private DemoTexts(DemoDraft draft, DemoNature nature) {
        this.draft = draft;
        this.nature = nature;
        this.park = nature.place().parkName();
        this.lead = nature.industries().getFirst();
    }

    static void write(DemoDraft draft, DemoNature nature, Chance chance) {
        DemoTexts texts = new DemoTexts(draft, nature);
        texts.basics(chance);
        texts.practice();
        texts.fusion();
    }

    private void basics(Chance chance) {
        put("park_name", park);
        draft.fields.put(
                "lead_industry",
                nature.industries().stream().map(DemoIndustry::name).toList());
        draft.fields.put(
                "lead_industry_segments",
                nature.industries().stream().map(DemoIndustry::segments).toList());
        put("province", nature.place().countyCode().substring(0, 2));
        put("county", nature.place().countyCode());
        put("unit_name", park + "管理委员会");
        put("unit_category", chance.oneOf(CATEGORIES));
        person("responsible", chance.oneOf(PERSONS), "管理委员会主任", 1);
        person("contact", chance.oneOf(PERSONS), "经济发展局统计科科长", 2);
        put("profile", profile());
        put("gdp_of", draft.amount(flow("value_added_share", YEAR)).doubleValue() < 15 ? "city" : "district");
    }

    /** A mobile number of a valid shape that belongs to nobody: 139-0000-xxxx. */
    private void person(String role, String name, String post, int place) {
        put(role + "_name", name);
        put(role + "_post", post);
        put(role + "_mobile", String.format("1390000%04d", nature.index() * 10 + place));
        put(role + "_email", String.format("%s.%02d@example.com", role, nature.index() + 1));
    }

    private String profile() {
        return "%s（演示数据，园区与企业均为虚构）位于%s%s，以%s为主导产业。园区坚持“产业立园、数智强园”，2025年实现营业收入%s亿元，集聚企业%s家，其中国家高新技术企业%s家。近三年累计建设标准厂房与公共服务平台，推动主导产业向%s等方向延伸，亩均税收达到%s万元。"
                .formatted(
                        park,
                        nature.place().province(),
                        nature.place().county(),
                        String.join(
                                "、",
                                nature.industries().stream()
                                        .map(DemoIndustry::name)
                                        .toList()),
                        amount("revenue"),
                        count("enterprises"),
                        count("high_tech"),
                        lead.segments(),
                        amount("tax_per_mu"));
    }

    private void practice() {
        put("focus_industry", lead.name());
        put("practice_name", "示范先行、数智赋能，“一图一网一平台”推动" + lead.name() + "提质升级");
        put("report", """
                【摘要】%1$s聚焦%2$s，针对中小企业“不敢转、不会转”、设备联网率低、公共服务分散等问题，建设园区工业互联网公共服务平台，组织链主企业开放场景，形成“诊断—改造—评估—推广”的闭环。截至2025年末，规模以上工业企业数字化改造率达到%3$s%%，双千兆网络覆盖率达到%4$s%%。（本文为演示数据，所述园区与企业均为虚构。）
                一、背景介绍
                （一）基础情况。园区现有企业%5$s家，其中规模以上工业企业%6$s家，2025年营业收入%7$s亿元，主导产业营业收入%8$s亿元，已形成%9$s的产业布局。
                （二）主要制约。一是网络与数据基础不均衡，部分老厂区仍以单点设备为主，数据采集率偏低；二是中小企业缺人才、缺资金、缺方案，单家企业改造成本高；三是生产性服务分散，协同研发、共享仓储、数字金融等服务的对接周期长。
                （三）必要性。主导产业订单呈现小批量、多品种、快交付的特点，传统的排产与质检方式难以适应，需要由园区统一谋划、分类推进。
                二、创新举措
                （一）建强一张网。由管理机构统筹建设千兆光网与5G专网，按厂区分批接入，对首次接入的中小企业给予一年期的网络服务补贴。
                （二）搭好一平台。平台提供设备上云、能耗监测、质量追溯、集采集销等二十余项轻量化应用，企业按需订阅、按月结算。
                （三）推行分级诊断。组织第三方对规模以上工业企业开展数字化转型评估，一企一策提出改造清单；对未达到L2级的企业优先安排改造顾问。
                （四）链主带动。由主导产业骨干企业开放排产、质检、仓储场景，配套企业以接口方式接入，减少重复投入。
                三、实践成效
                （一）转型面扩大。完成数字化改造的规模以上工业企业达到%10$s家，改造率%3$s%%；应用数字化生产性服务的规模以上工业企业达到%11$s家。
                （二）效益提升。2025年利润总额%12$s亿元，亩均税收%13$s万元；平台企业平均交付周期明显缩短，单位产值能耗持续下降。
                （三）机制固化。形成评估标准、数据目录、服务商名录各一套，可供同类园区借鉴。""".formatted(
                        park,
                        lead.name(),
                        stockAmount("transformation_rate"),
                        stockAmount("gigabit_rate"),
                        count("enterprises"),
                        count("industrial_enterprises"),
                        amount("revenue"),
                        amount("lead_revenue"),
                        lead.segments(),
                        count("transformed"),
                        count("service_covered"),
                        amount("profit"),
                        amount("tax_per_mu")));
    }

    private void fusion() {
        put("platform_narrative", """
                园区综合管理服务平台于2022年立项、2023年投入运行，采用自主可控的数据库与中间件，覆盖经济运行、企业服务、安全环保、能源管理四类应用，接入企业%s家。平台由管理机构自建自营，设专职运维人员，实行分级授权与日志留痕，2025年累计办理企业诉求并形成闭环记录。（演示数据）""".formatted(count("gigabit_covered")));
        put("dataset_narrative", """
                园区制定数据分类分级目录，建立数据归集、质检、共享、退出的管理流程；围绕%s整理设备运行、工艺参数、质量检测等主题数据，形成面向行业的数据集并在园区内授权使用，企业开放数据资源目录实行年度更新。（演示数据）""".formatted(lead.name()));
    }

    private String amount(String indicator) {
        return draft.amount(flow(indicator, YEAR)).toPlainString();
    }

    private String stockAmount(String indicator) {
        return draft.amount(stock(indicator, YEAR)).toPlainString();
    }

    private String count(String indicator) {
        return stockAmount(indicator);
    }

    private void put(String field, String text) {
        draft.fields.put(field, List.of(text));
    }
}
