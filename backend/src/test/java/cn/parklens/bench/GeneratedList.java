package cn.parklens.bench;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A list of industrial enterprises with ten columns, the same for the same number of rows. */
public final class GeneratedList implements Iterator<List<String>> {

    /** The header: the columns of the list under the names of the form, and some that the list does not ask for. */
    public static final List<String> HEADERS =
            List.of("企业名称", "统一社会信用代码", "行业分类", "数字化改造等级", "是否应用数字化生产性服务", "优质企业类别", "注册地址", "联系电话", "营业收入（万元）", "备注");

    /** Its sheet, named after the list. */
    public static final String SHEET = "规上工业企业清单";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> INDUSTRIES = List.of("3912", "3311", "2710", "1432", "3670", "3962", "2651");
    private static final List<String> LEVELS = List.of("L1", "L2", "L3", "L4", "未评估");

    private final RandomGenerator random;
    private final int rows;
    private int number;

    /** A list of so many rows, from its first. */
    public GeneratedList(int rows) {
        this.rows = rows;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101L + rows);
    }

    /** Whether there is another row. */
    @Override
    public boolean hasNext() {
        return number < rows;
    }

    /** The texts of the next row; an empty one is a blank cell. */
    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        return List.of(
                "示范精密制造第" + number + "有限公司",
                creditCode(number),
                INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                LEVELS.get(random.nextInt(LEVELS.size())),
                random.nextBoolean() ? "是" : "否",
                "规上工业企业",
                "示范省示范市示范区示范路" + random.nextInt(1, 9999) + "号",
                "0510-8" + random.nextInt(1_000_000, 9_999_999),
                Integer.toString(random.nextInt(2_000, 900_000)),
                "");
    }

    /** Well-formed by GB 32100-2015 and GB 11714: both check characters are right. */
    private static String creditCode(int number) {
        String organisation = String.format("%08d", 10_000_000 + number);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (organisation.charAt(i) - '0') * weights[i];
        }
        int rest = (11 - sum % 11) % 11;
        String body = "91320213" + organisation + (rest == 10 ? "X" : Integer.toString(rest));
        int total = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            total += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - total % 31) % 31);
    }
}
