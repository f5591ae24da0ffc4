package cn.parklens.browser;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Imports that stand still at one row, whatever was written before it, until they are let on. The row itself waits, in the
 * database, for a lock that the test has: what a page shows meanwhile depends on nobody's speed.
 */
final class HeldImports implements AutoCloseable {

    private static final int LOCK = 20_261_121;

    private final JdbcTemplate database;
    private final Connection holder;
    private final JdbcTemplate held;

    private HeldImports(JdbcTemplate database, Connection holder) {
        this.database = database;
        this.holder = holder;
        this.held = new JdbcTemplate(new SingleConnectionDataSource(holder, true));
    }

    /** From now on no import gets beyond this row, as the spreadsheet numbers it. */
    static HeldImports atRow(int row, JdbcTemplate database) throws SQLException {
        DataSource source = Objects.requireNonNull(database.getDataSource());
        HeldImports imports = new HeldImports(database, source.getConnection());
        imports.held.execute("select pg_advisory_lock(" + LOCK + ")");
        database.execute("create or replace function held_by_a_test() returns trigger language plpgsql as $$ begin"
                + " perform pg_advisory_xact_lock_shared(" + LOCK + "); return new; end $$");
        database.execute("create trigger held_by_a_test before insert on evidence_row for each row when"
                + " (new.row_number = " + row + ") execute function held_by_a_test()");
        return imports;
    }

    /** Lets all of them go on, and those that come later as well. */
    void letOn() {
        held.execute("select pg_advisory_unlock_all()");
    }

    @Override
    public void close() throws SQLException {
        letOn();
        holder.close();
        database.execute("drop trigger held_by_a_test on evidence_row");
    }
}
