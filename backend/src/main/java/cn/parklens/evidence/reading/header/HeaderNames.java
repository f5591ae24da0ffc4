package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.enterprise.Edits;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.ListColumn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What headers mean in one list: its columns by name and synonym, and what a person has mapped before. */
public final class HeaderNames {

    private static final Pattern SEVERAL = Pattern.compile("[/／、|或]");
    /** No header of two lines is longer. */
    private static final int LONGEST = 100;

    private final List<ListColumn> columns;
    private final Map<String, ListColumn> byName = new HashMap<>();
    private final Map<String, ListColumn> bySynonym = new HashMap<>();
    private final Map<String, String> cores = new LinkedHashMap<>();
    private final Map<String, HeaderText> texts = new HashMap<>();
    private final HeaderMapping mapping;

    /** For the columns of a list, and for headers that a person has mapped before: what they are. */
    public HeaderNames(List<ListColumn> columns, HeaderMapping mapping) {
        this.columns = columns;
        this.mapping = mapping;
        for (ListColumn column : columns) {
            HeaderText name = HeaderText.of(column.name());
            byName.putIfAbsent(name.bare(), column);
            bySynonym.putIfAbsent(name.core(), column);
            cores.put(column.code(), name.core());
        }
        for (ListColumn column : columns) {
            for (String synonym : column.synonyms()) {
                HeaderText text = HeaderText.of(synonym);
                bySynonym.putIfAbsent(text.bare(), column);
                bySynonym.putIfAbsent(text.core(), column);
            }
        }
    }

    /** The columns of the list. */
    List<ListColumn> columns() {
        return columns;
    }

    /** Whether a person has mapped any header of this list. */
    boolean areMapped() {
        return !mapping.isEmpty();
    }

    /** Whether a person said that it is kept as it is, and means none of the columns. */
    boolean isKept(HeaderText text) {
        return mapping.kept().contains(text.bare());
    }

    /** Whether a person said that it is not read. */
    boolean isLeftOut(String written) {
        return !mapping.leftOut().isEmpty()
                && mapping.leftOut().contains(text(written).bare());
    }

    /** The same texts stand in single and joined rows, and again from row to row: each is taken apart once. */
    HeaderText text(String written) {
        return texts.computeIfAbsent(written, HeaderText::of);
    }

    /**
     * What a header was taken for, and by what.
     *
     * @param unit that it names, empty when it names none
     * @param plain whether nothing but a unit stands in its brackets
     */
    public record Known(ListColumn column, How how, String unit, boolean plain) {

        /** 亿 behind the name of a column in 万元 is 亿元. */
        public Known {
            if (UnitWords.counts(unit)
                    && UnitWords.isOurMoney(FigureUnits.of(column, "").wanted())) {
                unit += "元";
            }
        }

        Known(ListColumn column, How how, String unit) {
            this(column, how, unit, true);
        }
    }

    /** The column of the list that a header is, null for none. */
    @Nullable
    public Known known(HeaderText text) {
        if (text.bare().isEmpty() || isKept(text)) {
            return null;
        }
        Known whole = whole(text);
        if (whole == null) {
            whole = eitherOf(text);
        }
        BareUnit bare = BareUnit.of(text);
        if (bare == null) {
            return whole;
        }
        if (whole == null) {
            ListColumn named = bySynonym.get(bare.name());
            return named == null || !bare.isOf(named) ? null : new Known(named, How.SYNONYM, bare.unit());
        }
        // Of a column without a unit the name may only end like one: 单元.
        boolean own = !whole.column().unit().isEmpty() && bare.isOf(whole.column());
        return own ? new Known(whole.column(), whole.how(), bare.unit()) : whole;
    }

    /** 统一社会信用代码/组织机构代码: several names, each of which means the same column. */
    private @Nullable Known eitherOf(HeaderText text) {
        if (!SEVERAL.matcher(text.written()).find()) {
            return null;
        }
        Known first = null;
        List<String> parts = SEVERAL.splitAsStream(Texts.unspaced(Texts.half(text.written())))
                .toList();
        for (String part : parts) {
            Known known = whole(text(part));
            if (known == null || (first != null && !known.column().equals(first.column()))) {
                return null;
            }
            first = first == null ? known : first;
        }
        return first == null ? null : new Known(first.column(), How.SYNONYM, text.unit());
    }

    private @Nullable Known whole(HeaderText text) {
        String mapped = mapping.columns().get(text.bare());
        if (mapped != null) {
            return columns.stream()
                    .filter(it -> it.code().equals(mapped))
                    .findFirst()
                    .map(it -> new Known(it, How.MAPPING, text.unit()))
                    .orElse(null);
        }
        Known known = named(text, byName, How.NAME);
        known = known == null ? named(text, bySynonym, How.SYNONYM) : known;
        return known == null ? ofFirstLine(text) : known;
    }

    /** By all of it, else by what stands outside its brackets, unless these say that it is something else. */
    private static @Nullable Known named(HeaderText text, Map<String, ListColumn> names, How how) {
        ListColumn whole = names.get(text.bare());
        if (whole != null) {
            return new Known(whole, how, text.unit());
        }
        ListColumn core = names.get(text.core());
        return core == null || OtherMeaning.isSaid(text, core)
                ? null
                : new Known(core, how, text.unit(), text.bare().equals(text.core() + Texts.bare(text.unit())));
    }

    /** 企业名称, and below it in the same cell Company Name. */
    private @Nullable Known ofFirstLine(HeaderText text) {
        if (text.written().length() > LONGEST || text.written().indexOf('\n') < 0) {
            return null;
        }
        List<String> lines = text.written().lines().map(String::strip).toList();
        boolean translated = lines.size() == 2 && isChinese(lines.getFirst()) && !isChinese(lines.getLast());
        return translated ? whole(text(lines.getFirst())) : null;
    }

    private static boolean isChinese(String line) {
        return line.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Its code. */
    @Nullable
    String code(String header) {
        Known known = known(text(header));
        return known == null ? null : known.column().code();
    }

    /** The column that an unknown header may have been meant for, among those not taken; null for none. */
    @Nullable
    String suggestion(HeaderText text, Set<String> taken) {
        String core = text.core();
        if (core.length() < 3 || core.length() > 20) {
            return null;
        }
        String best = null;
        int nearest = 2;
        for (var column : cores.entrySet()) {
            String name = column.getValue();
            int edits = core.contains(name) || name.contains(core) ? 1 : Edits.between(core, name);
            if (edits < nearest && !taken.contains(column.getKey())) {
                nearest = edits;
                best = column.getKey();
            }
        }
        return best;
    }
}
