package cn.parklens.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Good files spoilt in every way we can think of; the same number gives the same file. */
public final class HostileFiles {

    private static final List<String> NAMES = List.of(
            "上市企业清单.xlsx",
            "上市企业清单.xls",
            "上市企业清单.csv",
            "清单.txt",
            "../../canary/名单.xlsx",
            "..\\..\\canary\\名单.xlsx",
            "=cmd|' /C calc'!A0.xlsx",
            "名单\u0000.xlsx",
            "a".repeat(300) + ".xlsx",
            "",
            "CON",
            "{0}'{1}.xlsx");

    private final Originals originals;
    private final long seed;
    private final HostileWorkbooks workbooks;

    private HostileFiles(Originals originals, long seed, Path canary, int listener) {
        this.originals = originals;
        this.seed = seed;
        this.workbooks = new HostileWorkbooks(canary, listener);
    }

    /**
     * Files to come.
     *
     * @param folders further originals, beside the generated ones
     * @param canary where a file that breaks out would write to
     * @param listener a port on this machine that a file asks to have fetched something from
     */
    public static HostileFiles of(long seed, List<Path> folders, Path canary, int listener) throws IOException {
        return new HostileFiles(Originals.with(folders), seed, canary, listener);
    }

    /** The file of a number. */
    public HostileFile file(int number) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
        String name = random.nextInt(3) == 0 ? one(NAMES, random) : NAMES.get(random.nextInt(3));
        int lot = random.nextInt(100);
        if (lot < 22) {
            return bytes(name, random);
        }
        if (lot < 34) {
            return new HostileFile(
                    "text " + number,
                    name,
                    new HostileFile.Content(HostileTexts.of(one(originals.texts(), random), random)));
        }
        return workbooks.of(one(originals.workbooks(), random), name, random);
    }

    private HostileFile bytes(String name, RandomGenerator random) {
        List<byte[]> kind = switch (random.nextInt(3)) {
            case 0 -> originals.workbooks();
            case 1 -> originals.olds();
            default -> originals.texts();
        };
        byte[] bytes = one(kind, random).clone();
        int damage = random.nextInt(6);
        switch (damage) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flip(bytes, random.nextInt(1, 20), random);
            case 2 -> flip(bytes, random.nextInt(1, 2_000), random);
            case 3 -> {
                int from = random.nextInt(bytes.length);
                Arrays.fill(
                        bytes, from, Math.min(bytes.length, from + random.nextInt(1, 600)), (byte) random.nextInt());
            }
            case 4 -> bytes = cutOut(bytes, random);
            default -> bytes = spliced(bytes, one(originals.texts(), random), random);
        }
        return new HostileFile("bytes " + damage, name, new HostileFile.Content(bytes));
    }

    private static void flip(byte[] bytes, int times, RandomGenerator random) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static byte[] cutOut(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, 2_000));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] spliced(byte[] bytes, byte[] other, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        return joined(
                joined(Arrays.copyOf(bytes, at), Arrays.copyOf(other, random.nextInt(other.length))),
                Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(one.length + other.length);
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
