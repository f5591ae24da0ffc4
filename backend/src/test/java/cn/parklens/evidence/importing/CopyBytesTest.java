package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CopyBytesTest {

    private final CopyBytes bytes = new CopyBytes(new SpareBytes());

    @Test
    void textIsWrittenAsUtf8WithItsLength() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 1, 0x11000)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(text(bytes.text(text))).isEqualTo(text);
        }
    }

    @Test
    void whatPostgresCannotKeepIsLeftOutAndHalfACharacterIsMarked() {
        assertThat(text(bytes.text("甲\0乙"))).isEqualTo("甲乙");
        assertThat(text(bytes.text("甲\uD83D乙"))).isEqualTo("甲?乙");
        assertThat(text(bytes.text("😀"))).isEqualTo("😀");
    }

    @Test
    void nothingIsALengthOfMinusOne() {
        assertThat(bytes.text((String) null).take().getInt()).isEqualTo(-1);
    }

    @Test
    void insideAStringOfJsonEverySignIsSafe() {
        String odd = "引\"号\\反\t制\n换\u0001😀";
        int start = bytes.begin();
        bytes.ascii('"').json(odd).ascii('"').end(start);

        assertThat(new JsonMapper().readValue(text(bytes), String.class)).isEqualTo(odd);
    }

    private static String text(CopyBytes written) {
        ByteBuffer taken = written.take();
        byte[] text = new byte[taken.getInt()];
        taken.get(text);
        assertThat(taken.hasRemaining()).isFalse();
        return new String(text, StandardCharsets.UTF_8);
    }
}
