package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;

/** Remarks beside rows that say that they do not count, or why: 不计入, 已注销, 与第3行重复. */
public final class Remarks {

    private static final Pattern HEADER = Pattern.compile("备注|说明|备注说明|情况说明|有关说明|附注|注|状态|企业状态|经营状态|存续状态|登记状态");

    /** Of the enterprise, and not of one of its figures: 已注销，不计入, and not 土地款不计入. */
    static final Pattern NOT_COUNTED = Pattern.compile(
            "(^|[，,。；;、(（\\s]|企业|公司|[该本此]户|重复|停产|在建|筹建|注销|吊销|迁出|搬迁|搬离|关停|倒闭)(暂时?)?不(予|再|应|作)?(计入|纳入|列入|统计|计)"
                    + "(总数|统计|汇总|名单|清单|本表|本名单|本清单|统计范围|范围|考核|家数|户数|企业数)?(?=$|[，,。；;、)）\\s])");

    /** Every remark that says so has one of these, as a test proves: the others are spared the patterns. */
    static final String SIGNS = "非库规产不销迁搬闭停剔转歇破重外同报未退见并取废删过期届失示待拟与和计纳清撤壳无关消";

    static final Pattern GONE = Frame.of(
            "([拟待]|申请|正在)?(办理)?注销(登记|中)?|吊销(营业)?(执照)?(未注销)?|迁出(本?园区?|至?\\p{IsHan}{1,8})?|迁离|(迁往|迁至|迁到|搬至|搬到|搬往)\\p{IsHan}{1,8}"
                    + "|(长期|全面|暂时)?停产|退库|退规|退出规上|外迁|搬迁|搬离|搬出|倒闭|(正在|进入|处于)?(破产|清算|破产(清算|重整))(程序)?中?|吸收合并|作废|删除|不报"
                    + "|(取消|撤销)\\p{IsHan}{0,6}(资格|称号)|\\p{IsHan}{0,6}(资格|称号)(已|被|已被)?(取消|撤销)|撤销(登记)?|责令(关闭|停产|停业)|关停|关闭|停业|歇业"
                    + "|转出|退出(本?园区?)?|退园|剔除|失联(企业)?|失去联系|无法(取得)?联系|空壳(公司|企业)?|非正常(户|生产|经营)|停止(生产|经营|营业)|不再(生产|经营)"
                    + "|((注册(地址?)?|住所|地址|税收)?不(在|属于?))本?园区?内?|外区(企业)?|非本?(园区?|区|开发区)企业|非本?园区|不在(本次)?统计范围内?"
                    + "|(注册(地址?)?|住所|地址)?(在|位于)?本?(园区?|区|开发区)外(企业|注册)?"
                    + "|(初审|复审|审核|评审|复核|审查|认定|复评|验收)?(不予|不|未|未予)(通过|认定|符合)(初审|复审|审核|评审|复核|审查|认定|复评|验收|条件|要求)?"
                    + "|(证书|资质|资格|称号|认定)?(有效期)?(已过期?|已失效|已届满|届满|已到期|过期|失效)(未复审|未复核|未重新认定)?|(证书|资质|资格|称号|认定)?有效期已?满"
                    + "|(正在|尚在|仍在|还在|在|处于)公示(期内?|中|阶段)?|公示(期内|中|阶段)|(尚)?待(认定|批复|公示|审批|审核|复核|核实|确认)|拟(认定|申报|推荐|入选)|尚未(认定|批复|公示|公布|获批)"
                    + "|重复(统计|企业|填报|上报|申报|计算|项|行)?|(([同与和]|参?见)(第|序号)?\\d{1,6}[行号条项家]?|[同与和]上(一?行|一?家)?)(企业|公司)?(重复|相同|(为|是|系)?同一(家|企业|家企业))?"
                    + "|(去年|上年度?|往年|以前年度|上期|上次|上一?批|(19|20)\\d\\d年度?)已?经?(上报|填报|申报|报送|统计|报|计入|纳入)过?");

    /** What is over: 停业，2025年恢复生产; 搬迁（入园）. */
    private static final Pattern AGAIN = Pattern.compile("恢复|复[工产业]|重新|[迁搬]入|入园|[迁搬][至到往](本|园区|区内|新)");

    private Remarks() {}

    /** Whether remarks stand under a header. */
    public static boolean isHeader(String header) {
        return HEADER.matcher(header).matches();
    }

    static boolean say(String text) {
        return Texts.hasAny(SIGNS, text)
                && (NOT_COUNTED.matcher(text).find()
                        || (GONE.matcher(Texts.unspaced(text)).matches()
                                && !AGAIN.matcher(text).find()));
    }

    /** Whether it is over what became of an enterprise. */
    static boolean isOver(String text) {
        return AGAIN.matcher(text).find();
    }
}
