package cn.parklens.evidence.reading.header;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ListColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers of offices that never saw the template, in the lists of the forms. */
class LikelyHeaderTest {

    private static final Form PARK = form("park-development-2026");
    private static final Form LAND = form("land-use");

    @ParameterizedTest
    @CsvSource({
        "high_tech, 申报企业名称, name",
        "high_tech, 高新技术企业名称, name",
        "high_tech, 被认定企业, name",
        "high_tech, 统一代码, credit_code",
        "high_tech, 企业统一社会信用代码, credit_code",
        "high_tech, 营业执照注册号, credit_code",
        "high_tech, 所属国民经济行业, industry",
        "high_tech, 行业门类, industry",
        "high_tech, 高企证书号, certificate_number",
        "high_tech, 证书发证日期, certified_on",
        "high_tech, 获批时间, certified_on",
        "high_tech, 认定年度, certified_on",
        "high_tech, 证书有效期至, valid_until",
        "high_tech, 到期时间, valid_until",
        "high_tech, 企业成立日期, registered_on",
        "little_giants, 小巨人认定时间, certified_on",
        "unicorns, 榜单年度, published_year",
        "industrial, 数字化水平等级, level",
        "industrial, 是否使用数字化生产性服务, uses_service",
        "new_enterprises, 是否有实际经营, active",
        "new_enterprises, 是否开展实际经营活动, active",
        "listed, 上市公司名称, name"
    })
    void meansAColumnWhoseNameItIsNot(String list, String header, String column) {
        assertThat(of(PARK, list, header)).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "用地企业名称, name",
        "土地使用权人, name",
        "总用地面积（亩）, area",
        "实际用地面积（亩）, area",
        "截至2025年底累计固定资产投资（万元）, investment",
        "固定资产投资总额（万元）, investment"
    })
    void meansLandOrMoneyOfAnEnterprise(String header, String column) {
        assertThat(of(LAND, "land_users", header)).isEqualTo(column);
    }

    /** Another enterprise, another day, a part, or a year of the whole. */
    @ParameterizedTest
    @CsvSource({
        "high_tech, 母公司名称",
        "high_tech, 曾用企业名称",
        "high_tech, 企业简称",
        "high_tech, 法定代表人名称",
        "high_tech, 上级单位统一社会信用代码",
        "high_tech, 发证机关",
        "high_tech, 复核时间",
        "high_tech, 证书有效期起始日期",
        "high_tech, 有效期限",
        "high_tech, 行业主管部门",
        "high_tech, 高新技术领域",
        "high_tech, 联系电话",
        "industrial, 智能制造成熟度等级",
        "listed, 证券简称"
    })
    void saysSomethingElse(String list, String header) {
        assertThat(of(PARK, list, header)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2024年固定资产投资（万元）", "本年新增固定资产投资（万元）", "固定资产投资增速", "计划固定资产投资（万元）", "其中：工业用地面积（亩）", "建筑面积（平方米）"})
    void isAPartOfLandOrMoney(String header) {
        assertThat(of(LAND, "land_users", header)).isNull();
    }

    private static String of(Form form, String list, String header) {
        EvidenceList wanted = form.evidenceList(list).orElseThrow();
        ListColumn found = LikelyHeader.of(HeaderText.of(header), List.copyOf(wanted.columns()));
        return found == null ? null : found.code();
    }

    private static Form form(String name) {
        try (InputStream yaml = LikelyHeaderTest.class.getResourceAsStream("/forms/" + name + ".yaml")) {
            return FormReader.create()
                    .read(new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
