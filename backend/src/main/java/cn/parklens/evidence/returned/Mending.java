package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.ReturnedFiles.Mended;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of the problems of the upload before. A problem is the same when its kind and column are and its row names
 * the same enterprise; rows may have moved. Only where a row names none does its number count.
 */
@Component
class Mending {

    private final Uploads uploads;
    private final AskingRepository asking;

    Mending(Uploads uploads, AskingRepository asking) {
        this.uploads = uploads;
        this.asking = asking;
    }

    Optional<Mended> sinceThen(Upload upload) {
        if (upload.state() != Upload.State.IMPORTED && upload.state() != Upload.State.REFUSED) {
            return Optional.empty();
        }
        Set<String> lists = lists(upload);
        return uploads.of(upload.parkId(), upload.submissionId()).stream()
                .filter(earlier ->
                        earlier.id() < upload.id() && !earlier.sha256().equals(upload.sha256()))
                .filter(earlier -> earlier.state() == Upload.State.IMPORTED || earlier.state() == Upload.State.REFUSED)
                .filter(earlier -> lists(earlier).stream().anyMatch(lists::contains))
                .findFirst()
                .flatMap(earlier -> compared(earlier, upload, lists));
    }

    private Optional<Mended> compared(Upload earlier, Upload upload, Set<String> lists) {
        List<Asking> before = asking.of(earlier, lists);
        List<Asking> now = asking.of(upload, lists);
        return before.isEmpty() && now.isEmpty() ? Optional.empty() : Optional.of(compared(earlier, before, now));
    }

    static Mended compared(Upload earlier, List<Asking> before, List<Asking> now) {
        List<Asking> gone = new ArrayList<>(before);
        List<Asking> fresh = new ArrayList<>(now);
        match(gone, fresh, one -> one.key().isEmpty() ? null : one.what() + "\n" + one.key() + "\n" + one.found());
        match(gone, fresh, one -> one.key().isEmpty() ? null : one.what() + "\n" + one.key());
        match(gone, fresh, one -> one.name().isEmpty() ? null : one.what() + "\n" + one.name());
        match(
                gone,
                fresh,
                one -> one.key().isEmpty() && one.name().isEmpty()
                        ? one.what() + "\n" + one.sheet() + "\n" + one.row()
                        : null);
        return new Mended(earlier, gone.size(), before.size() - gone.size(), fresh.size());
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

    private static Set<String> lists(Upload upload) {
        return Stream.concat(
                        Stream.ofNullable(upload.listCode()),
                        upload.recognition() == null
                                ? Stream.empty()
                                : upload.recognition().sheets().stream().map(SheetTaken::listCode))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
