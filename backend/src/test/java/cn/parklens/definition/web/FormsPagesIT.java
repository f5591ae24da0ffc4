package cn.parklens.definition.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.browser.Browser;
import cn.parklens.definition.FormStory;
import cn.parklens.submission.Cast;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A form without code: uploaded with mistakes, mended, previewed, published, asked, filled in; then revised. */
@RunningProduct
@Import(Cast.class)
class FormsPagesIT extends FormStory {

    @LocalServerPort
    private int port;

    @Test
    void aFormIsUploadedMendedPreviewedPublishedAndSeenByAPark() {
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        try (Browser office = Browser.at(port);
                Browser parks = Browser.at(port)) {
            Page page = office.signIn(administrator.getUsername(), Cast.PASSWORD);
            page.getByRole(AriaRole.LINK, named("表单")).click();
            String wrong = yaml.replace("unit: 个", "unit: 只").replace("severity: explain", "severity: explan");
            upload(page, wrong);

            assertThat(page.locator("#mistakes-title")).hasText("3 处需要改正");
            Locator first = page.locator(".mistake").first();
            assertThat(first.locator("button")).hasText(Pattern.compile("第 \\d+ 行第 19 列"));
            assertThat(first.locator("mark")).hasText("只");
            assertThat(first).containsText("不认识的单位");
            assertThat(page.locator(".mistake").last()).containsText("是否想写“explain”");
            presentable(page);
            first.locator("button").click();
            Assertions.assertThat(
                            page.evaluate(
                                    "() => { const t = document.getElementById('yaml'); return t.value.slice(t.selectionStart, t.selectionEnd) }"))
                    .isEqualTo("只");

            // What is typed is kept, mistakes and all, for whoever comes back.
            String draft = page.url();
            page.navigate("/forms");
            page.locator(".drafts a[href='" + draft.replaceFirst("https?://[^/]+", "") + "']")
                    .click();
            Assertions.assertThat(page.locator("#yaml").inputValue()).isEqualTo(wrong);
            page.locator("#yaml").fill(yaml);
            page.getByRole(AriaRole.BUTTON, named("保存并检查")).click();
            assertThat(page.locator("#good-title")).hasText("没有错误");
            presentable(page);

            page.getByRole(AriaRole.LINK, named("预览").setExact(true)).click();
            page.getByRole(AriaRole.LINK, named("二、能源利用")).click();
            assertThat(page.locator("#row-cost_share")).containsText("电费占产值比重");
            assertThat(page.locator("#cell-output-2025 input")).not().isEditable();
            page.locator("#row-cost_share [data-unfold]").click();
            assertThat(page.locator("#row-electricity_cost")).isVisible();
            presentable(page);
            Download workbook = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named("下载清单模板")).click());
            Assertions.assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
            page.getByRole(AriaRole.LINK, named("试跑").setExact(true)).click();
            assertThat(page.locator("#rule-record")).containsText("还没有填报件");
            presentable(page);

            page.getByRole(AriaRole.LINK, named("定义").setExact(true)).click();
            publish(page);
            page.locator("#call-code").fill(code);
            page.locator("#call-title").fill("能源利用 " + code);
            page.locator("#call-opens").fill("2026-01-01");
            page.locator("#call-closes").fill("2026-12-01");
            page.getByRole(AriaRole.BUTTON, named("开始征集")).click();
            assertThat(page.locator(".alert-success")).containsText("征集已经开始");
            assertThat(page.locator("#rule-record")).containsText("还没有填报件");
            presentable(page);

            Page theirs = parks.signIn(filler.getUsername(), Cast.PASSWORD);
            theirs.locator(".start-card", new LocatorOptions().setHasText("能源利用 " + code))
                    .locator(".btn")
                    .click();
            theirs.getByRole(AriaRole.LINK, named("二、能源利用")).first().click();
            Locator output = theirs.locator("#cell-output-2025 input");
            output.fill("12.3456");
            output.press("Enter");
            assertThat(theirs.locator("#cell-output-2025[data-shown='12.3456']"))
                    .isVisible();
            String filling = theirs.url();

            revise(page, yaml.replace("\"2026.1\"", "\"2026.2\"").replace("unit: 亿元", "unit: 万元"));
            theirs.navigate(filling);
            assertThat(theirs.locator(".state-banner").first()).containsText("征集已启用新版报表");
            theirs.getByRole(AriaRole.LINK, named("查看有什么变化")).click();
            assertThat(theirs.locator(".differences")).containsText("亿元");
            presentable(theirs);
            theirs.getByRole(AriaRole.BUTTON, named("转到 2026.2 版")).click();
            assertThat(theirs.locator(".alert-success")).containsText("已转到新版");
            assertThat(theirs.locator("table").first()).containsText("123456 万元");
            presentable(theirs);
            theirs.navigate(filling);
            assertThat(theirs.locator("#cell-output-2025 input")).hasValue("123,456");
        }
    }

    @Test
    void aDraftThatChangesNothingOrOnlyTheNumberIsNotPublished() {
        try (Browser office = Browser.at(port)) {
            Page page = office.signIn(administrator.getUsername(), Cast.PASSWORD);
            page.navigate("/forms");
            upload(page, yaml);
            publish(page);
            String version = page.url();
            for (String same : sayingTheSame()) {
                page.navigate(version);
                page.getByRole(AriaRole.BUTTON, named("据此修订")).first().click();
                page.locator("#yaml").fill(same);
                page.getByRole(AriaRole.BUTTON, named("保存并检查")).click();
                confirmPublishing(page);

                assertThat(page.locator(".alert-info")).containsText("没有发布：与已发布的 2026.1 版相比，除版本号、注释和空格外没有任何改动");
                assertThat(page.locator(".alert-success")).hasCount(0);
                assertThat(page.locator("summary", new LocatorOptions().setHasText(Pattern.compile("^发布$"))))
                        .isVisible();
            }
            Assertions.assertThat(forms.version(code, "2026.9")).isEmpty();
        }
    }

    /** Under the same number and another, with a comment and spaces that say nothing. */
    private List<String> sayingTheSame() {
        String remarked = "# 修订说明\n" + yaml.replace("sections:", "sections:   # 各部分");
        return List.of(yaml, remarked, remarked.replace("\"2026.1\"", "\"2026.9\""));
    }

    private void revise(Page page, String newer) {
        page.getByRole(AriaRole.BUTTON, named("据此修订")).first().click();
        page.locator("#yaml").fill(newer);
        page.getByRole(AriaRole.BUTTON, named("保存并检查")).click();
        assertThat(page.locator(".differences")).containsText("万元");
        page.getByRole(AriaRole.LINK, named("试跑").setExact(true)).click();
        assertThat(page.locator("#rule-record")).containsText("在全部 1 份填报件上核对");
        page.getByRole(AriaRole.LINK, named("定义").setExact(true)).click();
        publish(page);
        page.getByRole(AriaRole.BUTTON, named("改用 2026.2 版")).click();
        assertThat(page.locator(".alert-success")).containsText("保留原来的版本");
    }

    private static void confirmPublishing(Page page) {
        page.locator("summary", new LocatorOptions().setHasText(Pattern.compile("^发布$")))
                .click();
        page.getByRole(AriaRole.BUTTON, named("确认发布")).click();
    }

    private static void publish(Page page) {
        confirmPublishing(page);
        assertThat(page.locator(".alert-success")).containsText("已发布");
    }

    private static void upload(Page page, String text) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("park-energy.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("保存为草稿并检查")).click();
    }

    @Test
    void programsGetEveryMistakeAsJsonAndOnlyAdministratorsPublish() throws Exception {
        String wrong = yaml.replace("unit: 个", "unit: 只");

        HttpResponse<String> checked = post(administrator, "/api/v1/forms/check", wrong);
        Assertions.assertThat(checked.statusCode()).isEqualTo(200);
        Assertions.assertThat(checked.body())
                .contains("\"valid\":false", "\"column\":19", "\"found\":\"只\"", "unit: 只");
        Assertions.assertThat(post(administrator, "/api/v1/forms", wrong).statusCode())
                .isEqualTo(422);
        Assertions.assertThat(post(administrator, "/api/v1/forms", yaml).statusCode())
                .isEqualTo(201);
        for (String same : sayingTheSame()) {
            HttpResponse<String> again = post(administrator, "/api/v1/forms", same);
            Assertions.assertThat(again.statusCode()).isEqualTo(200);
            Assertions.assertThat(again.body())
                    .contains(
                            "\"published\":false", "\"version\":\"2026.1\"", "没有发布：与已发布的 2026.1 版相比，除版本号、注释和空格外没有任何改动");
        }
        Assertions.assertThat(forms.version(code, "2026.9")).isEmpty();
        Assertions.assertThat(post(administrator, "/api/v1/forms", yaml.replace("园区能源", "能源"))
                        .body())
                .contains("已经以另一份文本发布过");
        Assertions.assertThat(post(administrator, "/api/v1/forms/check", "x".repeat(4_000_001))
                        .body())
                .contains("过长");

        Person park = cast.administratorOf(cast.park("320102"));
        Assertions.assertThat(post(park, "/api/v1/forms", yaml).statusCode()).isEqualTo(403);
        Assertions.assertThat(post(park, "/api/v1/forms/check", yaml).statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePagesAreForAdministratorsAndAskForTheirToken() {
        try (Browser browser = Browser.at(port)) {
            Page analyst = browser.signIn(cast.analyst().getUsername(), Cast.PASSWORD);
            Assertions.assertThat(analyst.navigate("/forms").status()).isEqualTo(403);
            assertThat(analyst.locator("#navigation a[href='/compare']")).isVisible();
            Assertions.assertThat(analyst.navigate("/forms/drafts/1").status()).isEqualTo(403);
        }
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            Assertions.assertThat(page.request().post("/forms/drafts").status()).isEqualTo(403);
        }
    }

    private HttpResponse<String> post(Person person, String path, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    AsProgram.request(port, person.getUsername(), Cast.PASSWORD, path)
                            .header("Content-Type", "application/yaml")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** Nothing serious for who cannot see, nothing wider than the window, for an office screen and a telephone. */
    private static void presentable(Page page) {
        Browser.assertAccessible(page);
        page.setViewportSize(390, 844);
        Assertions.assertThat(
                        (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits a telephone", page.url())
                .isTrue();
        page.setViewportSize(1440, 900);
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
