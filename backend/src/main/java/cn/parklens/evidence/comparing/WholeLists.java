package cn.parklens.evidence.comparing;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For queries that join lists whole. The server may not know yet how many rows were just written; thinking them few it
 * would, for each row of one list, read the other from end to end, which for two lists of 200,000 rows takes hours.
 */
@Component
public class WholeLists {

    private final JdbcOperations database;
    private final TransactionTemplate transactions;

    WholeLists(JdbcOperations database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Runs a query so that its joins are made by hashing or by order; within the current transaction, if there is one. */
    public <T> T joined(Supplier<T> query) {
        return Objects.requireNonNull(transactions.execute(status -> {
            database.execute("set local enable_nestloop = off");
            T found = query.get();
            database.execute("set local enable_nestloop = on");
            return found;
        }));
    }
}
