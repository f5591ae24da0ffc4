package cn.parklens.evidence.reading.counting;

import java.util.regex.Pattern;

/** Who is no enterprise, by a column that says what it is: 个体工商户, 事业单位. */
final class Holders {

    private static final Pattern HEADER =
            Pattern.compile("(企业|单位|市场|经营|商事|主体|机构|组织|法人|登记|注册|纳税人){0,3}(类型|类别|性质|种类|形式)");

    private static final Pattern NO_ENTERPRISE = Pattern.compile(
            "个体(工商|经营)?户?([(（].*)?|(农民)?(专业)?合作社|农民专业合作社联合社|事业(单位)?(法人)?|(党政|国家)?机关(单位|法人)?|社会(团体|组织|服务机构)(法人)?"
                    + "|民办非企业(单位)?|基金会|村(民)?委(员)?会|居(民)?委(员)?会|群众团体|非企业(单位)?|自然人");

    private Holders() {}

    static boolean isHeader(String header) {
        return HEADER.matcher(header).matches();
    }

    static boolean isNoEnterprise(String text) {
        return NO_ENTERPRISE.matcher(text.strip()).matches();
    }
}
