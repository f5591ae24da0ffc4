package cn.parklens.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.evidence.SignedIn;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** No connection is to be had: everybody is told so, nobody is told that their password is wrong. */
@RunningProduct
@Import(Cast.class)
class DatabaseAwayIT {

    private static final long SHORT_MILLIS = 300;
    private static final String SAID = "数据库暂时连接不上";

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    DataSource dataSource;

    @LocalServerPort
    int port;

    Park park;
    Person person;
    SignedIn signedIn;
    HikariDataSource pool;
    long patience;
    final List<Connection> taken = new ArrayList<>();

    @BeforeEach
    void somebodyIsSignedInAndThenNoConnectionIsLeft() throws Exception {
        park = cast.park("320213");
        person = cast.administratorOf(park);
        submissions.seenBy(person, Cast.COLLECTION, park.code());
        signedIn = new SignedIn(port, person.getUsername(), Cast.PASSWORD);
        pool = dataSource.unwrap(HikariDataSource.class);
        patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(SHORT_MILLIS);
        try {
            while (taken.size() <= pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
        } catch (SQLException none) {
            assertThat(taken).isNotEmpty();
        }
    }

    @AfterEach
    void theyAreGivenBack() throws SQLException {
        pool.setConnectionTimeout(patience);
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Test
    void aProgramIsToldToComeAgainAndNotThatItIsUnknown() throws Exception {
        HttpResponse<String> answer = asProgram();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("shell.error.away", SAID).doesNotContain("SQL", "Hikari", "Exception");

        theyAreGivenBack();
        assertThat(asProgram().statusCode()).isEqualTo(200);
    }

    @Test
    void aPageSaysSoAndWhoeverWasSignedInStillIsAfterwards() throws Exception {
        String start = "/collections/" + Cast.COLLECTION + "/parks/" + park.code() + "/evidence";

        HttpResponse<byte[]> away = signedIn.get(start);

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(new String(away.body(), StandardCharsets.UTF_8))
                .contains(SAID, "已保存的内容不受影响", "href=\"" + start + "\"")
                .doesNotContain("SQL", "Hikari", "Exception");
        theyAreGivenBack();
        assertThat(signedIn.get(start).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInIsNotAnsweredWithAWrongPassword() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .header("Cookie", "parklens=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains(SAID);
        }
    }

    private HttpResponse<String> asProgram() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    AsProgram.request(
                                    port,
                                    person.getUsername(),
                                    Cast.PASSWORD,
                                    "/api/v1/parks/" + park.code() + "/observations?collection=" + Cast.COLLECTION)
                            .header("Accept", "application/json")
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
