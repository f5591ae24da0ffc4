package cn.parklens.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Writes the jOOQ classes of the migrations into a folder; {@code db/regenerate} calls it for the committed ones. */
public final class SchemaGenerator {

    private SchemaGenerator() {}

    public static void main(String[] arguments) throws IOException {
        generateInto(Path.of(arguments[0]));
    }

    static void generateInto(Path folder) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("postgres", "postgres")))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema("public")
                                    .withOutputSchemaToDefault(true)
                                    .withExcludes("flyway_schema_history"))
                            .withGenerate(new Generate()
                                    .withGeneratedAnnotation(false)
                                    .withComments(false)
                                    .withDeprecated(false)
                                    .withRoutines(false)
                                    .withImplicitJoinPathsToOne(false)
                                    .withImplicitJoinPathsToMany(false))
                            .withTarget(new Target()
                                    .withPackageName("cn.parklens.db")
                                    .withDirectory(folder.toString()))));
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException("the classes could not be generated", failure);
        }
    }
}
