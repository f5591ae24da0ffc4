package cn.parklens.evidence.importing;

import cn.parklens.evidence.QueuePlaces;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Foretells in which order {@link UploadRepository#claim} takes what waits now, were nothing else to come. */
@Repository
class QueuePlaceRepository implements QueuePlaces {

    private static final String PLACES = """
            select id, before from (
                select park_id, id, (row_number() over (order by turn, last nulls first, id) - 1)::int as before
                from (
                    select park_id, id,
                        row_number() over (partition by park_id order by id)
                            + (select count(*) from upload r where r.state = 'RUNNING' and r.park_id = q.park_id) as turn,
                        (select max(started_at) from upload e where e.park_id = q.park_id) as last
                    from upload q where state = 'QUEUED') turns) places
            where park_id = {0}
            """;

    private final DSLContext database;

    QueuePlaceRepository(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<Long, Integer> before(long parkId) {
        return database.resultQuery(PLACES, org.jooq.impl.DSL.val(parkId))
                .fetchMap(row -> row.get("id", Long.class), row -> row.get("before", Integer.class));
    }
}
