package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

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
