package cn.parklens.evidence.returned;

import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.ImportResult.ListResult;
import cn.parklens.evidence.NameComparisons;
import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.ReturnedFiles.Mended;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of the problems of the file before: of each list, the last one that was read. A problem is the same when its
 * kind and column are and its row names the same enterprise; rows may have moved. Only where a row names none does its number
 * count. What is gone with its row, or its column, was not mended.
 */
@Component
class Mending {

    private final Uploads uploads;
    private final AskingRepository asking;
    private final Gone gone;
    private final NameComparisons names;

    Mending(Uploads uploads, AskingRepository asking, Gone gone, NameComparisons names) {
        this.names = names;
        this.gone = gone;
        this.uploads = uploads;
        this.asking = asking;
    }

    Optional<Mended> sinceThen(Upload upload) {
        Map<Upload, Set<String>> before = lastRead(upload);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        List<Asking> then =
                new ArrayList<>(asking.ofFile(before.keySet().iterator().next()));
        before.forEach((earlier, lists) -> then.addAll(asking.of(earlier, lists)));
        Set<String> compared =
                before.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        List<Asking> now = new ArrayList<>(asking.ofFile(upload));
        now.addAll(asking.of(upload, compared));
        return then.isEmpty() && now.isEmpty()
                ? Optional.empty()
                : Optional.of(told(upload, before, compared(upload, before, then, now)));
    }

    private Outcome compared(Upload upload, Map<Upload, Set<String>> before, List<Asking> then, List<Asking> now) {
        return compared(notYetLookedFor(upload), refused(before), then, now);
    }

    /** What nobody looked for in a file so far. */
    private Predicate<Asking> notYetLookedFor(Upload upload) {
        if (upload.state() == Upload.State.REFUSED) {
            return one -> one.isFoundOnceImported() || one.isOfSums();
        }
        return names.of(upload) == NameComparisons.State.WAITING ? Asking::isFoundByNames : one -> false;
    }

    private Mended told(Upload upload, Map<Upload, Set<String>> before, Outcome outcome) {
        ReadColumns now = new ReadColumns(upload.recognition());
        Predicate<Asking> ofColumn = one -> !one.column().isEmpty() && !now.has(one.list(), one.column());
        List<Asking> others = outcome.gone().stream().filter(ofColumn.negate()).toList();
        int ofRows = before.entrySet().stream()
                .mapToInt(entry -> gone.rowsOf(
                        entry.getKey(),
                        upload,
                        others.stream()
                                .filter(one -> entry.getValue().contains(one.list()))
                                .toList()))
                .sum();
        int notThere = outcome.gone().size() - others.size() + ofRows;
        // They may be on the sheet that was not read.
        boolean elsewhere = before.values().stream().anyMatch(lists -> isInSeveralSheets(upload.recognition(), lists));
        return new Mended(
                List.copyOf(before.keySet()),
                outcome.gone().size() - notThere,
                elsewhere ? 0 : notThere,
                outcome.left(),
                outcome.fresh(),
                outcome.later(),
                outcome.pending() + (elsewhere ? notThere : 0));
    }

    /** Whether a file has one of these lists in more than one sheet, of which only the first was read. */
    static boolean isInSeveralSheets(@Nullable Recognition recognition, Collection<String> lists) {
        return recognition != null
                && lists.stream()
                        .anyMatch(list -> recognition.sheets().stream()
                                        .filter(sheet -> list.equals(sheet.listCode()))
                                        .count()
                                > 1);
    }

    /**
     * Of each list that an upload has, the last file before it whose rows of that list were read; the newest first. A file
     * that could not be opened, was cancelled or lacks columns does not say all that is wrong in its rows.
     */
    private Map<Upload, Set<String>> lastRead(Upload upload) {
        Set<String> wanted = new HashSet<>(read(upload));
        Map<Upload, Set<String>> last = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return last;
        }
        for (Upload earlier : uploads.of(upload.parkId(), upload.submissionId())) {
            if (earlier.id() < upload.id() && !earlier.sha256().equals(upload.sha256())) {
                Set<String> common = new HashSet<>(read(earlier));
                common.retainAll(wanted);
                wanted.removeAll(common);
                if (!common.isEmpty()) {
                    last.put(earlier, common);
                }
            }
        }
        return last;
    }

    /** Lists whose rows were read to the end, with all their columns. */
    private static List<String> read(Upload upload) {
        ImportResult result = upload.result();
        boolean ended = upload.state() == Upload.State.IMPORTED || upload.state() == Upload.State.REFUSED;
        return result == null || !ended
                ? List.of()
                : result.lists().stream()
                        .filter(list -> list.partly() == null)
                        .map(ListResult::listCode)
                        .toList();
    }

    /** Lists whose rows were read but not imported the last time. */
    private static Set<String> refused(Map<Upload, Set<String>> before) {
        return before.entrySet().stream()
                .filter(entry -> entry.getKey().state() == Upload.State.REFUSED)
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    /**
     * What became of them.
     *
     * @param gone those that are no longer there
     * @param pending those that nobody looked for
     */
    record Outcome(List<Asking> gone, int left, int fresh, int later, int pending) {}

    /**
     * Holds them against each other.
     *
     * @param notYet what nobody looked for in the later file so far
     * @param refused lists that the earlier files had without being imported: nobody looked for what is found afterwards
     */
    static Outcome compared(Predicate<Asking> notYet, Set<String> refused, List<Asking> before, List<Asking> now) {
        List<Asking> gone = new ArrayList<>(before);
        List<Asking> fresh = new ArrayList<>(now);
        match(gone, fresh, one -> one.key().isEmpty() ? null : one.what() + "\n" + one.key() + "\n" + one.found());
        match(gone, fresh, one -> one.key().isEmpty() ? null : one.what() + "\n" + one.key());
        match(gone, fresh, one -> one.name().isEmpty() ? null : one.what() + "\n" + one.name());
        match(
                gone,
                fresh,
                one -> one.key().isEmpty() && one.name().isEmpty()
                        ? one.what() + "\n" + sheetOf(one) + "\n" + one.row()
                        : null);
        int later = (int) fresh.stream()
                .filter(one -> one.isFoundOnceImported() && refused.contains(one.list()))
                .count();
        int left = before.size() - gone.size();
        gone.removeIf(Asking::isOfVersionBefore);
        int missed = gone.size();
        gone.removeIf(notYet);
        return new Outcome(List.copyOf(gone), left, fresh.size() - later, later, missed - gone.size());
    }

    /** A list stands in one sheet, whatever that is called; of a text file it is called like the file. */
    private static String sheetOf(Asking one) {
        return one.list().isEmpty() ? one.sheet() : "";
    }

    /** Takes away those that are on both sides under the same identity, each once. */
    private static void match(List<Asking> gone, List<Asking> fresh, Function<Asking, @Nullable String> identity) {
        Map<String, Integer> there = new HashMap<>();
        for (Asking one : fresh) {
            String id = identity.apply(one);
            if (id != null) {
                there.merge(id, 1, Integer::sum);
            }
        }
        Map<String, Integer> matched = new HashMap<>();
        gone.removeIf(one -> take(there, identity.apply(one), matched));
        fresh.removeIf(one -> take(matched, identity.apply(one), null));
    }

    private static boolean take(Map<String, Integer> from, @Nullable String id, @Nullable Map<String, Integer> noted) {
        if (id == null || from.getOrDefault(id, 0) == 0) {
            return false;
        }
        from.merge(id, -1, Integer::sum);
        if (noted != null) {
            noted.merge(id, 1, Integer::sum);
        }
        return true;
    }
}
