package cn.parklens.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.document.filled.Offline;
import cn.parklens.fault.Multipart;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.evidence.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole form as a workbook over HTTP: handed out, sent back, compared, taken over; and who is turned away with what. */
@RunningProduct
@Import(Cast.class)
class WorkbookRoutesIT {

    private static final int MORE_THAN_A_FORM_NEEDS = (16 << 20) + 1;

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private Park park;
    private Person person;

    @BeforeEach
    void aParkWithARevenue() {
        park = cast.park("320213");
        person = cast.administratorOf(park);
        cast.type(person, submissions.seenBy(person, Cast.COLLECTION, park.code()), "revenue", "2025", "1200.50");
    }

    @AfterEach
    void hangUp() {
        http.close();
    }

    @Test
    void aProgramFetchesFillsInSendsComparesAndTakesOver() throws Exception {
        HttpResponse<byte[]> template = get(person, "/template.xlsx?filled=true");
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml.sheet");
        assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");

        HttpResponse<byte[]> sent = send(person, "填好.xlsx", filled(template.body()));
        assertThat(sent.statusCode()).isEqualTo(201);
        JsonNode compared = tree(sent);
        long id = compared.get("workbook").get("id").asLong();
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/workbooks/" + id);
        assertThat(compared.get("refused").asBoolean()).isFalse();
        assertThat(kinds(compared)).containsEntry("revenue@2025", "CHANGED").containsEntry("revenue@2024", "NEW");
        assertThat(kinds(tree(get(person, "/" + id)))).isEqualTo(kinds(compared));

        HttpResponse<byte[]> taken = post(person, "/" + id + "/take", "application/json", new byte[0]);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(tree(taken).get("stored").asInt()).isEqualTo(2);
        assertThat(kinds(tree(get(person, "/" + id)))).containsEntry("revenue@2025", "SAME");
    }

    @Test
    void whatSomebodyChangedSinceTheProgramLookedIsAConflict() throws Exception {
        HttpResponse<byte[]> sent = send(
                person,
                "填好.xlsx",
                filled(get(person, "/template.xlsx?filled=true").body()));
        JsonNode compared = tree(sent);
        long id = compared.get("workbook").get("id").asLong();
        long seen = seen(compared, "revenue@2025");
        cast.type(person, submissions.seenBy(person, Cast.COLLECTION, park.code()), "revenue", "2025", "1250");

        HttpResponse<byte[]> taken = post(
                person,
                "/" + id + "/take",
                "application/json",
                "{\"cells\":[{\"key\":\"revenue@2025\",\"seen\":%d}]}"
                        .formatted(seen)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(tree(taken).get("stored").asInt()).isZero();
        assertThat(tree(taken).get("conflicts").get(0).get("key").asString()).isEqualTo("revenue@2025");
    }

    @Test
    void filesThatAreNoneAreRefusedEachWithACodeAndARemedy() throws Exception {
        assertRefused(send(person, "空.xlsx", new byte[0]), 422, "evidence.FILE_EMPTY");
        assertRefused(send(person, "大.xlsx", new byte[MORE_THAN_A_FORM_NEEDS]), 413, "evidence.FILE_TOO_LARGE");
        JsonNode text = tree(send(person, "名单.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(text.get("refused").asBoolean()).isTrue();
        assertThat(text.get("problems").get(0).get("code").asString()).isEqualTo("submission.WORKBOOK_NOT_OF_FORM");
        assertThat(post(person, "", "application/json", new byte[0]).statusCode())
                .isEqualTo(415);
        assertThat(get(person, "/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theWrongParkAndTheWrongRoleAreTurnedAway() throws Exception {
        long id = tree(send(
                        person,
                        "填好.xlsx",
                        filled(get(person, "/template.xlsx?filled=true").body())))
                .get("workbook")
                .get("id")
                .asLong();
        Person neighbour = cast.administratorOf(cast.park("320214"));
        Person reviewer = cast.reviewer("32");
        for (Person other : new Person[] {neighbour, reviewer, cast.analyst()}) {
            assertThat(get(other, "/template.xlsx?filled=true").statusCode()).isEqualTo(403);
            assertThat(send(other, "x.xlsx", new byte[] {1}).statusCode()).isEqualTo(403);
            assertThat(get(other, "/" + id).statusCode()).isEqualTo(403);
            assertThat(post(other, "/" + id + "/take", "application/json", new byte[0])
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address("/" + id)))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void thePagesDoTheSameAndAPersonOfAnotherParkFindsNothing() throws Exception {
        SignedIn theirs = new SignedIn(port, person.getUsername(), Cast.PASSWORD);
        String pages = "/collections/" + Cast.COLLECTION + "/parks/" + park.code() + "/workbooks";
        byte[] file = filled(theirs.get(pages + "/template.xlsx?filled=true").body());

        HttpResponse<byte[]> sent = theirs.post(pages, pages, Multipart.TYPE, Multipart.of("填好.xlsx", file));
        assertThat(sent.statusCode()).isEqualTo(302);
        String difference =
                URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(difference).startsWith(pages + "/");
        String shown = text(theirs.get(difference));
        assertThat(shown).contains("1,200.50", "1,300.75");
        assertThat(theirs.get(difference + "/file").body()).isEqualTo(file);
        Matcher version =
                Pattern.compile("name=\"formVersion\" value=\"(\\d+)\"").matcher(shown);
        assertThat(version.find()).isTrue();
        assertThat(theirs.post(difference + "/take", difference, FORM, new byte[0])
                        .statusCode())
                .isEqualTo(400);
        byte[] asShown = ("formVersion=" + version.group(1)).getBytes(StandardCharsets.US_ASCII);
        assertThat(theirs.post(difference + "/take", difference, FORM, asShown).statusCode())
                .isEqualTo(302);
        HttpResponse<byte[]> empty = theirs.post(pages, pages, Multipart.TYPE, Multipart.of("空.xlsx", new byte[0]));
        assertThat(empty.headers().firstValue("Location").orElseThrow()).endsWith(pages);
        assertThat(text(theirs.get(pages))).contains("文件是空的");

        Person neighbour = cast.administratorOf(cast.park("320214"));
        SignedIn other = new SignedIn(port, neighbour.getUsername(), Cast.PASSWORD);
        assertThat(other.get(difference).statusCode()).isEqualTo(403);
        assertThat(other.get(difference + "/file").statusCode()).isEqualTo(403);
    }

    private static byte[] filled(byte[] template) throws IOException {
        try (Offline book = new Offline(template)) {
            return book.type("revenue", 2025, 1300.75)
                    .type("revenue", 2024, 1100)
                    .save();
        }
    }

    private void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer).get("code").asString()).isEqualTo(code);
        assertThat(tree(answer).get("remedy").asString()).isNotBlank();
    }

    private static Map<String, String> kinds(JsonNode compared) {
        Map<String, String> kinds = new HashMap<>();
        compared.get("lines")
                .forEach(line ->
                        kinds.put(line.get("key").asString(), line.get("kind").asString()));
        return kinds;
    }

    private static long seen(JsonNode compared, String key) {
        for (JsonNode line : compared.get("lines")) {
            if (line.get("key").asString().equals(key)) {
                return line.get("seen").asLong();
            }
        }
        throw new AssertionError(key);
    }

    private HttpResponse<byte[]> get(Person who, String path) throws IOException, InterruptedException {
        return http.send(as(who, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(Person who, String name, byte[] file) throws IOException, InterruptedException {
        return post(who, "", Multipart.TYPE, Multipart.of(name, file));
    }

    private HttpResponse<byte[]> post(Person who, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return http.send(
                as(who, path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder as(Person who, String path) {
        return AsProgram.request(port, who.getUsername(), Cast.PASSWORD, address(path))
                .header("Accept-Language", "zh-CN");
    }

    private String address(String path) {
        return "/api/v1/collections/" + Cast.COLLECTION + "/parks/" + park.code() + "/workbooks" + path;
    }

    private JsonNode tree(HttpResponse<byte[]> answer) {
        return json.readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
