package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.definition.FormStory;
import cn.parklens.document.filled.FilledWorkbooks;
import cn.parklens.document.filled.Offline;
import cn.parklens.document.filled.ReceivedWorkbook;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Collection;
import cn.parklens.submission.FormMovedOn;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Submission;
import cn.parklens.submission.evidence.SignedIn;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A page that was left open while the submission moved to a new version of its form, where a cell has another unit. */
@RunningProduct
@Import(Cast.class)
class OldPageIT extends FormStory {

    @Autowired
    private FilledWorkbooks workbooks;

    @LocalServerPort
    private int port;

    private Collection call;
    private Park park;
    private Person filler;
    private String section;

    @BeforeEach
    void aParkWithADraft() {
        call = opened(yaml);
        park = cast.park("320102");
        filler = cast.administratorOf(park);
        Submission draft = submissions.seenBy(filler, code, park.code());
        section = draft.form().sections().stream()
                .filter(one -> draft.addressOf(
                                new cn.parklens.observation.Cell("output", cn.parklens.form.ReferencePeriod.year(2025)))
                        .contains("/" + one.code() + "#"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void whatIsTypedOrPastedThereIsNotWrittenAndNotLost() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(filler.getUsername(), Cast.PASSWORD);
            page.navigate(draft().address() + "/sections/" + section);
            Locator cell = page.locator("#cell-output-2025");
            Locator input = page.locator("#cell-output-2025-input");
            turn();

            input.fill("12.3");
            page.keyboard().press("Tab");

            Locator banner = page.locator("[data-banner]");
            assertThat(banner).containsText("已经转到新版报表（2026.2）");
            assertThat(banner).containsText("请刷新页面");
            assertThat(input).hasValue("12.3");
            assertThat(cell).hasAttribute("data-state", "unsent");
            page.locator("#cell-output-2024-input").focus();
            page.evaluate("text => navigator.clipboard.writeText(text)", "11.1234\r\n3456");
            page.keyboard().press("Control+v");
            assertThat(page.locator("#cell-output-2024")).hasAttribute("data-state", "unsent");
            assertThat(submissions.figures(draft())).isEmpty();

            banner.locator("button").click();

            Locator left = page.locator("[data-left]");
            assertThat(left).containsText("按旧版报表填的");
            Locator line = left.locator("li").filter(new Locator.FilterOptions().setHasText("12.3"));
            assertThat(line).containsText("（亿元）");
            assertThat(line).containsText("（万元）");
            assertThat(left.locator("li")).hasCount(3);
            assertThat(line).containsText("改变精确程度");
            assertThat(line.locator("[data-left-take]")).isHidden();
            Locator exact = left.locator("li").filter(new Locator.FilterOptions().setHasText("11.1234"));
            assertThat(exact).containsText("换算为 111234 万元");
            Locator sameUnit = left.locator("li").filter(new Locator.FilterOptions().setHasText("3456"));
            assertThat(sameUnit.last().locator("[data-left-said]")).isEmpty();
            assertThat(page.locator("#cell-output-2025-input")).hasValue("");
            Browser.assertAccessible(page);
            assertThat(submissions.figures(draft())).isEmpty();

            exact.locator("[data-left-take]").click();
            assertThat(page.locator("#cell-output-2024")).hasAttribute("data-typed", "111234");
            left.locator("[data-left-drop]").first().click();
            left.locator("[data-left-drop]").click();
            assertThat(left).isHidden();
            assertThat(submissions.figures(draft())).hasSize(1);
        }
    }

    @Test
    void aProgramThatSaysWhichVersionItReadIsRefusedToo() throws Exception {
        String body = "{%s\"observations\": [{\"indicator\": \"output\", \"period\": \"2025\", \"value\": \"12.3\"}]}";
        String old = body.formatted("\"formVersion\": \"2026.1\", ");
        assertThat(get().headers().firstValue("Form-Version")).hasValue("2026.1");
        turn();

        HttpResponse<String> refused = put(old);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("submission.FORM_MOVED_ON");
        assertThat(submissions.figures(draft())).isEmpty();
        assertThat(get().headers().firstValue("Form-Version")).hasValue("2026.2");
        assertThat(put(old.replace("2026.1", "2026.2")).statusCode()).isEqualTo(200);
        assertThat(put(body.formatted("").replace("12.3", "12.30")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aWorkbookThatWasComparedWithTheOldVersionIsNotTakenOver() throws Exception {
        Submission old = draft();
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(filler, old, false))) {
            filled = book.type("output", 2025, 12.3).save();
        }
        ReceivedWorkbook workbook = workbooks.receive(filler, old, "能源.xlsx", new ByteArrayInputStream(filled));
        turn();

        assertThatExceptionOfType(FormMovedOn.class)
                .isThrownBy(() -> workbooks.takeOver(filler, old, workbook, null))
                .satisfies(refused -> assertThat(refused.problem().arguments()).isEmpty())
                .satisfies(refused -> assertThat(refused.problem().found()).isEqualTo("2026.2"));
        assertThat(submissions.figures(draft())).isEmpty();

        HttpResponse<String> byProgram =
                send(request("/api/v1" + old.address() + "/workbooks/" + workbook.id() + "/take")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"formVersion\": \"2026.1\", \"cells\": [{\"key\": \"output@2025\"}]}")));
        assertThat(byProgram.statusCode()).isEqualTo(409);
        assertThat(byProgram.body()).contains("submission.FORM_MOVED_ON");

        String page = old.address() + "/workbooks/" + workbook.id();
        SignedIn person = new SignedIn(port, filler.getUsername(), Cast.PASSWORD);
        byte[] asShown =
                ("formVersion=" + old.version().id() + "&line=output@2025=").getBytes(StandardCharsets.US_ASCII);
        assertThat(person.post(page + "/take", page, "application/x-www-form-urlencoded", asShown)
                        .statusCode())
                .isEqualTo(302);
        assertThat(new String(person.get(page).body(), StandardCharsets.UTF_8)).contains("已经转到新版报表（2026.2）");
        assertThat(submissions.figures(draft())).isEmpty();
    }

    private Submission draft() {
        return submissions.seenBy(filler, code, park.code());
    }

    private void turn() {
        FormVersion newer = forms.publish(
                administrator,
                forms.examine(yaml.replace("2026.1", "2026.2").replace("unit: 亿元", "unit: 万元"), "energy.yaml"));
        collections.change(administrator, call, newer, OPENS, CLOSES);
        versions.turn(filler, draft(), newer.id());
    }

    private HttpResponse<String> get() throws Exception {
        return send(request().GET());
    }

    private HttpResponse<String> put(String body) throws Exception {
        return send(request().header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request() {
        return request("/api/v1/parks/" + park.code() + "/observations?collection=" + code);
    }

    private HttpRequest.Builder request(String address) {
        return AsProgram.request(port, filler.getUsername(), Cast.PASSWORD, address)
                .header("Accept", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
