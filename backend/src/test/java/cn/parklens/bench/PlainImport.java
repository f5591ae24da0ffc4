package cn.parklens.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The way most would write it: POI's event model, and Spring Batch's {@code JdbcBatchItemWriter} in chunks of 1,000. Tuned,
 * another thread reads ahead and the driver rewrites batches into inserts of many rows.
 */
final class PlainImport {

    private static final int CHUNK = 1_000;

    private PlainImport() {}

    /**
     * Measures one file after another.
     *
     * @param arguments the database, {@code plain} or {@code tuned}, and files
     */
    public static void main(String[] arguments) throws Exception {
        boolean tuned = arguments[1].equals("tuned");
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername("postgres");
        pool.addDataSourceProperty("reWriteBatchedInserts", Boolean.toString(tuned));
        try (HikariDataSource database = new HikariDataSource(pool)) {
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            JobRepository jobs = jobs(database, transactions);
            TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
            operator.setJobRepository(jobs);
            operator.setJobRegistry(new MapJobRegistry());
            operator.afterPropertiesSet();
            for (String file : List.of(arguments).subList(2, arguments.length)) {
                PlainRows rows = new PlainRows(Path.of(file), tuned ? 32 : Integer.MAX_VALUE, tuned);
                var step = new StepBuilder("rows", jobs)
                        .<String[], String[]>chunk(CHUNK)
                        .reader(rows)
                        .writer(writer(database))
                        .transactionManager(transactions)
                        .build();
                var job = new JobBuilder("plain", jobs).start(step).build();
                var parameters = new JobParametersBuilder()
                        .addLong("begun", System.nanoTime())
                        .toJobParameters();
                new JdbcTemplate(database).execute("truncate bench_plain");
                FreshProcess.measure(() -> {
                    JobExecution execution = operator.start(job, parameters);
                    if (!execution.getAllFailureExceptions().isEmpty()) {
                        throw new IllegalStateException(
                                execution.getAllFailureExceptions().getFirst());
                    }
                });
            }
        }
        System.exit(0);
    }

    private static JobRepository jobs(DataSource database, JdbcTransactionManager transactions) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static JdbcBatchItemWriter<String[]> writer(DataSource database) {
        JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>()
                .dataSource(database)
                .sql("insert into bench_plain values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter((row, statement) -> {
                    for (int i = 0; i < PlainRows.COLUMNS; i++) {
                        statement.setString(i + 1, row[i]);
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
