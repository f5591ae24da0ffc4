package cn.parklens.evidence.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions that do not wait until the disk has them: for rows that nobody sees yet. The log is written in order, so that
 * the commit which publishes a list, and does wait, brings to the disk whatever came before it. Should the database end
 * between the two and come back without them, the next {@link UploadRepository#progress note of how far the import is}
 * does not follow the one before, and the import is begun anew.
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
