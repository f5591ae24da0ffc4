package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.importing.ListVersionRepository.Current;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Lists as checks see them, kept in memory as long as there is room. A version is written once and never changes: what
 * was read of it stays true.
 */
@Component
class KeptLists {

    /** What a row takes in memory, roughly. */
    private static final int BYTES = 400;

    /** A quarter of all memory, in rows. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 4 / BYTES;

    private final EvidenceRowRepository rows;
    private final Incoming incoming;
    /** Rows that imports may hold at a time, all together. */
    private final Semaphore room = new Semaphore(Math.toIntExact(Math.min(Integer.MAX_VALUE, MOST)));

    private final Cache<Key, ReadList> lists = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, ReadList list) -> list.facts().rows().size() + 1)
            .build();
    private final Cache<List<Key>, Map<String, ListFacts>> matched = Caffeine.newBuilder()
            .maximumWeight(MOST / 2)
            .weigher((List<Key> keys, Map<String, ListFacts> all) ->
                    all.values().stream().mapToInt(list -> list.rows().size()).sum() + 1)
            .build();

    KeptLists(EvidenceRowRepository rows, Incoming incoming) {
        this.rows = rows;
        this.incoming = incoming;
    }

    /** What a list is read as depends on its version and on the form that says what its columns mean. */
    private record Key(long park, String list, long version, String form, String formVersion) {

        static Key of(long park, long version, EvidenceList list, Form form) {
            return new Key(park, list.code(), version, form.code(), form.version());
        }

        boolean isOfSameList(Key other) {
            return park == other.park && list.equals(other.list) && form.equals(other.form);
        }
    }

    /** Begins to gather a list that is being imported. */
    FactsWhileReading gathering(EvidenceList list, String sheet) {
        return new FactsWhileReading(list, sheet, FactsReader.VERY_LONG, room);
    }

    /** Keeps what was gathered of a version that was published: it need not be read. */
    void keep(Form form, long park, ListImport imported) {
        ReadList read = imported.facts().take(imported.duplicateRows());
        if (read != null) {
            Key key = Key.of(park, imported.version(), imported.list(), form);
            // Makes room: what it replaces will hardly be asked for again.
            lists.asMap().keySet().removeIf(key::isOfSameList);
            lists.put(key, read);
        }
    }

    /** By code of the list. */
    Map<String, ListFacts> facts(Form form, long park, List<Current> versions) {
        List<Key> keys = new ArrayList<>();
        List<ReadList> read = new ArrayList<>();
        for (Current version : versions) {
            EvidenceList list = form.evidenceList(version.listCode()).orElse(null);
            if (list != null) {
                Key key = Key.of(park, version.id(), list, form);
                keys.add(key);
                read.add(lists.get(key, missing -> read(park, version, list)));
            }
        }
        return read.stream().allMatch(ReadList::isCoded)
                ? ReadList.asRead(read)
                : matched.get(List.copyOf(keys), missing -> ReadList.matched(read));
    }

    private ReadList read(long park, Current version, EvidenceList list) {
        FactsReader reader = new FactsReader(list, version.sheet(), version.counted(), incoming.folder());
        rows.counted(park, version.id(), reader);
        return reader.list();
    }
}
