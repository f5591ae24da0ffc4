package cn.parklens.evidence.importing;

import cn.parklens.evidence.Upload;
import cn.parklens.evidence.UploadsInSight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds which uploads of a submission a page shows, and loads these alone: each carries all that was read in its file. */
@Repository
class UploadsInSightRepository implements UploadsInSight {

    /** The lists of an upload: the one its sender named, and those that its sheets were taken for. */
    private static final String TAKEN =
            "array(select jsonb_array_elements_text(jsonb_path_query_array(recognised, '$.sheets[*].listCode')))";

    private static final String IN_SIGHT = """
            with sent as (
                select id, file_name, state in ('IMPORTED', 'REFUSED', 'FAILED', 'CANCELLED') as final,
                    state in ('REFUSED', 'FAILED') as refused, coalesce(finished_at, uploaded_at) as ended,
                    array_remove(list_code || %s, null) as lists
                from upload where park_id = {0} and submission_id = {1}
                order by id desc limit 500)
            select id, (count(*) over ())::int as found from sent
            where not final or ended > {2} or (refused and ended > {3} and not exists (
                select from sent later
                where later.id > sent.id and (later.file_name = sent.file_name or later.lists && sent.lists)))
            order by final, id desc limit {4}
            """.formatted(TAKEN);

    private static final String LATEST = """
            select list, max(id) as id from (
                select id, unnest(case when list_code is null then %s else array[list_code] end) as list
                from upload where park_id = {0} and submission_id = {1}) each
            where list is not null group by list
            """.formatted(TAKEN);

    private final DSLContext database;
    private final UploadRepository uploads;

    UploadsInSightRepository(DSLContext database, UploadRepository uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    @Override
    public InSight of(long parkId, long submissionId, Instant doneSince, Instant leftSince, int most) {
        Result<Record> found = database.fetch(
                IN_SIGHT,
                DSL.val(parkId),
                DSL.val(submissionId),
                DSL.val(time(doneSince)),
                DSL.val(time(leftSince)),
                DSL.val(most));
        int all = found.isEmpty() ? 0 : found.getFirst().get("found", Integer.class);
        return new InSight(uploads.these(parkId, found.getValues("id", Long.class)), all - found.size());
    }

    /** The newest upload of each list, by the code of the list. */
    Map<String, Upload> latest(long parkId, long submissionId) {
        Map<String, Long> ids = database.fetch(LATEST, DSL.val(parkId), DSL.val(submissionId))
                .intoMap(row -> row.get("list", String.class), row -> row.get("id", Long.class));
        Map<String, Upload> latest = new HashMap<>();
        for (Upload upload : uploads.these(parkId, ids.values())) {
            ids.forEach((list, id) -> {
                if (id == upload.id()) {
                    latest.put(list, upload);
                }
            });
        }
        return latest;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
