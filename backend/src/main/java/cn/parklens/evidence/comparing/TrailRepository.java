package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;
import static cn.parklens.db.Tables.FORMER_NAME;
import static cn.parklens.db.Tables.LIST_VERSION;
import static cn.parklens.db.Tables.UPLOAD;

import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowTrail.Elsewhere;
import cn.parklens.evidence.RowTrail.FormerName;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.workbook.CellTexts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
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
                        row.getTyped(),
                        CellTexts.of(row.getCells()),
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
                        EVIDENCE_ROW.NAME,
                        EVIDENCE_ROW.STATUS,
                        EVIDENCE_ROW.FIRST_ROW)
                .from(LIST_VERSION)
                .join(UPLOAD)
                .on(itsUpload())
                .join(EVIDENCE_ROW)
                .on(EVIDENCE_ROW.PARK_ID.eq(LIST_VERSION.PARK_ID))
                .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(LIST_VERSION.ID))
                .where(LIST_VERSION.PARK_ID.eq(parkId))
                .and(LIST_VERSION.SUBMISSION_ID.eq(submissionId))
                .and(LIST_VERSION.IMPORTED_AT.isNotNull())
                .and(DSL.condition(LIST_VERSION.CURRENT).or(LIST_VERSION.LIST_CODE.eq(listCode)))
                .and(isSame(row))
                .and(LIST_VERSION.ID.ne(version).or(EVIDENCE_ROW.ROW_NUMBER.ne(row.number())))
                .orderBy(LIST_VERSION.CURRENT.desc(), LIST_VERSION.LIST_CODE, LIST_VERSION.VERSION.desc())
                .limit(MOST)
                .fetch(TrailRepository::elsewhere);
    }

    /** By its key; by its name where one of the two has no code, or one that is wrong. */
    private static Condition isSame(ListRow row) {
        String folded = EnterpriseName.fold(row.name());
        Condition same = EVIDENCE_ROW.IDENTITY_KEY.in(row.identityKey(), folded);
        if (folded.isEmpty()) {
            return same;
        }
        Condition named = ClaimKeyRepository.folded(EVIDENCE_ROW.NAME).eq(folded);
        boolean sure = row.creditCodeState().equals(CreditCode.State.VALID.name());
        // The names of most rows need no look: their codes are valid.
        return same.or(
                sure
                        ? EVIDENCE_ROW
                                .CREDIT_CODE_STATE
                                .ne(CreditCode.State.VALID.name())
                                .and(named)
                        : named);
    }

    /** Other names that its credit code had in the submission, each with where it first stood, in their order. */
    List<FormerName> formerNames(long parkId, long submissionId, ListRow row) {
        return database.select(
                        FORMER_NAME.NAME,
                        LIST_VERSION.LIST_CODE,
                        LIST_VERSION.VERSION,
                        LIST_VERSION.CURRENT,
                        UPLOAD.FILE_NAME,
                        FORMER_NAME.ROW_NUMBER)
                .from(FORMER_NAME)
                .join(LIST_VERSION)
                .on(LIST_VERSION.PARK_ID.eq(FORMER_NAME.PARK_ID))
                .and(LIST_VERSION.ID.eq(FORMER_NAME.LIST_VERSION_ID))
                .join(UPLOAD)
                .on(itsUpload())
                .where(FORMER_NAME.PARK_ID.eq(parkId))
                .and(FORMER_NAME.SUBMISSION_ID.eq(submissionId))
                .and(FORMER_NAME.CREDIT_CODE.eq(row.identityKey()))
                .and(FORMER_NAME.FOLDED.ne(EnterpriseName.fold(row.name())))
                .orderBy(FORMER_NAME.NOTED_AT, FORMER_NAME.FOLDED)
                .fetch(name -> new FormerName(
                        name.value1(), name.value2(), name.value3(), name.value4(), name.value5(), name.value6()));
    }

    private static Condition itsUpload() {
        return UPLOAD.PARK_ID.eq(LIST_VERSION.PARK_ID).and(UPLOAD.ID.eq(LIST_VERSION.UPLOAD_ID));
    }

    private static Elsewhere elsewhere(Record row) {
        return new Elsewhere(
                row.get(LIST_VERSION.LIST_CODE),
                row.get(LIST_VERSION.VERSION),
                row.get(LIST_VERSION.CURRENT),
                row.get(UPLOAD.FILE_NAME),
                row.get(LIST_VERSION.SHEET),
                row.get(EVIDENCE_ROW.ROW_NUMBER),
                row.get(EVIDENCE_ROW.NAME),
                ListRow.Status.valueOf(Objects.requireNonNull(row.get(EVIDENCE_ROW.STATUS))),
                row.get(EVIDENCE_ROW.FIRST_ROW));
    }
}
