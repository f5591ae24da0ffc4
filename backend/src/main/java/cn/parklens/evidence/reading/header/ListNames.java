package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a form's lists and their synonyms, as sheets, files and cells carry them. */
public final class ListNames {

    private static final int SHORT = 2;
    private static final List<String> AFTER_SHORT =
            List.of("企业", "公司", "清单", "名单", "名录", "一览", "台账", "表", "情况", "统计", "明细");

    private final Map<String, EvidenceList> byName = new HashMap<>();
    /** A column that names the list mostly says the same in every row. */
    private String asked = "";

    private @Nullable EvidenceList named;

    /** Of these lists. */
    public ListNames(List<EvidenceList> lists) {
        for (EvidenceList list : lists) {
            byName.put(Texts.bare(list.name()), list);
            byName.put(Texts.bare(list.code()), list);
        }
        for (EvidenceList list : lists) {
            list.synonyms().forEach(synonym -> byName.putIfAbsent(Texts.bare(synonym), list));
        }
    }

    /** The list of exactly this name. */
    @Nullable
    public EvidenceList exactly(String text) {
        if (!text.equals(asked)) {
            named = byName.get(Texts.bare(text));
            asked = text;
        }
        return named;
    }

    /** The list whose name this text holds; the longest name counts, and two of the same length are none. */
    @Nullable
    public EvidenceList within(String text) {
        EvidenceList exact = exactly(text);
        if (exact != null) {
            return exact;
        }
        String bare = Texts.bare(text);
        List<EvidenceList> longest = new ArrayList<>();
        int length = 1;
        for (var entry : byName.entrySet()) {
            String name = entry.getKey();
            if (name.length() >= length && name.length() > 1 && bare.contains(name)) {
                if (name.length() > length) {
                    longest.clear();
                    length = name.length();
                }
                longest.add(entry.getValue());
            }
        }
        return longest.stream().distinct().count() == 1 ? longest.getFirst() : null;
    }

    /** The one list that this text names; null when it names none or, beside it, another. */
    @Nullable
    public EvidenceList only(String text) {
        return only(held(Texts.bare(text)));
    }

    /** The same of a title, in which a name of two signs may be part of other words: 国高 in 中国高新区. */
    @Nullable
    EvidenceList titled(String text) {
        String bare = Texts.bare(text);
        return only(held(bare).stream()
                .filter(name -> name.length() > SHORT
                        || bare.equals(name)
                        || AFTER_SHORT.stream().anyMatch(word -> bare.contains(name + word)))
                .toList());
    }

    /** The one list that the rows above a header name, null when they name none or several. */
    @Nullable
    public EvidenceList ofTitle(List<Row> top) {
        Set<EvidenceList> found = new LinkedHashSet<>();
        for (Row row : top) {
            if (row.size() > OtherTitle.WIDEST) {
                break;
            }
            EvidenceList list =
                    NotesAndTotals.isNote(row.nth(0)) ? null : only(row.nth(0).text());
            if (list != null) {
                found.add(list);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The lists that the cells under 优质企业类别 name. */
    public Set<EvidenceList> ofCategories(List<Row> first) {
        Set<EvidenceList> found = new LinkedHashSet<>();
        int column = -1;
        for (Row row : first) {
            for (Cell cell : row.cells()) {
                if (column < 0 && CategoryColumn.isHeader(cell.text())) {
                    column = cell.column();
                } else if (cell.column() == column) {
                    EvidenceList list = exactly(cell.text());
                    if (list != null) {
                        found.add(list);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable EvidenceList only(List<String> held) {
        List<EvidenceList> named = held.stream().map(byName::get).distinct().toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** Whether this text names the list, alone or beside others, or by words that are part of a name of it. */
    boolean mayName(String text, EvidenceList list) {
        return held(Texts.bare(text)).stream()
                .anyMatch(name -> byName.entrySet().stream()
                        .anyMatch(
                                it -> it.getValue().equals(list) && it.getKey().contains(name)));
    }

    /** The names in a text, without those that are only part of a longer one in it. */
    private List<String> held(String bare) {
        List<String> held = byName.keySet().stream()
                .filter(name -> name.length() > 1 && bare.contains(name))
                .toList();
        return held.stream()
                .filter(name ->
                        held.stream().noneMatch(other -> other.length() > name.length() && other.contains(name)))
                .toList();
    }
}
