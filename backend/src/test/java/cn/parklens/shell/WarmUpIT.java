package cn.parklens.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningProduct
class WarmUpIT {

    private static final String[] TABLES = {
        "park",
        "person",
        "submission",
        "upload",
        "stored_file",
        "list_version",
        "evidence_row",
        "import_problem",
        "audit_entry"
    };

    @Autowired
    WarmUp warmUp;

    @Autowired
    JdbcTemplate database;

    @Test
    void whatIsRehearsedIsImportedWholeAndLeavesNothing() {
        long[] before = rows();
        long numbers = lastVersion();

        warmUp.rehearse(11);

        assertThat(rows()).isEqualTo(before);
        assertThat(lastVersion() - numbers).isEqualTo(11);
    }

    private long[] rows() {
        long[] rows = new long[TABLES.length];
        for (int i = 0; i < TABLES.length; i++) {
            Long count = database.queryForObject("select count(*) from " + TABLES[i], Long.class);
            rows[i] = count == null ? -1 : count;
        }
        return rows;
    }

    /** Numbers are given once, to what is rolled back as well. */
    private long lastVersion() {
        Long last = database.queryForObject(
                "select last_value from pg_sequences where sequencename = 'list_version_id_seq'", Long.class);
        return last == null ? 0 : last;
    }
}
