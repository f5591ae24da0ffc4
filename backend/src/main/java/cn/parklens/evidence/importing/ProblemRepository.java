package cn.parklens.evidence.importing;

import static cn.parklens.db.Tables.IMPORT_PROBLEM;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Problems met while importing. */
@Repository
class ProblemRepository {

    private final DSLContext database;

    ProblemRepository(DSLContext database) {
        this.database = database;
    }

    void add(UploadKey upload, List<Located> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var insert = database.insertInto(
                IMPORT_PROBLEM,
                IMPORT_PROBLEM.PARK_ID,
                IMPORT_PROBLEM.UPLOAD_ID,
                IMPORT_PROBLEM.LIST_CODE,
                IMPORT_PROBLEM.SHEET,
                IMPORT_PROBLEM.ROW_NUMBER,
                IMPORT_PROBLEM.COLUMN_LETTER,
                IMPORT_PROBLEM.HEADER,
                IMPORT_PROBLEM.CODE,
                IMPORT_PROBLEM.SEVERITY,
                IMPORT_PROBLEM.FOUND,
                IMPORT_PROBLEM.ARGUMENTS,
                IMPORT_PROBLEM.ROW_KEY,
                IMPORT_PROBLEM.ROW_NAME);
        var batch = database.batch(insert.values(
                (Long) null, null, null, null, null, null, null, null, null, null, (String[]) null, null, null));
        for (Located located : problems) {
            Problem problem = located.problem();
            Place place = problem.place();
            batch = batch.bind(
                    upload.parkId(),
                    upload.id(),
                    located.listCode(),
                    storable(place.sheet()),
                    place.row() == 0 ? null : place.row(),
                    place.column(),
                    storable(place.header()),
                    problem.kind().name(),
                    problem.severity().name(),
                    storable(problem.found()),
                    arguments(problem),
                    storable(located.rowKey()),
                    storable(located.rowName()));
        }
        batch.execute();
    }

    /** Where it stands for several, their number and rows come last. */
    private static String[] arguments(Problem problem) {
        Stream<String> own = problem.arguments().stream().map(ProblemRepository::storable);
        Problem.Alike alike = problem.alike();
        return (alike == null
                        ? own
                        : Stream.concat(
                                own,
                                Stream.of(
                                        Integer.toString(alike.count()),
                                        alike.rows().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" ")))))
                .toArray(String[]::new);
    }

    /** What tells of reading and names no row stands for several. */
    private static Problem problem(EvidenceProblem kind, Place place, String found, List<String> arguments) {
        int own = arguments.size() - 2;
        if (place.row() != 0 || own < 0 || !kind.tellsOfReading()) {
            return new Problem(kind, place, found, arguments);
        }
        List<Integer> rows = Stream.of(arguments.getLast().split(" ", -1))
                .map(Integer::valueOf)
                .toList();
        return new Problem(
                kind,
                place,
                found,
                arguments.subList(0, own),
                new Problem.Alike(Integer.parseInt(arguments.get(own)), rows));
    }

    /** PostgreSQL keeps no NUL. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    void removeAll(UploadKey upload) {
        database.deleteFrom(IMPORT_PROBLEM).where(of(upload)).execute();
    }

    /**
     * A page of one kind of problem, as they stand in the file.
     *
     * @param kind null for all, the gravest first
     */
    List<Located> page(UploadKey upload, String fileName, @Nullable String kind, int offset, int limit) {
        Condition which = kind == null ? of(upload) : of(upload).and(IMPORT_PROBLEM.CODE.eq(kind));
        return database.selectFrom(IMPORT_PROBLEM)
                .where(which)
                .orderBy(
                        DSL.choose(IMPORT_PROBLEM.SEVERITY)
                                .when("BLOCKING", 0)
                                .when("EXPLAIN", 1)
                                .otherwise(2),
                        IMPORT_PROBLEM.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> located(row, fileName));
    }

    /** How many of each kind are kept one by one. */
    Map<String, Integer> told(UploadKey upload) {
        return database.select(IMPORT_PROBLEM.CODE, DSL.count())
                .from(IMPORT_PROBLEM)
                .where(of(upload))
                .groupBy(IMPORT_PROBLEM.CODE)
                .fetchMap(IMPORT_PROBLEM.CODE, DSL.count());
    }

    private static Condition of(UploadKey upload) {
        return IMPORT_PROBLEM.PARK_ID.eq(upload.parkId()).and(IMPORT_PROBLEM.UPLOAD_ID.eq(upload.id()));
    }

    private static Located located(Record row, String fileName) {
        Integer number = row.get(IMPORT_PROBLEM.ROW_NUMBER);
        return new Located(
                row.get(IMPORT_PROBLEM.LIST_CODE),
                problem(
                        EvidenceProblem.valueOf(Objects.requireNonNull(row.get(IMPORT_PROBLEM.CODE))),
                        new Place(
                                fileName,
                                row.get(IMPORT_PROBLEM.SHEET),
                                number == null ? 0 : number,
                                row.get(IMPORT_PROBLEM.COLUMN_LETTER),
                                row.get(IMPORT_PROBLEM.HEADER)),
                        row.get(IMPORT_PROBLEM.FOUND),
                        List.of(row.get(IMPORT_PROBLEM.ARGUMENTS))),
                row.get(IMPORT_PROBLEM.ROW_KEY),
                row.get(IMPORT_PROBLEM.ROW_NAME));
    }

    /**
     * A problem where it was met.
     *
     * @param listCode null when the file as a whole is meant
     * @param rowKey what identifies the enterprise of its row; empty when no row is meant, or it names none
     * @param rowName its folded name
     */
    record Located(@Nullable String listCode, Problem problem, String rowKey, String rowName) {}
}
