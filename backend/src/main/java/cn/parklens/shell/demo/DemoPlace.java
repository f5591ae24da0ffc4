package cn.parklens.shell.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a demonstration park lies. The divisions are real, the parks in them are not.
 *
 * @param countyCode six digits
 * @param province name of the province
 * @param provinceShort as park names begin: 江苏
 * @param county name of the county
 * @param number of the park within its province, in Chinese numerals
 */
record DemoPlace(String countyCode, String province, String provinceShort, String county, String number) {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五");

    static final List<DemoPlace> ALL = Stream.of(
                    in("江苏省", "江苏", "320583 昆山市", "320281 江阴市", "320412 武进区", "320614 海门区"),
                    in("浙江省", "浙江", "330282 慈溪市", "330481 海宁市", "330521 德清县"),
                    in("安徽省", "安徽", "340124 庐江县", "340202 镜湖区", "341181 天长市"),
                    in("福建省", "福建", "350583 南安市", "350322 仙游县", "350982 福鼎市"),
                    in("江西省", "江西", "360121 南昌县", "360302 安源区", "360703 南康区"),
                    in("山东省", "山东", "370285 莱西市", "370685 招远市", "370783 寿光市"),
                    in("河南省", "河南", "410122 中牟县", "410311 洛龙区", "411002 魏都区"),
                    in("湖北省", "湖北", "420117 新洲区", "420506 夷陵区", "420682 老河口市"),
                    in("湖南省", "湖南", "430181 浏阳市", "430204 石峰区", "430681 汨罗市"),
                    in("广东省", "广东", "440114 花都区", "440606 顺德区", "441302 惠城区"),
                    in("四川省", "四川", "510114 新都区", "510603 旌阳区", "511502 翠屏区"),
                    in("重庆市", "重庆", "500112 渝北区", "500152 潼南区"),
                    in("陕西省", "陕西", "610113 雁塔区", "610303 金台区"),
                    in("河北省", "河北", "130109 藁城区", "130203 路北区"),
                    in("辽宁省", "辽宁", "210112 浑南区"),
                    in("天津市", "天津", "120116 滨海新区"),
                    in("广西壮族自治区", "广西", "450204 柳南区"),
                    in("云南省", "云南", "530181 安宁市"),
                    in("内蒙古自治区", "内蒙古", "150203 昆都仑区"),
                    in("新疆维吾尔自治区", "新疆", "650104 新市区"))
            .flatMap(List::stream)
            .toList();

    private static List<DemoPlace> in(String province, String provinceShort, String... counties) {
        return Stream.of(counties)
                .map(county -> new DemoPlace(
                        county.substring(0, 6),
                        province,
                        provinceShort,
                        county.substring(7),
                        NUMERALS.get(List.of(counties).indexOf(county))))
                .toList();
    }

    String parkName() {
        return provinceShort + "示范园区" + number + "号";
    }

    /** The county without its last word, as enterprise names begin: 昆山. */
    String countyShort() {
        return county.length() > 2 ? county.substring(0, county.length() - 1) : county;
    }
}
