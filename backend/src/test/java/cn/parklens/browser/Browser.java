package cn.parklens.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A headless Chromium and one person's window in it. Closing it fails the test when a page said anything on its console
 * that a user would not want: a script error, or something the Content-Security-Policy refused.
 */
public final class Browser implements AutoCloseable {

    private static final Path SYSTEM_CHROMIUM = Path.of("/usr/bin/chromium");
    /** Milliseconds. */
    private static final int PATIENCE = 20_000;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /**
     * One Chromium for all tests of this JVM, whose windows know nothing of each other: starting it takes longer than many a
     * test. It ends with the JVM.
     */
    private static final class Chromium {

        private static final com.microsoft.playwright.Browser ONE = launch();

        static {
            // Nothing is measured here: a page may be slow beside another suite.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }

        private static com.microsoft.playwright.Browser launch() {
            LaunchOptions options =
                    new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
            if (Files.isExecutable(SYSTEM_CHROMIUM)) {
                options.setExecutablePath(SYSTEM_CHROMIUM);
            }
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(options);
        }
    }

    private Browser(String address, int width, int height) {
        this.address = address;
        context = Chromium.ONE.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setViewportSize(width, height)
                // A colour on its way from light to dark is neither: pages are looked at when they stand still.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE);
    }

    /** A window of an office screen on the product at this port. */
    public static Browser at(int port) {
        return at(port, 1440, 900);
    }

    /** A window of the given size, in CSS pixels. */
    public static Browser at(int port, int width, int height) {
        return new Browser("http://localhost:" + port, width, height);
    }

    /** A tab that is signed in and shows the start page. */
    public Page signIn(String userName, String password) {
        Page page = newPage();
        page.navigate("/sign-in");
        page.locator("#username").fill(userName);
        page.locator("#password").fill(password);
        page.locator("form[action$='/sign-in'] button").click();
        page.waitForURL(address + "/**", new Page.WaitForURLOptions().setTimeout(PATIENCE));
        return page;
    }

    /** Another tab of the same person. */
    public Page newPage() {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Takes the network away, or gives it back. */
    public void offline(boolean offline) {
        context.setOffline(offline);
    }

    /** Fails when axe-core finds anything serious or critical on the page. */
    public static void assertAccessible(Page page) {
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Browser::described)
                        .toList();
        assertThat(serious).as("axe-core on " + page.url()).isEmpty();
    }

    /**
     * Fails when a page is not accessible, or runs out of a telephone's width; leaves a picture of both.
     *
     * @param screen name of the pictures
     */
    public static void assertPresentable(Page page, String screen) {
        shoot(page, screen);
        assertAccessible(page);
        page.setViewportSize(390, 844);
        shoot(page, screen + "-390");
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isEqualTo(390);
        assertAccessible(page);
        page.setViewportSize(1440, 900);
    }

    /** A picture of the whole page. */
    public static void shoot(Page page, String screen) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", screen + ".png")));
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the pages complained of").isEmpty();
    }
}
