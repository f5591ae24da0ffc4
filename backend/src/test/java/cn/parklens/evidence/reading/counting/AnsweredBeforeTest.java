package cn.parklens.evidence.reading.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweredBeforeTest {

    private final List<Said> asked = new ArrayList<>();
    private final Doubt doubt = new AnsweredBefore(said -> {
        asked.add(said);
        return said.idle() || said.text().contains("注销") || said.division().startsWith("11");
    });

    @Test
    void looksOnceAtWhatIsSaidAgain() {
        assertThat(doubt.isIn(said("存续"))).isFalse();
        assertThat(doubt.isIn(said("已注销"))).isTrue();
        assertThat(doubt.isIn(said("存续"))).isFalse();
        assertThat(doubt.isIn(said("已注销"))).isTrue();
        assertThat(asked).containsExactly(said("存续"), said("已注销"));
    }

    @Test
    void theSameWordsOfAnotherRowAreAnotherThing() {
        assertThat(doubt.isIn(said("市级"))).isFalse();
        assertThat(doubt.isIn(new Said("市级", "110105", false))).isTrue();
        assertThat(doubt.isIn(new Said("市级", "320213", true))).isTrue();
    }

    @Test
    void remembersNoMoreThanAThousandThings() {
        for (int i = 0; i < AnsweredBefore.MOST + 1; i++) {
            doubt.isIn(said("第" + i + "户"));
        }
        assertThat(doubt.isIn(said("第0户"))).isFalse();
        assertThat(asked).hasSize(AnsweredBefore.MOST + 1);

        assertThat(doubt.isIn(said("第" + AnsweredBefore.MOST + "户"))).isFalse();
        assertThat(doubt.isIn(said("第" + AnsweredBefore.MOST + "户，注销"))).isTrue();
        assertThat(asked).hasSize(AnsweredBefore.MOST + 3);
    }

    private static Said said(String text) {
        return new Said(text, "320213", false);
    }
}
