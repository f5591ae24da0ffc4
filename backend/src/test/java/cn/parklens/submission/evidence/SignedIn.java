package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person signed in as with a browser, without its pages being drawn. */
public final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    public SignedIn(int port, String name, String password) throws IOException, InterruptedException {
        this.base = "http://localhost:" + port;
        Matcher token = TOKEN.matcher(new String(get("/sign-in").body(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        String form = "username=" + coded(name) + "&password=" + coded(password) + "&_csrf=" + coded(token.group(1));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    public HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address))
                        .header("Accept-Language", "zh-CN")
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Sends a form with a file, with the token that a page gave. */
    public HttpResponse<byte[]> post(String address, String page, String contentType, byte[] body)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(new String(get(page).body(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address))
                        .header("Accept-Language", "zh-CN")
                        .header("Content-Type", contentType)
                        .header("X-CSRF-TOKEN", token.group(1))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
