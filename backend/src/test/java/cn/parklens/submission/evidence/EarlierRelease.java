package cn.parklens.submission.evidence;

import cn.parklens.RunningProduct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.test.context.TestComponent;

/**
 * Leaves in the database, before the product starts on it, what the release before left there: a form as it carried it, the
 * call that uses it, and a park with a draft; and a form that an administrator revised under the version that comes now.
 */
@TestComponent
class EarlierRelease extends BaseCallback {

    static final String PARK = "earlier-01";

    private static final String LEFT = """
            with version as (
                insert into form_version (form_code, version, title, yaml, sha256)
                values ('land-use', '2026.1', '开发区土地集约利用监测表', ?, ?) returning id),
            call as (
                insert into collection (code, title, form_version_id, opens_on, closes_on)
                select 'land-use-2026', '2026年开发区土地集约利用监测', id, '2026-03-01', '2026-11-30' from version
                returning id),
            filler as (
                insert into park (code, name, level, province_code, fictitious)
                values ('earlier-01', '示范园区（旧版）', 'provincial', '32', true) returning id)
            insert into submission (collection_id, park_id, form_version_id)
            select call.id, filler.id, version.id from version, call, filler
            """;

    private static final String REVISED = """
            with revising as (
                insert into person (user_name, display_name, password_hash) values ('earlier', '示例修订人', '')
                returning id)
            insert into form_version (form_code, version, title, yaml, sha256, published_by)
            select 'smart-enterprise-cases', '8.1', '第八届智慧企业建设创新案例申报表', ?, ?, id from revising
            """;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection database = context.getConnection();
        leave(database, LEFT, text("/earlier-forms/land-use-2026.1.yaml"));
        leave(database, REVISED, text("/forms/smart-enterprise-8.yaml").replace("limit: 20\n", "limit: 30\n"));
    }

    private static void leave(Connection database, String statement, String yaml) {
        try (PreparedStatement left = database.prepareStatement(statement)) {
            left.setString(1, yaml);
            left.setString(2, sha256(yaml));
            left.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(RunningProduct.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
