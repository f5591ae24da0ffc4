package cn.parklens.evidence.reading.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemarksTest {

    /** The signs are looked for first: a remark without any is spared the patterns, whatever they would find in it. */
    @Test
    void everyRemarkThatThePatternsFindHasOneOfTheSigns() {
        List<String> found = shortest(Remarks.NOT_COUNTED);
        List<String> gone = shortest(Remarks.GONE);

        assertThat(found)
                .hasSizeGreaterThan(1_000)
                .contains("企业不统计")
                .allMatch(remark -> Remarks.NOT_COUNTED.matcher(remark).find());
        assertThat(gone)
                .hasSizeGreaterThan(60)
                .contains("注销", "不在园", "去年报")
                .allMatch(remark -> Remarks.GONE.matcher(remark).matches());
        assertThat(Stream.concat(found.stream(), gone.stream()))
                .allMatch(remark -> remark.chars().anyMatch(c -> Remarks.SIGNS.indexOf(c) >= 0));
    }

    @Test
    void soHasWhateverSaysPlainlyThatAnEnterpriseIsGone() {
        assertThat(shortest(States.PLAINLY))
                .hasSizeGreaterThan(20)
                .contains("注销", "已搬迁")
                .allMatch(said -> States.PLAINLY.matcher(said).matches())
                .allMatch(said -> said.chars().anyMatch(c -> States.SIGNS.indexOf(c) >= 0));
    }

    private static List<String> shortest(Pattern pattern) {
        return new ShortestMatches(pattern.pattern()).all();
    }
}
