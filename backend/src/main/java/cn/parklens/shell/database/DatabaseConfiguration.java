package cn.parklens.shell.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which database: the one {@code spring.datasource.url} names, else our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "own")
    OwnPostgres ownPostgres(@Value("${parklens.home}") Path home) {
        return OwnPostgres.start(home);
    }

    @Bean
    LibraryTables libraryTables() {
        return new LibraryTables();
    }
}
