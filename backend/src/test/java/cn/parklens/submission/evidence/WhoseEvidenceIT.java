package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Files, rows and versions are seen and changed by those of the park, and of the draft by nobody else. */
@RunningProduct
@Import(Cast.class)
class WhoseEvidenceIT extends EvidenceStory {

    private static final byte[] FILE = Books.listed(3);

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private Upload upload;
    private Person stranger;
    private Submission strangers;

    @BeforeEach
    void twoVersionsOfAListAndANeighbour() {
        sending.send("旧名单.xlsx", Books.listed(2), null);
        upload = sending.send("新 名单.xlsx", FILE, null);
        Park neighbour = cast.park("320213");
        stranger = cast.administratorOf(neighbour);
        strangers = submissions.seenBy(stranger, Cast.COLLECTION, neighbour.code());
    }

    @Test
    void aFileComesBackByteForByteAndIsSavedNotShown() throws Exception {
        HttpResponse<byte[]> file = as(administrator).get(ofUpload(submission) + "/file");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(FILE);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Length")).hasValue(String.valueOf(FILE.length));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%96%B0%20%E5%90%8D%E5%8D%95.xlsx");
    }

    @Test
    void nothingOfItIsForAnotherPark() throws Exception {
        for (Person other : List.of(stranger, cast.reviewer("44"), cast.reviewer("32"), cast.analyst())) {
            SignedIn reader = as(other);
            for (String address : pages()) {
                refused(address, reader.get(address));
            }
            for (String address : answers()) {
                refused(address, asked(other, address));
            }
        }
    }

    private void refused(String address, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(address).isEqualTo(403);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .as(address)
                .doesNotContain(company(1).getFirst(), upload.sha256(), "名单");
    }

    /** All of them there for the park itself, so that no address is refused only because it is misspelt. */
    @Test
    void allOfItIsForTheParkItself() throws Exception {
        SignedIn own = as(administrator);
        for (String address : pages()) {
            assertThat(own.get(address).statusCode()).as(address).isEqualTo(200);
        }
        for (String address : answers()) {
            assertThat(asked(administrator, address).statusCode()).as(address).isEqualTo(200);
        }
    }

    /** The number of an upload is no key to it. */
    @Test
    void norUnderTheAddressOfTheOtherParksOwnSubmission() throws Exception {
        SignedIn reader = as(stranger);
        String api = "/api/v1" + strangers.address() + "/evidence/uploads/" + upload.id();
        for (String address : List.of(
                ofUpload(strangers),
                ofUpload(strangers) + "/file",
                ofUpload(strangers) + "/marked",
                ofUpload(strangers) + "/names",
                ofUpload(strangers) + "/mapping")) {
            assertThat(reader.get(address).statusCode()).as(address).isEqualTo(403);
        }
        for (String address : List.of(api, api + "/problems", api + "/marked", api + "/mended")) {
            assertThat(asked(stranger, address).statusCode()).as(address).isEqualTo(403);
        }
    }

    @Test
    void norIsItsUploadTheirsToConfirmCancelOrReadAgain() throws Exception {
        Upload waiting = sending.received(
                "名单.csv",
                "公司名称,信用代码,行业分类,发证日期\n示范精密制造有限公司,,C39,2023-10-10\n".getBytes(StandardCharsets.UTF_8),
                "high_tech");
        assertThat(waiting.state()).isEqualTo(Upload.State.RECOGNISED);
        SignedIn other = as(stranger);
        String page = strangers.address() + "/evidence";

        for (Submission under : List.of(submission, strangers)) {
            for (String what : List.of("/confirm", "/again", "/cancel", "/mapping")) {
                String address = under.address() + "/uploads/" + waiting.id() + what;
                assertThat(other.post(
                                        address,
                                        page,
                                        "application/x-www-form-urlencoded",
                                        "list=high_tech&sheet=0&header=1".getBytes(StandardCharsets.UTF_8))
                                .statusCode())
                        .as(address)
                        .isEqualTo(403);
            }
        }

        assertThat(uploads.find(park.id(), waiting.id()).orElseThrow().state()).isEqualTo(Upload.State.RECOGNISED);
        assertThat(uploads.of(park.id(), submission.id())).hasSize(3);
    }

    private List<String> pages() {
        String list = submission.address() + "/evidence/listed";
        return List.of(
                submission.address() + "/evidence",
                list,
                list + "/rows/2",
                list + "/compare?from=1&to=2",
                ofUpload(submission),
                ofUpload(submission) + "/file",
                ofUpload(submission) + "/marked",
                ofUpload(submission) + "/names",
                ofUpload(submission) + "/mapping",
                submission.address() + "/mappings",
                submission.address() + "/workbooks");
    }

    private List<String> answers() {
        String api = "/api/v1" + submission.address() + "/evidence";
        return List.of(
                api + "/listed/rows",
                api + "/listed/rows/2",
                api + "/listed/versions",
                api + "/listed/compare?from=1&to=2",
                api + "/uploads/" + upload.id(),
                api + "/uploads/" + upload.id() + "/problems",
                api + "/uploads/" + upload.id() + "/marked");
    }

    private HttpResponse<byte[]> asked(Person person, String address) throws Exception {
        return client.send(
                AsProgram.request(port, person.getUsername(), Cast.PASSWORD, address)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String ofUpload(Submission under) {
        return under.address() + "/uploads/" + upload.id();
    }

    private SignedIn as(Person person) throws Exception {
        return new SignedIn(port, person.getUsername(), Cast.PASSWORD);
    }
}
