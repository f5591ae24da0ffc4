package cn.parklens.evidence.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions that do not wait until the disk has them: for what a job writes on its way and nobody sees. The log is
 * written in order, so that the commit which publishes a list, and does wait, brings to the disk whatever came before it;
 * what a crash takes earlier is begun anew in any case. Rows are committed together with what the step notes of itself: a
 * job that goes on although a crash took some of its rows fails at its next note, whose version does not follow.
 */
final class EventuallyDurable extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    EventuallyDurable(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }
}
