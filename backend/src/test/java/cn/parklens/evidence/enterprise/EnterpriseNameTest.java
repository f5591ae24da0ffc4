package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnterpriseNameTest {

    @Test
    void bracketsSpacesAndWidthDoNotMakeAnotherEnterprise() {
        assertThat(EnterpriseName.fold("示例科技（苏州）有限公司"))
                .isEqualTo(EnterpriseName.fold("示例科技(苏州)有限公司"))
                .isEqualTo(EnterpriseName.fold(" 示例科技 〔苏州〕 有限公司\u00A0"))
                .isEqualTo("示例科技(苏州)有限公司");
        assertThat(EnterpriseName.fold("ａｂｃ示例有限公司")).isEqualTo("ABC示例有限公司");
    }

    @Test
    void aNumberBeforeTheNameOrAMarkBehindItDoesNotMakeAnotherEnterprise() {
        for (String written : new String[] {
            "1、示例一有限公司", "１．示例一有限公司", "（1）示例一有限公司", "【2】示例一有限公司", "(十二) 示例一有限公司", "三、示例一有限公司", "①示例一有限公司",
            "※示例一有限公司", "示例一有限公司①", "示例一有限公司²", "示例一有限公司。", "示例一有限公司＊", "示例一有限公司 ；", "2.示例一有限公司*"
        }) {
            assertThat(EnterpriseName.fold(written)).as(written).isEqualTo("示例一有限公司");
        }
        for (String written : new String[] {
            "3M中国有限公司", "58同城有限公司", "一汽示例有限公司", "四川示例有限公司", "十一科技有限公司", "1.5示例有限公司", "示例第1有限公司", "Example Co., Ltd."
        }) {
            assertThat(EnterpriseName.fold(written))
                    .as(written)
                    .isEqualTo(written.replace('.', '·').replace(" ", "").toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void namesThatDifferInAWordStayDifferent() {
        assertThat(EnterpriseName.fold("示例科技有限公司")).isNotEqualTo(EnterpriseName.fold("示例科技股份有限公司"));
    }

    @Test
    void aBranchIsTold() {
        assertThat(EnterpriseName.isBranch("示例建筑工程有限公司苏州分公司")).isTrue();
        assertThat(EnterpriseName.isBranch("示例建筑工程有限公司")).isFalse();
    }

    @Test
    void aFormerNameInBracketsIsNoPartOfTheName() {
        for (String written : new String[] {
            "示例丁有限公司（曾用名：老丁有限公司）",
            "示例丁有限公司(原:老丁厂)",
            "示例丁有限公司（原老丁（苏州）有限公司）",
            "示例丁有限公司（原名 老丁）",
            "示例丁有限公司\n（曾用名：老丁（苏州）有限公司）"
        }) {
            assertThat(EnterpriseName.fold(written)).as(written).isEqualTo("示例丁有限公司");
            assertThat(EnterpriseName.holdsFormerName(written)).as(written).isTrue();
        }
        for (String written : new String[] {"示例（原州）有限公司", "示例企业（有限合伙）", "中原（集团）", "示例有限公司（原料厂区）"}) {
            assertThat(EnterpriseName.fold(written))
                    .as(written)
                    .isEqualTo(written.replace('（', '(').replace('）', ')'));
        }
    }
}
