package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Severity;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarkTest {

    private static final Words WORDS = Words.in(Locale.SIMPLIFIED_CHINESE);

    private static Mark mark(Severity severity, String expected) {
        return new Mark("名单", 3, "C", "行业", severity, "软件服务", "“软件服务”不在行业分类中。", expected, "请选一个填写。");
    }

    @Test
    void whatIsWrittenAtACellSaysWhatShouldStandThere() {
        assertThat(mark(Severity.BLOCKING, "相近的有：I65 软件和信息技术服务业").inWords(WORDS))
                .isEqualTo("【必须修改】C“行业” “软件服务”不在行业分类中。 应为：相近的有：I65 软件和信息技术服务业。 请选一个填写。");
    }

    @Test
    void whereNothingElseIsExpectedNothingIsSaidOfIt() {
        for (Mark mark :
                new Mark[] {mark(Severity.HINT, "以文本保存"), mark(Severity.EXPLAIN, "—"), mark(Severity.EXPLAIN, "")}) {
            assertThat(mark.inWords(WORDS)).doesNotContain("应为");
        }
    }
}
