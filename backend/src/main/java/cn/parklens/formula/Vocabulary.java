package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that formulas of a form may use. */
final class Vocabulary {

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, EvidenceList> lists = new HashMap<>();

    Vocabulary(Form form) {
        form.indicators().forEach(indicator -> {
            indicators.put(indicator.code(), indicator);
            indicators.putIfAbsent(indicator.shortName(), indicator);
            indicators.putIfAbsent(indicator.name(), indicator);
        });
        form.evidenceLists().forEach(list -> {
            lists.put(list.code(), list);
            lists.putIfAbsent(list.name(), list);
        });
    }

    Optional<Indicator> indicator(String name) {
        return Optional.ofNullable(indicators.get(name));
    }

    Optional<EvidenceList> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    static Optional<ListColumn> column(EvidenceList list, String name) {
        return list.columns().stream()
                .filter(column -> column.code().equals(name) || column.name().equals(name))
                .findFirst();
    }

    /** {@code ；是否想写“revenue”？}, empty where nothing comes near. */
    String meant(String name) {
        return nearest(name, indicators.keySet());
    }

    String meantList(String name) {
        return nearest(name, lists.keySet());
    }

    static String meantColumn(EvidenceList list, String name) {
        return nearest(name, list.columns().stream().map(ListColumn::code).toList());
    }

    static String nearest(String name, Collection<String> known) {
        int most = Math.max(1, (name.length() + 1) / 3);
        return known.stream()
                .filter(each -> distance(name, each) <= most)
                .min(Comparator.<String>comparingInt(each -> distance(name, each))
                        .thenComparing(each -> each))
                .map(each -> "；是否想写“" + each + "”？")
                .orElse("");
    }

    /** Levenshtein's. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[to.length()];
    }
}
