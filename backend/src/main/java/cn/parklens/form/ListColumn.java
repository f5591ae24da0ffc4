package cn.parklens.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of an evidence list.
 *
 * @param code stable
 * @param name as the template prints it
 * @param synonyms other headers that mean the same (公司名称, 单位名称 …)
 * @param kind how a cell is read
 * @param required whether a row without it is a problem
 * @param options allowed texts of a {@link Kind#CHOICE}
 * @param help note shown in the template
 * @param unit symbol of the unit that a {@link Kind#FIGURE} is kept in; empty where figures stay as written, and for other
 *     columns
 */
public record ListColumn(
        String code,
        String name,
        List<String> synonyms,
        Kind kind,
        boolean required,
        List<String> options,
        String help,
        String unit) {

    public ListColumn {
        synonyms = List.copyOf(synonyms);
        options = List.copyOf(options);
    }

    /** A column whose unit, if it has one, stands in its name: 用地面积（公顷）. */
    public ListColumn(
            String code,
            String name,
            List<String> synonyms,
            Kind kind,
            boolean required,
            List<String> options,
            String help) {
        this(code, name, synonyms, kind, required, options, help, kind == Kind.FIGURE ? UnitInName.of(name) : "");
    }

    /** What it is called: its name, then its synonyms. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), synonyms.stream());
    }

    /** The unit with its factor; empty where the column has none, or one that converts to nothing. */
    public Optional<Unit> measure() {
        return unit.isEmpty() ? Optional.empty() : Units.parse(unit);
    }

    /**
     * Whether the same figure means the same in another column, as in 个 and 家.
     *
     * @param other of the same kind
     */
    public boolean isMeasuredAs(ListColumn other) {
        return isMeasuredIn(other.unit);
    }

    /**
     * Whether its figures mean the same in a unit.
     *
     * @param symbol of the unit; empty for none
     */
    public boolean isMeasuredIn(String symbol) {
        return unit.equals(symbol)
                || (!symbol.isEmpty()
                        && measure()
                                .flatMap(mine -> Units.parse(symbol).map(theirs -> mine.isAsLargeAs(theirs)))
                                .orElse(false));
    }

    /** How a cell is read. */
    public enum Kind {
        ENTERPRISE_NAME,
        CREDIT_CODE,
        INDUSTRY,
        TEXT,
        CHOICE,
        DATE,
        FIGURE,
        YES_NO,
        DIVISION
    }
}
