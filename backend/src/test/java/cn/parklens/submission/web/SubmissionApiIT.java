package cn.parklens.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class SubmissionApiIT {

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Park park;
    private Person administrator;

    @BeforeEach
    void aParkWithAProgram() {
        park = cast.park("320102");
        administrator = cast.administratorOf(park);
    }

    @Test
    void aProgramWritesFiguresAndReadsThemBackWithTheirDecimals() throws Exception {
        HttpResponse<String> written = put(administrator, """
                {"observations": [
                  {"indicator": "revenue", "period": "2025", "value": 12.30},
                  {"indicator": "revenue", "period": "2024", "value": "=1+1"},
                  {"indicator": "profit", "period": "2025", "status": "UNAVAILABLE", "reason": "=HYPERLINK(1)"}]}
                """);

        assertThat(written.statusCode()).isEqualTo(422);
        assertThat(written.body())
                .contains("\"outcome\":\"STORED\"", "\"outcome\":\"REFUSED\"", "submission.FIGURE_UNCLEAR");
        assertThat(get(administrator, observations(), "application/json").body())
                .contains("\"value\":\"12.30\"");
        HttpResponse<String> table = get(administrator, observations(), "text/csv");
        assertThat(table.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body())
                .startsWith("\uFEFFindicator,name,unit,period,status,value")
                .contains("revenue,", ",亿元,2025,FIGURE,12.30,,", ",UNAVAILABLE,,'=HYPERLINK(1),");
    }

    @Test
    void whatAnotherHasWrittenMeanwhileIsNotOverwrittenUnasked() throws Exception {
        String body = "{\"observations\": [{\"indicator\": \"revenue\", \"period\": \"2025\", \"value\": \"%s\"}]}";
        put(administrator, body.formatted("12.30"));

        HttpResponse<String> late = put(administrator, body.formatted("13"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("CONFLICT");
    }

    @Test
    void anotherParksProgramIsTurnedAwayWithACode() throws Exception {
        Person other = cast.administratorOf(cast.park("330102"));

        for (HttpResponse<String> refused : List.of(
                get(other, observations(), "application/json"),
                put(
                        other,
                        "{\"observations\": [{\"indicator\": \"revenue\", \"period\": \"2025\", \"value\": \"1\"}]}"),
                get(
                        other,
                        "/api/v1/collections/" + Cast.COLLECTION + "/parks/" + park.code() + "/findings",
                        "application/json"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(refused.body())
                    .contains("\"code\":\"shell.error.notAllowed\"")
                    .doesNotContain("Exception");
        }
        assertThat(get(other, "/api/v1/parks", "application/json").body()).doesNotContain(park.code());
    }

    @Test
    void whatCannotBeUnderstoodIsABadRequestWithACode() throws Exception {
        for (String body : new String[] {
            "{",
            "{\"observations\": []}",
            "{\"observations\": [{\"value\": \"1\"}]}",
            "{\"observations\": [{\"indicator\": \"Revenue;\", \"period\": \"2025\"}]}"
        }) {
            HttpResponse<String> refused = put(administrator, body);

            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.body()).contains("\"code\":\"shell.error.malformed\"");
        }
    }

    @Test
    void findingsSayWhatBlocksAndWhatIsLacking() throws Exception {
        HttpResponse<String> findings = get(
                administrator,
                "/api/v1/collections/" + Cast.COLLECTION + "/parks/" + park.code() + "/findings",
                "application/json");

        assertThat(findings.statusCode()).isEqualTo(200);
        assertThat(findings.body()).contains("\"blocked\":true", "\"outcome\":\"NOT_EVALUATED\"", "required:revenue");
        assertThat(get(administrator, "/api/v1/forms", "application/json").body())
                .contains("\"code\":\"park-development\"", "tax_per_mu");
    }

    @Test
    void aProgramExplainsAFindingAndReadsHowItStands() throws Exception {
        put(administrator, """
                {"observations": [
                  {"indicator": "revenue", "period": "2024", "value": "40.0"},
                  {"indicator": "revenue", "period": "2025", "value": "80.0"}]}
                """);
        String base = "/api/v1/collections/" + Cast.COLLECTION + "/parks/" + park.code();
        String said = "{\"finding\": \"revenue_change#2025#revenue@2025\", \"text\": \"%s\"}";

        HttpResponse<String> refused = send(request(administrator, base + "/explanations")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(said.formatted("短"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("submission.ANSWER_TOO_SHORT");
        HttpResponse<String> taken = send(request(administrator, base + "/explanations")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(said.formatted("2025年两家企业并表。"))));
        assertThat(taken.body()).isEqualTo("{\"explained\":1}");
        assertThat(get(administrator, base + "/findings", "application/json").body())
                .contains("\"explained\":1", "\"state\":\"EXPLAINED\"", "2025年两家企业并表。", "版第");
    }

    private String observations() {
        return "/api/v1/parks/" + park.code() + "/observations?collection=" + Cast.COLLECTION;
    }

    private HttpResponse<String> get(Person person, String path, String type) throws IOException, InterruptedException {
        return send(request(person, path).header("Accept", type).GET());
    }

    private HttpResponse<String> put(Person person, String body) throws IOException, InterruptedException {
        return send(request(person, observations())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(Person person, String path) {
        return AsProgram.request(port, person.getUsername(), Cast.PASSWORD, path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
