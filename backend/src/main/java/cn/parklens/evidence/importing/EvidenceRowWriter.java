package cn.parklens.evidence.importing;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes rows of lists by binary {@code COPY}, in the order of their key, within the current transaction. */
@Component
class EvidenceRowWriter {

    private static final String COPY = "copy evidence_row (" + RowEncoder.COLUMNS + ") from stdin (format binary)";

    private final DataSource dataSource;

    EvidenceRowWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes rows that {@link RowEncoder} encoded. */
    void copy(List<ByteBuffer> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                send(copy, CopyBytes.header());
                for (ByteBuffer block : blocks) {
                    send(copy, block);
                }
                send(copy, CopyBytes.trailer());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the rows could not be written", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(CopyIn copy, ByteBuffer bytes) throws SQLException {
        copy.writeToCopy(ByteStreamWriter.of(bytes));
    }
}
