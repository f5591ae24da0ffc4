package cn.parklens.evidence.returned;

import static cn.parklens.db.Tables.ROW_FINDING;

import cn.parklens.evidence.Declarations.RowFinding;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.enterprise.EnterpriseName;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What checks said of rows. */
@Repository
class RowFindingRepository {

    private final DSLContext database;

    RowFindingRepository(DSLContext database) {
        this.database = database;
    }

    void add(Upload upload, List<RowFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var batch = database.batch(database.insertInto(
                        ROW_FINDING,
                        ROW_FINDING.PARK_ID,
                        ROW_FINDING.UPLOAD_ID,
                        ROW_FINDING.LIST_CODE,
                        ROW_FINDING.ROW_NUMBER,
                        ROW_FINDING.CODE,
                        ROW_FINDING.ROW_NAME)
                .values((Long) null, null, null, null, null, null)
                .onConflictDoNothing());
        for (RowFinding finding : findings) {
            batch = batch.bind(
                    upload.parkId(),
                    upload.id(),
                    finding.listCode(),
                    finding.row(),
                    finding.code(),
                    EnterpriseName.fold(finding.enterprise()));
        }
        batch.execute();
    }
}
