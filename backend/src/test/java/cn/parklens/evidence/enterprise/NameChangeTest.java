package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameChangeTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "苏州示华电子科技有限公司, 苏州示华智能装备有限公司",
        "苏州示华电子有限公司, 苏州示华电子股份有限公司",
        "示华电子科技有限公司, 苏州示华电子科技有限公司",
        "江苏省苏州市示华电子有限公司, 苏州示华电子有限公司",
        "苏州示华电子有限公司, 苏州示桦电子有限公司"
    })
    void theSameOwnWordLooksLikeAChangeOfName(String one, String other) {
        assertThat(NameChange.isLikely(EnterpriseName.fold(one), EnterpriseName.fold(other)))
                .isTrue();
        assertThat(NameChange.isLikely(EnterpriseName.fold(other), EnterpriseName.fold(one)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "苏州示华电子科技有限公司, 苏州国芯电子科技有限公司",
        "江苏昆山示华电子有限公司, 江苏昆山国芯电子有限公司",
        "示范精密制造第1股份有限公司, 示范精密制造第2股份有限公司",
        "示范园区光伏一厂, 示范园区光伏二厂",
        "苏州示华电子有限公司, 无锡明远物流有限公司"
    })
    void otherOwnWordsOrNumbersLookLikeACodeTypedTwice(String one, String other) {
        assertThat(NameChange.isLikely(EnterpriseName.fold(one), EnterpriseName.fold(other)))
                .isFalse();
    }
}
