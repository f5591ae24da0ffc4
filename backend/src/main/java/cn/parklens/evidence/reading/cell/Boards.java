package cn.parklens.evidence.reading.cell;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Exchanges and the boards of each: 科创板 beside 上海证券交易所 says no other place of listing, only more of it. */
public final class Boards {

    private enum Exchange {
        SHANGHAI("上海|上交|上证|沪", "科创板|主板"),
        SHENZHEN("深圳|深交|深证|深市", "创业板|中小板|主板"),
        BEIJING("北京|北交|北证", "(?!)"),
        HONG_KONG("香港|港交|联交|港股|H股", "创业板|主板"),
        /** 创新层 alone tells nobody that it is one of these: it is asked about. */
        NEEQ("三板|股转", "(?!)");

        private final Pattern named;
        private final Pattern boards;

        Exchange(String named, String boards) {
            this.named = Pattern.compile(named);
            this.boards = Pattern.compile(boards);
        }

        /** The exchanges that a text names, or those that have the board it names; none where it names neither. */
        static Set<Exchange> of(String text) {
            Set<Exchange> named = EnumSet.noneOf(Exchange.class);
            Set<Exchange> having = EnumSet.noneOf(Exchange.class);
            for (Exchange each : values()) {
                if (each.named.matcher(text).find()) {
                    named.add(each);
                }
                if (each.boards.matcher(text).find()) {
                    having.add(each);
                }
            }
            return named.isEmpty() ? having : named;
        }
    }

    private Boards() {}

    /** Whether both say where an enterprise is listed, and may say the same place. */
    public static boolean agree(String one, String other) {
        Set<Exchange> both = Exchange.of(one);
        both.retainAll(Exchange.of(other));
        return !both.isEmpty();
    }
}
