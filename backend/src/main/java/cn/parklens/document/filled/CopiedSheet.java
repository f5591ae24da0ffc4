package cn.parklens.document.filled;

import cn.parklens.form.Severity;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet that somebody copied within the workbook (基本信息 (2)): whatever it asks, another sheet asks too.
 *
 * @param name its own
 * @param original the sheet that is read
 * @param different its cells that say something else than the original's
 */
record CopiedSheet(String name, String original, List<ReadCell> different) {

    /**
     * The copies among the sheets.
     *
     * @param own names of the form's sheets: whatever the order, one of these is the original
     */
    static List<CopiedSheet> among(List<ReadCell> cells, Set<String> own) {
        Map<String, Asking> sheets = new LinkedHashMap<>();
        cells.forEach(cell -> sheets.computeIfAbsent(cell.sheet(), Asking::new).add(cell));
        List<Asking> originals = new ArrayList<>();
        List<CopiedSheet> copies = new ArrayList<>();
        List<Asking> ownFirst = sheets.values().stream()
                .sorted(Comparator.comparing(sheet -> !own.contains(sheet.name)))
                .toList();
        for (Asking sheet : ownFirst) {
            Optional<Asking> original =
                    originals.stream().filter(sheet::asksNothingBeside).findFirst();
            if (original.isPresent()) {
                copies.add(new CopiedSheet(sheet.name, original.get().name, sheet.differentFrom(original.get())));
            } else {
                originals.add(sheet);
            }
        }
        return copies;
    }

    /** Whether nothing is lost by leaving it out. */
    Severity severity() {
        return different.isEmpty() ? Severity.HINT : Severity.EXPLAIN;
    }

    Problem problem(Places places) {
        return different.isEmpty()
                ? Problem.of(Problem.Kind.WORKBOOK_SHEET_COPIED, name, original)
                : Problem.of(
                        Problem.Kind.WORKBOOK_SHEET_COPY_DIFFERS,
                        name,
                        original,
                        Integer.toString(different.size()),
                        Named.few(different.stream()
                                .flatMap(cell -> places.asked(cell).stream())
                                .map(Places.Asked::name)
                                .toList()));
    }

    /** What a sheet asks: its cells by what they are. */
    private record Asking(String name, Map<String, ReadCell> cells) {

        Asking(String name) {
            this(name, new LinkedHashMap<>());
        }

        void add(ReadCell cell) {
            cells.putIfAbsent(cell.key() + "@" + cell.year(), cell);
        }

        boolean asksNothingBeside(Asking other) {
            return other.cells.keySet().containsAll(cells.keySet());
        }

        List<ReadCell> differentFrom(Asking original) {
            return cells.entrySet().stream()
                    .filter(cell -> !cell.getValue().isBlank())
                    .filter(cell -> {
                        ReadCell there = original.cells.get(cell.getKey());
                        return there != null
                                && !there.text().equals(cell.getValue().text());
                    })
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
