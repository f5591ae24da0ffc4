package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.LIST_VERSION;

import cn.parklens.evidence.NameComparisons;
import cn.parklens.evidence.Upload;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which lists still wait for their names to be compared. */
@Repository
class NameComparisonRepository implements NameComparisons {

    private final DSLContext database;

    NameComparisonRepository(DSLContext database) {
        this.database = database;
    }

    @Override
    public State of(Upload upload) {
        Boolean compared = database.select(DSL.boolAnd(LIST_VERSION.NAMES_COMPARED))
                .from(LIST_VERSION)
                .where(LIST_VERSION.PARK_ID.eq(upload.parkId()))
                .and(LIST_VERSION.UPLOAD_ID.eq(upload.id()))
                .and(DSL.condition(LIST_VERSION.CURRENT))
                .fetchOne(0, Boolean.class);
        if (compared == null) {
            return State.NOT_ASKED;
        }
        return compared ? State.DONE : State.WAITING;
    }
}
