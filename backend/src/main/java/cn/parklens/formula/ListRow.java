package cn.parklens.formula;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of an evidence list, as formulas see it. */
public interface ListRow {

    /** What makes it the same enterprise in another list. */
    String key();

    String name();

    @Nullable
    String creditCode();

    /** Where it stands. */
    String sheet();

    /** As the spreadsheet numbers it, from 1. */
    int number();

    /** By column code: {@code BigDecimal}, {@code LocalDate}, {@code Boolean} or {@code String}; blanks are absent. */
    Map<String, Object> values();
}
