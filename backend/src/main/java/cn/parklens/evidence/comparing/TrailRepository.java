package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.UPLOAD;

import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowTrail.Elsewhere;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rows of one enterprise through the lists and versions of a submission. */
@Repository
class TrailRepository {

    private static final int MOST = 200;

    private final DSLContext database;

    TrailRepository(DSLContext database) {
        this.database = database;
    }

    Optional<ListRow> row(long parkId, long version, int number) {
        return database.selectFrom(EVIDENCE_ROW)
                .where(EVIDENCE_ROW.PARK_ID.eq(parkId))
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                .and(EVIDENCE_ROW.ROW_NUMBER.eq(number))
                .fetchOptional(row -> new ListRow(
                        row.getRowNumber(),
                        ListRow.Status.valueOf(row.getStatus()),
                        row.getIdentityKey(),
                        row.getName(),
                        row.getCreditCode(),
                        row.getCreditCodeState(),
                        row.getFirstRow(),
                        row.getTyped().data(),
                        List.of(row.getCells()),
                        List.of(row.getFlags())));
    }

    /** In the current version of every list, and in every version of this one; the row itself left out. */
    List<Elsewhere> elsewhere(long parkId, long submissionId, String listCode, long version, ListRow row) {
        return database.select(
                        LIST_VERSION.LIST_CODE,
                        LIST_VERSION.VERSION,
                        LIST_VERSION.CURRENT,
                        UPLOAD.FILE_NAME,
                        LIST_VERSION.SHEET,
                        EVIDENCE_ROW.ROW_NUMBER,
                        EVIDENCE_ROW.STATUS,
                        EVIDENCE_ROW.FIRST_ROW)
                .from(LIST_VERSION)
                .join(UPLOAD)
                .on(UPLOAD.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(UPLOAD.ID.eq(LIST_VERSION.UPLOAD_ID))
                .join(EVIDENCE_ROW)
                .on(EVIDENCE_ROW.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(LIST_VERSION.ID))
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .and(DSL.condition(LIST_VERSION.CURRENT).or(LIST_VERSION.LIST_CODE.eq(listCode)))
                .and(EVIDENCE_ROW.IDENTITY_KEY.eq(row.identityKey()))
                .and(LIST_VERSION.ID.ne(version).or(EVIDENCE_ROW.ROW_NUMBER.ne(row.number())))
                .orderBy(LIST_VERSION.CURRENT.desc(), LIST_VERSION.LIST_CODE, LIST_VERSION.VERSION.desc())
                .limit(MOST)
                .fetch(TrailRepository::elsewhere);
    }

    private static Elsewhere elsewhere(Record row) {
        return new Elsewhere(
                row.get(LIST_VERSION.LIST_CODE),
                row.get(LIST_VERSION.VERSION),
                row.get(LIST_VERSION.CURRENT),
                row.get(UPLOAD.FILE_NAME),
                row.get(LIST_VERSION.SHEET),
                row.get(EVIDENCE_ROW.ROW_NUMBER),
                ListRow.Status.valueOf(Objects.requireNonNull(row.get(EVIDENCE_ROW.STATUS))),
                row.get(EVIDENCE_ROW.FIRST_ROW));
    }
}
