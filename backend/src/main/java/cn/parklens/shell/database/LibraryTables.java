package cn.parklens.shell.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The tables that Spring Session keeps its state in, from the script that the library carries, as one step of the same
 * linear history as our own.
 */
final class LibraryTables implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0.1");
    }

    /** As it stands in the history of databases that exist. They had tables of Spring Batch as well, until V34. */
    @Override
    public String getDescription() {
        return "tables of Spring Batch and Spring Session";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        run(context, "org/springframework/session/jdbc/schema-postgresql.sql");
    }

    private static void run(Context context, String script) {
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
    }
}
