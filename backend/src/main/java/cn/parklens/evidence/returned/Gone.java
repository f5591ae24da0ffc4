package cn.parklens.evidence.returned;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.original.Originals;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Problems that are gone because their rows are. Neither file's rows are kept when it is refused, so both are read once
 * more; what was found is noted with the later one.
 */
@Component
class Gone {

    private final Originals originals;
    private final Declarations declarations;
    private final GoneRepository known;

    Gone(Originals originals, Declarations declarations, GoneRepository known) {
        this.originals = originals;
        this.declarations = declarations;
        this.known = known;
    }

    /**
     * How many of these problems stood in rows that the later file no longer has; 0 where one of the files cannot be read.
     *
     * @param gone problems of lists of the earlier file that the later one does not have
     */
    int rowsOf(Upload earlier, Upload later, Collection<Asking> gone) {
        List<Asking> ofRows = gone.stream().filter(one -> one.row() > 0).toList();
        if (ofRows.isEmpty()) {
            return 0;
        }
        OptionalInt before = known.withRows(earlier, later, ofRows);
        if (before.isPresent()) {
            return before.getAsInt();
        }
        int count = count(earlier, later, ofRows);
        known.note(earlier, later, ofRows, count);
        return count;
    }

    private int count(Upload earlier, Upload later, List<Asking> gone) {
        Form form = declarations.form(later.parkId(), later.submissionId());
        Map<String, @Nullable RowsAgain> lists = new HashMap<>();
        int count = 0;
        for (Asking one : gone) {
            if (!lists.containsKey(one.list())) {
                lists.put(
                        one.list(),
                        form.evidenceList(one.list())
                                .map(list -> rows(earlier, later, list))
                                .orElse(null));
            }
            RowsAgain rows = lists.get(one.list());
            count += rows == null || rows.has(one.row()) ? 0 : 1;
        }
        return count;
    }

    /** Both files at once: who looks at a long list waits for it. */
    private @Nullable RowsAgain rows(Upload earlier, Upload later, EvidenceList list) {
        CompletableFuture<Optional<ListRows>> reading = CompletableFuture.supplyAsync(() -> rows(earlier, list));
        Optional<ListRows> now = rows(later, list);
        return reading.join()
                .flatMap(before -> now.map(rows -> new RowsAgain(before, rows)))
                .orElse(null);
    }

    /** Empty where the file cannot be read. */
    private Optional<ListRows> rows(Upload upload, EvidenceList list) {
        if (upload.recognition() == null) {
            return Optional.empty();
        }
        List<SheetTaken> sheets = upload.recognition().sheets();
        try {
            return Optional.of(originals.with(upload, file -> ListRows.read(file, upload.fileName(), list, sheets)));
        } catch (FileRefused unreadable) {
            return Optional.empty();
        }
    }
}
