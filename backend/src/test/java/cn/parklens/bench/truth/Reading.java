package cn.parklens.bench.truth;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.evidence.importing.ListsInMemory;
import cn.parklens.evidence.importing.ListsInMemory.Read;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Brings a draft before the checks the way the product does: its lists are written as files, read and matched. */
final class Reading {

    private final ListsInMemory lists;
    private final Path folder;
    private final Map<String, List<String>> fields;
    private final Map<Cell, BigDecimal> peers;
    private final IdentityHashMap<Sheet, Read> read = new IdentityHashMap<>();
    private Map<String, Sheet> lastSheets = Map.of();
    private Map<String, ListFacts> lastFacts = Map.of();

    Reading(Form form, Path folder, Map<String, List<String>> fields, Map<Cell, BigDecimal> peers) {
        this.lists = new ListsInMemory(form);
        this.folder = folder;
        this.fields = fields;
        this.peers = peers;
    }

    /** What checks look at. */
    Facts facts(Draft draft) {
        if (!draft.sheets().equals(lastSheets)) {
            lastFacts = ListsInMemory.facts(
                    draft.sheets().values().stream().map(this::read).toList());
            lastSheets = draft.sheets();
        }
        return new Facts(draft.observations(), lastFacts, fields, peers);
    }

    /** What reading the lists itself has to say, notes left out. */
    List<Problem> problems(Draft draft) {
        return draft.sheets().values().stream()
                .flatMap(sheet -> read(sheet).problems().stream())
                .toList();
    }

    /** Forgets the lists of one submission before the next. */
    void next() {
        read.clear();
    }

    private Read read(Sheet sheet) {
        Read known = read.get(sheet);
        if (known == null) {
            known = readAnew(sheet);
            read.put(sheet, known);
        }
        return known;
    }

    private Read readAnew(Sheet sheet) {
        Path file = folder.resolve("list.csv");
        try {
            Files.writeString(file, sheet.csv());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return lists.read(file, sheet.list() + ".csv", sheet.list());
    }
}
