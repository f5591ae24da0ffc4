package cn.parklens.fault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Text files spoilt. */
final class HostileTexts {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("Shift_JIS"),
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"),
            Charset.forName("IBM037"));
    private static final String HEADER = "企业名称,统一社会信用代码,行业分类,证券代码,上市地\n";

    private HostileTexts() {}

    static byte[] of(byte[] original, RandomGenerator random) {
        String text = new String(original, StandardCharsets.UTF_8);
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        return switch (random.nextInt(12)) {
            case 0 -> ("\uFEFF" + text).getBytes(charset);
            case 1 -> text.getBytes(charset);
            case 2 -> new String(original, charset).getBytes(StandardCharsets.UTF_8);
            case 3 -> text.replaceFirst(",", ",\"").getBytes(StandardCharsets.UTF_8);
            case 4 -> (HEADER + "\"".repeat(random.nextInt(1, 50_000))).getBytes(StandardCharsets.UTF_8);
            case 5 -> (HEADER + "甲,".repeat(16_384) + "\n" + text).getBytes(StandardCharsets.UTF_8);
            case 6 -> ("企业名称" + ",列".repeat(16_384) + "\n示范企业\n").getBytes(StandardCharsets.UTF_8);
            case 7 -> (HEADER + "甲".repeat(random.nextInt(30_000, 400_000))).getBytes(StandardCharsets.UTF_8);
            case 8 -> (HEADER + "示\u0000范,\u0000,\uD800,\uFFFF,\u202E\n").getBytes(StandardCharsets.UTF_8);
            case 9 -> with(original, new byte[] {0, (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF}, random);
            case 10 -> (HEADER + "示范制造股份有限公司,=cmd|' /C calc'!A0,@SUM(1),+1,-1\n").getBytes(StandardCharsets.UTF_8);
            default -> (HEADER + "\n".repeat(random.nextInt(1, 1_200_000))).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Bytes that no encoding allows, here and there. */
    private static byte[] with(byte[] original, byte[] strange, RandomGenerator random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = strange[random.nextInt(strange.length)];
        }
        return bytes;
    }
}
