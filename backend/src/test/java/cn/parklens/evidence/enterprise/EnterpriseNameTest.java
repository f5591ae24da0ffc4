package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnterpriseNameTest {

    @Test
    void theFormerNameInBracketsIsTakenOut() {
        assertThat(EnterpriseName.former("示范甲有限公司（曾用名：示范乙有限公司）")).isEqualTo("示范乙有限公司");
        assertThat(EnterpriseName.former("示范甲有限公司(原示范乙厂)")).isEqualTo("示范乙厂");
        assertThat(EnterpriseName.former("示范甲有限公司【更名前：示范乙有限公司】")).isEqualTo("示范乙有限公司");
        assertThat(EnterpriseName.former("示范甲（苏州）有限公司")).isEmpty();
    }

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
            "※示例一有限公司", "示例一有限公司①", "示例一有限公司²", "示例一有限公司。", "示例一有限公司＊", "示例一有限公司 ；", "2.示例一有限公司*",
            "示例一有限公司（注）", "示例一有限公司(注1)", "示例一有限公司[1]", "示例一有限公司【注②】", "示例一有限公司①[2]。", "第10家：示例一有限公司", "第三家、示例一有限公司",
            "NO.11 示例一有限公司", "No.11、示例一有限公司", "№3 示例一有限公司", "no11：示例一有限公司"
        }) {
            assertThat(EnterpriseName.fold(written)).as(written).isEqualTo("示例一有限公司");
        }
        for (String written : new String[] {
            "3M中国有限公司",
            "58同城有限公司",
            "一汽示例有限公司",
            "四川示例有限公司",
            "十一科技有限公司",
            "1.5示例有限公司",
            "示例第1有限公司",
            "Example Co., Ltd.",
            "第一家有限公司",
            "第10家居有限公司",
            "No.1有限公司",
            "NO11有限公司",
            "示例有限公司(注塑)",
            "示例(1)有限公司",
            "4 示例有限公司"
        }) {
            assertThat(EnterpriseName.fold(written))
                    .as(written)
                    .isEqualTo(written.replace('.', '·').replace(" ", "").toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void numeralsThatCountSomethingAreNoNumberBeforeAName() {
        assertThat(EnterpriseName.fold("一、二手车交易有限公司")).isEqualTo("一、二手车交易有限公司");
        assertThat(EnterpriseName.fold("二、三线示例有限公司")).isEqualTo("二、三线示例有限公司");
        assertThat(EnterpriseName.fold("三、二手车交易有限公司")).isEqualTo("二手车交易有限公司");
        assertThat(EnterpriseName.fold("十一、二手车交易有限公司")).isEqualTo("二手车交易有限公司");
    }

    @Test
    void aNumberThatMayBePartOfTheNameIsTakenOffOnlyForComparing() {
        assertThat(EnterpriseName.foldUnnumbered("4 示例有限公司")).isEqualTo("示例有限公司");
        assertThat(EnterpriseName.foldUnnumbered("一、二手车交易有限公司")).isEqualTo("二手车交易有限公司");
        for (String written : List.of("示例有限公司", "58同城有限公司", "3M 中国有限公司", "2025 A有限公司", "")) {
            assertThat(EnterpriseName.foldUnnumbered(written)).as(written).isEmpty();
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
