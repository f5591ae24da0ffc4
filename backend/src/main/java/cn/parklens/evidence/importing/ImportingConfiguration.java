package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.Industries;
import javax.sql.DataSource;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ImportingConfiguration {

    /** The classification, read once. */
    @Bean
    static Industries industries() {
        return Industries.load();
    }

    /** For what jobs note of themselves, and for rows that are not published yet. */
    @Bean(defaultCandidate = false)
    @BatchTransactionManager
    static PlatformTransactionManager batchTransactions(DataSource dataSource) {
        return new EventuallyDurable(dataSource);
    }
}
