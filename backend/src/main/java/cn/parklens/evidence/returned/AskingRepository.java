package cn.parklens.evidence.returned;

import static cn.parklens.db.Tables.IMPORT_PROBLEM;
import static cn.parklens.db.Tables.ROW_FINDING;

import cn.parklens.evidence.Upload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Problems of uploads that ask for something: those of reading, and what checks said of their rows. */
@Repository
class AskingRepository {

    private final DSLContext database;

    AskingRepository(DSLContext database) {
        this.database = database;
    }

    /** Of the file as a whole; that a cover sheet holds no list is nothing to be mended. */
    List<Asking> ofFile(Upload upload) {
        return of(upload, IMPORT_PROBLEM.LIST_CODE.isNull());
    }

    private List<Asking> of(Upload upload, Condition which) {
        ReadColumns columns = new ReadColumns(upload.recognition());
        return database.selectFrom(IMPORT_PROBLEM)
                .where(IMPORT_PROBLEM.PARK_ID.eq(upload.parkId()))
                .and(IMPORT_PROBLEM.UPLOAD_ID.eq(upload.id()))
                .and(IMPORT_PROBLEM
                        .SEVERITY
                        .eq("BLOCKING")
                        .or(IMPORT_PROBLEM.SEVERITY.eq("EXPLAIN").and(IMPORT_PROBLEM.ROW_NUMBER.isNotNull())))
                .and(which)
                .fetch(row -> new Asking(
                        row.getCode() + "\n" + text(row.getListCode()) + "\n"
                                + columns.identity(row.getSheet(), row.getColumnLetter(), row.getHeader()),
                        row.getRowKey(),
                        row.getRowName(),
                        text(row.getSheet()),
                        Objects.requireNonNullElse(row.getRowNumber(), 0),
                        row.getFound()));
    }

    /** Of these lists. */
    List<Asking> of(Upload upload, Collection<String> lists) {
        List<Asking> all = new ArrayList<>(of(upload, IMPORT_PROBLEM.LIST_CODE.in(lists)));
        database.selectFrom(ROW_FINDING)
                .where(ROW_FINDING.PARK_ID.eq(upload.parkId()))
                .and(ROW_FINDING.UPLOAD_ID.eq(upload.id()))
                .and(ROW_FINDING.LIST_CODE.in(lists))
                .fetch(row -> new Asking(
                        row.getCode() + "\n" + row.getListCode(), "", row.getRowName(), "", row.getRowNumber(), ""))
                .forEach(all::add);
        return all;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
