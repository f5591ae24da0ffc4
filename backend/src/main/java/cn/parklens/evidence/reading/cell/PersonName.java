package cn.parklens.evidence.reading.cell;

import java.util.Set;

/**
 * Whether a name looks like a person's: a common surname and one or two characters, none of which says that it is an
 * organisation. The surnames are the hundred most common of the census, and the compound ones in use.
 */
final class PersonName {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈" + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final Set<String> COMPOUND =
            Set.of("欧阳", "上官", "皇甫", "司徒", "司马", "诸葛", "慕容", "东方", "尉迟", "令狐", "夏侯", "宇文", "长孙", "端木");
    private static final String ORGANISATION = "厂店社院场所部行馆坊站铺司团校库园局会网台楼矿";
    private static final int LONGEST_GIVEN = 2;

    private PersonName() {}

    static boolean isLikely(String name) {
        if (name.length() < 2 || name.length() > 2 + LONGEST_GIVEN) {
            return false;
        }
        int surname = COMPOUND.contains(name.substring(0, 2)) ? 2 : SURNAMES.indexOf(name.charAt(0)) >= 0 ? 1 : 0;
        int given = name.length() - surname;
        return surname > 0 && given >= 1 && given <= LONGEST_GIVEN && isGiven(name.substring(surname));
    }

    private static boolean isGiven(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (!Character.UnicodeScript.of(c).equals(Character.UnicodeScript.HAN) || ORGANISATION.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
