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
}
