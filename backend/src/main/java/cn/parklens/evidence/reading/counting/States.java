package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;

/** Columns that say what state an enterprise is in, 企业现状, 入库情况; and words that say it wherever they stand. */
final class States {

    private static final Pattern HEADER = Pattern.compile(
            "(20\\d\\d年度?)?(企业|公司|目前|当前|最新|实际|年[末底]|生产|经营|运[营行]|登记|存续|注册|工商|市场主体|[入在]库|纳统|入统|统计|纳入|上市|挂牌|投产|开工"
                    + "|证书|资质|资格|称号|有效期?|认定|[在入]园|园区|落户|入驻|异动|增减|变[动化]|年度|存在|[供用]地|土地|正常){0,4}"
                    + "([情状]况|状态|现状|动态|变动|异动|标识|变动原因)|(企业)?规模(类型)?"
                    + "|(所[属在])?(园区|片区|区域|位置|区位)|所[属在]地|园区(内外|归属)|注册(地|地点)");

    /** What is no state of the enterprise itself: 抵押情况, 原厂区, 产品名称. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "名称|企业名|公司|地址|住所|厂址|范围|产品|业务|主营|简介|介绍|概况|项目|许可|[抵质]押|专利|商标|软著|合同|协议|贷款|融资|分支|分厂|股东|关联|下属|设备|产线|锅炉|车间"
                    + "|原|旧|老厂|历史|上年|去年|往年|以前|计划|规划|[拟下]一?步|党|工会|账[户号]|联系|法人|法定|负责人|电话|邮箱|排污|环评|备案|问题|整改|隐患|处罚|意见|措施|建议|文号|依据|诉求");

    static final Pattern PLAINLY = Frame.of(
            "(正在)?(办理)?注销(登记|中)?|吊销(营业)?(执照)?(未注销)?|迁出(本?园区?)?|迁离|外迁|搬离|搬出|(迁往|迁至|迁到|搬至|搬到|搬往)\\p{IsHan}{1,8}|(长期|全面)?停产|退库|退规|退出规上"
                    + "|倒闭|破产(清算|重整)?中?|关停|停业|歇业|退园|退出本?园区|失联|空壳(公司|企业)?|已经?(搬迁|关闭|退出|剔除)");

    /** Whatever says so has one of these. */
    static final String SIGNS = "销迁搬停退闭破歇失空剔";

    /** Of what a list of those above a scale holds; said in another list, it is no doubt. */
    private static final Pattern OF_SCALE = Pattern.compile("规上|规模以上|限上|[入在纳]库|[入纳]统");

    private States() {}

    static boolean isHeader(String header) {
        return HEADER.matcher(header).matches();
    }

    /** Whether a column is of a scale that is not this list's. */
    static boolean isOfScale(String header) {
        return OF_SCALE.matcher(header).find();
    }

    /** Whether what a column says may be of the enterprise itself. */
    static boolean mayBeSaidUnder(String header) {
        return !OF_SOMETHING_ELSE.matcher(header).find();
    }

    /** Whether it says plainly, under whatever header, that the enterprise is gone. */
    static boolean say(String text) {
        return Texts.hasAny(SIGNS, text)
                && PLAINLY.matcher(Texts.unspaced(text)).matches()
                && !Remarks.isOver(text);
    }
}
