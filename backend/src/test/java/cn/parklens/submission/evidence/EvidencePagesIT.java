package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class EvidencePagesIT {

    private static final String BOUNDARY = "----parklens";

    @Autowired
    Cast cast;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    Park park;
    Person administrator;

    @BeforeEach
    void aPark() {
        park = cast.park("320213");
        administrator = cast.administratorOf(park);
    }

    @Test
    void aProgramUploadsAListAndReadsWhatBecameOfIt() throws Exception {
        HttpResponse<String> accepted = upload(administrator, Books.listed(3));

        assertThat(accepted.statusCode()).isEqualTo(202);
        String state = accepted.headers().firstValue("Location").orElseThrow();
        String finished = await().atMost(Duration.ofSeconds(60))
                .until(() -> get(administrator, state).body(), body -> body.contains("\"IMPORTED\""));
        assertThat(finished).contains("\"counted\":3");
        assertThat(get(administrator, state + "/problems").statusCode()).isEqualTo(200);
        assertThat(get(administrator, api() + "/listed/rows").body()).contains(Books.code(2));
    }

    @Test
    void aProgramThatConfirmsItselfIsNotImportedBeforeItDoes() throws Exception {
        byte[] file = Books.book()
                .sheet(
                        "上市企业清单",
                        java.util.List.of("公司名称", "统一社会信用代码", "行业分类", "证券代码", "上市地"),
                        java.util.List.of(Books.company(1)))
                .bytes();
        HttpResponse<String> accepted = upload(administrator, api() + "?confirm=false", file);
        assertThat(accepted.body()).contains("\"RECOGNISED\"");
        String state = accepted.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> confirmed = client.send(
                request(administrator, state + "/confirm")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(confirmed.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(administrator, state).body(), body -> body.contains("\"IMPORTED\""));
    }

    @Test
    void aPersonOfAnotherParkSeesAndChangesNothing() throws Exception {
        String state = upload(administrator, Books.listed(3))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Person stranger = cast.administratorOf(cast.park("320213"));

        assertThat(upload(stranger, Books.listed(3)).statusCode()).isEqualTo(403);
        assertThat(get(stranger, state).statusCode()).isEqualTo(403);
        assertThat(get(stranger, state + "/problems").statusCode()).isEqualTo(403);
        assertThat(get(stranger, api() + "/listed/rows").statusCode()).isEqualTo(403);
    }

    private String api() {
        return "/api/v1/collections/" + Cast.COLLECTION + "/parks/" + park.code() + "/evidence";
    }

    private HttpResponse<String> upload(Person person, byte[] file) throws IOException, InterruptedException {
        return upload(person, api(), file);
    }

    private HttpResponse<String> upload(Person person, String address, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"listed.xlsx\""
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(person, address)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Person person, String address) throws IOException, InterruptedException {
        return client.send(request(person, address).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Person person, String address) {
        return AsProgram.request(port, person.getUsername(), Cast.PASSWORD, address);
    }
}
