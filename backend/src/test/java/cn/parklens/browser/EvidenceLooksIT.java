package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was imported and what became of it, as one looks at it later: many versions, one row, an address that is wrong. */
@RunningProduct
@Import(Cast.class)
class EvidenceLooksIT {

    private static final int VERSIONS = 12;

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    @Test
    void versionsRowsAndWrongAddressesAreSeenWholeOnEveryScreen() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        Park other = cast.park("320214");
        Person theirs = cast.administratorOf(other);
        Submission sent = submissions.seenBy(theirs, Cast.COLLECTION, other.code());
        send(theirs, sent, "统一社会信用代码", 1);
        database.update("update submission set state = 'SENT' where id = ?", sent.id());
        for (int version = 1; version <= VERSIONS; version++) {
            send(administrator, draft, "统一社会信用代码", version);
        }
        Upload refused = send(administrator, draft, "信用代码", -2);
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            String list = draft.address() + "/evidence/high_tech";
            page.navigate(list + "#history");
            assertThat(page.locator("#history > div tbody tr")).hasCount(10);
            Locator earlier = page.locator(".earlier-versions");
            assertThat(earlier.locator("tbody tr").first()).isHidden();
            earlier.locator("summary").click();
            assertThat(earlier.locator("tbody tr")).hasCount(VERSIONS - 10);
            Browser.assertPresentable(page, "versions");

            page.navigate(list + "/rows/2?version=1");
            assertThat(page.locator("#other-parks")).hasText("另有 1 个园区也申报了该企业");
            Browser.assertPresentable(page, "row-of-several-parks");
            page.locator(".crumbs a").click();
            assertThat(page.locator("#row-2")).isVisible();
            Assertions.assertThat(page.url()).endsWith("/high_tech?version=1&row=2#row-2");

            page.navigate(list + "?version=99");
            Browser.assertPresentable(page, "no-such-version");
            page.navigate(list + "?page=abc");
            Browser.assertPresentable(page, "bad-address");
            page.locator("main a.btn-primary").click();
            assertThat(page.locator("h2").first()).isVisible();

            page.navigate(draft.address() + "/uploads/" + refused.id());
            assertThat(page.locator("#mended")).containsText("已改正 0 处");
            Locator code = page.locator(".problems .found").filter(new Locator.FilterOptions().setHasText("9132"));
            Assertions.assertThat(code.first().evaluate(LINES))
                    .as("lines of a credit code")
                    .isEqualTo(1);
            Browser.assertPresentable(page, "refused-again");
        }
    }

    /** On how many lines a text stands. */
    private static final String LINES =
            "cell => { const range = document.createRange(); range.selectNodeContents(cell);"
                    + " return new Set([...range.getClientRects()].map((it) => it.top)).size; }";

    /** As many enterprises; where fewer than none, with a code that is wrong and a date that is none. */
    private Upload send(Person person, Submission submission, String codes, int rows) {
        String csv = "企业名称," + codes + ",行业分类,发证日期\n"
                + IntStream.rangeClosed(1, Math.abs(rows))
                        .mapToObj(i -> "示范精密制造第" + i + "有限公司," + code(i, rows > 0) + ",C39,"
                                + (rows > 0 ? "2023-10-10" : "昨天") + "\n")
                        .collect(Collectors.joining());
        Upload upload = uploads.receive(
                person,
                submission.park().id(),
                submission.id(),
                "高新技术企业.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                "high_tech");
        uploads.confirm(submission.park().id(), upload.id());
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> uploads.find(submission.park().id(), upload.id()).orElseThrow(),
                        it -> it.state().isFinal());
    }

    private static String code(int number, boolean right) {
        String code = CreditCode.of("91", "320214", "MA" + (100_000 + number));
        return right ? code : code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
    }
}
