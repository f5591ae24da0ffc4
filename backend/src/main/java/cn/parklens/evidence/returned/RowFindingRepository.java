package cn.parklens.evidence.returned;

import static cn.parklens.db.Tables.ROW_FINDING;

import cn.parklens.evidence.Declarations.RowFinding;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.enterprise.EnterpriseName;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What checks said of rows. */
@Repository
class RowFindingRepository {

    private static final Field<String> LIST = field(ROW_FINDING.LIST_CODE);
    private static final Field<Integer> ROW = field(ROW_FINDING.ROW_NUMBER);
    private static final Field<String> CODE = field(ROW_FINDING.CODE);
    private static final Field<String> NAME = field(ROW_FINDING.ROW_NAME);

    private final DSLContext database;

    RowFindingRepository(DSLContext database) {
        this.database = database;
    }

    private static <T> Field<T> field(Field<T> column) {
        return DSL.field(DSL.name("finding", column.getName()), column.getDataType());
    }

    /** Adds them by one statement: there may be thousands. */
    void add(Upload upload, List<RowFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        database.insertInto(
                        ROW_FINDING,
                        ROW_FINDING.PARK_ID,
                        ROW_FINDING.UPLOAD_ID,
                        ROW_FINDING.LIST_CODE,
                        ROW_FINDING.ROW_NUMBER,
                        ROW_FINDING.CODE,
                        ROW_FINDING.ROW_NAME)
                .select(DSL.select(DSL.val(upload.parkId()), DSL.val(upload.id()), LIST, ROW, CODE, NAME)
                        .from(table(findings)))
                .onConflictDoNothing()
                .execute();
    }

    private static Table<Record> table(List<RowFinding> findings) {
        return DSL.table(
                        "unnest({0}, {1}, {2}, {3})",
                        each(findings, RowFinding::listCode),
                        DSL.val(findings.stream().map(RowFinding::row).toArray(Integer[]::new)),
                        each(findings, RowFinding::code),
                        each(findings, finding -> EnterpriseName.fold(finding.enterprise())))
                .as("finding", LIST.getName(), ROW.getName(), CODE.getName(), NAME.getName());
    }

    private static Field<String[]> each(List<RowFinding> findings, Function<RowFinding, String> what) {
        return DSL.val(findings.stream().map(what).toArray(String[]::new));
    }
}
