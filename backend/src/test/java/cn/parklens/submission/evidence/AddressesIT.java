package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Addresses of the pages of evidence: where they lead, and what is said of those that cannot be read. */
@RunningProduct
@Import(Cast.class)
class AddressesIT extends EvidenceStory {

    private static final Pattern EMPTY_PARAMETER = Pattern.compile("href=\"[^\"]*[?&;][a-z]+=(?:[\"&#])");

    @LocalServerPort
    int port;

    private SignedIn person;
    private String list;

    @BeforeEach
    void somebodyWhoLooks() throws Exception {
        person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        list = submission.address() + "/evidence/high_tech";
    }

    @Test
    void theWayBackFromARowOfAnEarlierVersionLeadsToThePageOnWhichItStands() throws Exception {
        send(150);
        send(3);

        String row = page(list + "/rows/140?version=1");
        assertThat(row).contains("href=\"" + list + "?version=1&amp;row=140#row-140\"");
        assertThat(page(list + "?version=1&row=140")).contains("id=\"row-140\"").doesNotContain("id=\"row-2\"");
        assertThat(row).doesNotContainPattern(EMPTY_PARAMETER);
        assertThat(row).contains("已不再计入", "在这一版中计入").doesNotContain("✓ 计入清单");
        assertThat(page(list + "/rows/2"))
                .contains("✓ 计入清单")
                .contains("href=\"" + list + "?row=2#row-2\"")
                .doesNotContainPattern(EMPTY_PARAMETER);
        assertThat(page(list + "?version=1"))
                .contains("?version=1&amp;page=2\"")
                .doesNotContainPattern(EMPTY_PARAMETER);
        assertThat(page(list + "?version=1&search=%E7%A4%BA%E8%8C%83&filter=COUNTED"))
                .contains("version=1&amp;filter=COUNTED&amp;search=%E7%A4%BA%E8%8C%83&amp;page=2\"");
    }

    @Test
    void aVersionThatThereIsNotIsSaidSoAndTheNewestIsNamed() throws Exception {
        send(2);
        send(3);

        assertThat(page(list + "?version=999"))
                .contains("这张清单没有第 999 版，最新的是第 2 版。", list + "?version=2\"")
                .doesNotContain("还没有导入");
    }

    @Test
    void ofManyVersionsTheNewestTenAreSeenAndTheOthersUnfolded() throws Exception {
        for (int version = 1; version <= 12; version++) {
            send(version);
        }

        String page = page(list);
        int fold = page.indexOf("更早的 2 版");
        assertThat(fold).isPositive();
        assertThat(page.indexOf("?version=3\"")).isPositive().isLessThan(fold);
        assertThat(page.indexOf("?version=2\"")).isGreaterThan(fold);
        assertThat(page)
                .contains("from=2&amp;to=3\"", "from=1&amp;to=2\"")
                .doesNotContain("<details class=\"earlier-versions\" open");
        assertThat(page(list + "?version=2")).contains("<details class=\"earlier-versions\" open");
    }

    @Test
    void whatCannotBeReadInAnAddressIsSaidOnAPageWithAWayOn() throws Exception {
        send(2);

        for (String bad : new String[] {
            list + "?page=abc",
            list + "?filter=NOPE",
            list + "?version=x",
            list + "/compare?from=x&to=1",
            list + "/rows/zwei"
        }) {
            HttpResponse<byte[]> answer = person.get(bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("地址写得不对", "回到首页", "class=\"frame-top\"", "action=\"/sign-out\"")
                    .doesNotContain("Failed to convert", "java.lang");
        }
        assertThat(new String(person.get(list + "?page=%3Cb%3E").body(), StandardCharsets.UTF_8))
                .contains("地址中的“page=&lt;b&gt;”系统读不懂", "href=\"" + list + "\"");
        HttpResponse<byte[]> chosen = person.get(list + "/compare?from=1");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/evidence/high_tech#history");
    }

    @Test
    void theSameFileSentTwiceIsOneUploadWhileTheFirstWaits() throws Exception {
        String csv = "公司名称,信用代码,行业分类,发证日期\n示范精密制造有限公司," + Books.code(1) + ",C39,2023-10-10\n";
        String boundary = "----parklens";
        byte[] body = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"high_tech.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + csv + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\nhigh_tech\r\n--" + boundary
                        + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        String all = submission.address() + "/evidence";
        String type = "multipart/form-data; boundary=" + boundary;

        person.post(all, all, type, body);
        HttpResponse<byte[]> second = person.post(all, all, type, body);

        assertThat(uploads.of(park.id(), submission.id()))
                .extracting(Upload::state)
                .containsExactly(Upload.State.RECOGNISED);
        assertThat(second.headers().firstValue("Location").orElse("")).endsWith("/evidence");
        assertThat(page(all)).contains("“high_tech.csv”刚才已经收到，内容完全相同，还没有处理完，没有重复接收");

        uploads.cancel(
                park.id(), uploads.of(park.id(), submission.id()).getFirst().id());
        person.post(all, all, type, body);
        assertThat(uploads.of(park.id(), submission.id()))
                .as("once it is done with, it may come again")
                .hasSize(2);
    }

    private void send(int rows) {
        String csv = "企业名称,统一社会信用代码,行业分类,发证日期\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> "示范精密制造第" + i + "有限公司," + Books.code(i) + ",C39,2023-10-10\n")
                        .collect(Collectors.joining());
        sending.send("高新技术企业.csv", csv.getBytes(StandardCharsets.UTF_8), "high_tech");
    }

    private String page(String address) throws Exception {
        return new String(person.get(address).body(), StandardCharsets.UTF_8);
    }
}
