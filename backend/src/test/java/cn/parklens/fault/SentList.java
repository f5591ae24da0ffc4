package cn.parklens.fault;

import cn.parklens.evidence.enterprise.CreditCode;
import java.nio.charset.StandardCharsets;

/**
 * A list of listed companies, no two lists alike; every hundredth row names the enterprise before it once more.
 *
 * @param number which list
 * @param rows of data
 */
record SentList(int number, int rows) {

    static final String CODE = "listed";

    private static final int DOUBLES_EVERY = 100;
    private static final int APART = 10_000;
    private static final String LETTERS = "ABCDEFGH";

    /** Enterprises that count. */
    int counted() {
        return rows - rows / DOUBLES_EVERY;
    }

    /** The file, the same each time. */
    byte[] content() {
        StringBuilder text = new StringBuilder("企业名称,统一社会信用代码,行业分类,证券代码,上市地\n");
        for (int i = 1; i <= rows; i++) {
            int enterprise = i % DOUBLES_EVERY == 0 ? i - 1 : i;
            String organisation =
                    LETTERS.charAt(number % LETTERS.length()) + String.format("%06d", number % 90 * APART + enterprise);
            text.append("示范精密制造第").append(number * APART + enterprise).append("股份有限公司,");
            text.append(CreditCode.of("91", "320213", "M" + organisation)).append(",C39,");
            text.append(600_000 + enterprise).append(",上海证券交易所\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
