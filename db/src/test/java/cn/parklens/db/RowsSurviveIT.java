package cn.parklens.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Rows of lists that an earlier release wrote, after the migrations that came since. */
class RowsSurviveIT {

    @Test
    void cellsOfAnArrayBecomeOneTextWithEveryCellInItsPlace() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .target("34")
                    .load()
                    .migrate();
            // The row alone: what it belongs to does not matter here.
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    insert into evidence_row (park_id, list_version_id, row_number, status, identity_key, name,
                        credit_code_state, typed, cells)
                    values (1, 2, 3, 'COUNTED', 'k', 'n', 'ABSENT', '{"level": "L1"}',
                        array['甲', '', E'乙\\u001F丙', ''])
                    """);

            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();

            try (ResultSet row = sql.executeQuery("select cells, typed::json ->> 'level' from evidence_row")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("甲\u001F\u001F乙␟丙\u001F");
                assertThat(row.getString(2)).isEqualTo("L1");
            }
        }
    }
}
