package cn.parklens.shell.demo;

import java.util.List;

/**
 * A lead industry that demonstration parks choose from.
 *
 * @param code of its division in GB/T 4754-2017
 * @param name as the standard writes it
 * @param segments its fields, as a park would list them
 * @param classes four-digit classes its enterprises belong to
 * @param words what its enterprises call themselves
 * @param taxPerMu 万元/亩 where such parks usually stand
 */
record DemoIndustry(
        String code, String name, String segments, List<String> classes, List<String> words, double taxPerMu) {

    static final List<DemoIndustry> LEADING = List.of(
            new DemoIndustry(
                    "39",
                    "计算机、通信和其他电子设备制造业",
                    "集成电路、新型显示、智能终端零部件",
                    List.of("3973", "3974", "3982", "3922", "3985"),
                    List.of("微电子", "光电科技", "电路科技", "智能终端"),
                    46),
            new DemoIndustry(
                    "35",
                    "专用设备制造业",
                    "半导体装备、医疗器械、环保装备",
                    List.of("3562", "3584", "3591", "3525"),
                    List.of("专用装备", "医疗器械", "环保装备", "精密模具"),
                    36),
            new DemoIndustry(
                    "36",
                    "汽车制造业",
                    "新能源整车、动力系统、汽车零部件",
                    List.of("3612", "3670", "3660"),
                    List.of("汽车部件", "车身科技", "动力系统"),
                    40),
            new DemoIndustry(
                    "38",
                    "电气机械和器材制造业",
                    "锂电池、光伏组件、智能输配电",
                    List.of("3841", "3825", "3823", "3831"),
                    List.of("新能源科技", "电气设备", "储能科技", "电缆"),
                    34),
            new DemoIndustry(
                    "34",
                    "通用设备制造业",
                    "工业机器人、数控机床、基础零部件",
                    List.of("3491", "3421", "3453", "3441"),
                    List.of("机器人", "数控机床", "传动机械", "流体机械"),
                    30),
            new DemoIndustry(
                    "27",
                    "医药制造业",
                    "创新药、生物制品、中成药",
                    List.of("2720", "2761", "2740", "2770"),
                    List.of("制药", "生物医药", "药业", "医用材料"),
                    48),
            new DemoIndustry(
                    "32",
                    "有色金属冶炼和压延加工业",
                    "铜基新材料、铝精深加工、稀有金属材料",
                    List.of("3251", "3252", "3240", "3254"),
                    List.of("铜业", "铝业", "合金材料", "金属材料"),
                    27),
            new DemoIndustry(
                    "26",
                    "化学原料和化学制品制造业",
                    "专用化学品、合成树脂、电子化学品",
                    List.of("2651", "2662", "2641", "2614"),
                    List.of("化工", "新材料", "树脂材料", "涂料"),
                    33),
            new DemoIndustry(
                    "14",
                    "食品制造业",
                    "营养食品、调味品、冷链速食",
                    List.of("1491", "1432", "1469", "1419"),
                    List.of("食品", "营养食品", "调味品"),
                    21),
            new DemoIndustry(
                    "17",
                    "纺织业",
                    "功能性面料、家用纺织、产业用纺织",
                    List.of("1751", "1771", "1781", "1761"),
                    List.of("纺织", "家纺", "面料科技", "无纺材料"),
                    19),
            new DemoIndustry(
                    "30",
                    "非金属矿物制品业",
                    "特种玻璃、先进陶瓷、绿色建材",
                    List.of("3042", "3073", "3024", "3061"),
                    List.of("玻璃", "陶瓷科技", "建材", "玻纤"),
                    23),
            new DemoIndustry(
                    "37",
                    "铁路、船舶、航空航天和其他运输设备制造业",
                    "轨道交通装备、航空零部件、船用配套",
                    List.of("3714", "3744", "3734", "3720"),
                    List.of("轨道装备", "航空部件", "船用设备"),
                    32));

    /** What the enterprises outside industry do. */
    static final DemoIndustry SERVICES = new DemoIndustry(
            "65",
            "软件和信息技术服务业",
            "工业软件、系统集成、检验检测",
            List.of("6513", "6531", "7452", "5990", "7491"),
            List.of("软件", "信息技术", "检测技术", "供应链管理", "工业设计"),
            40);
}
