package cn.parklens.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningProduct
class ResourceLinksIT {

    @LocalServerPort
    private int port;

    @Test
    void aLinkToALibraryCarriesItsVersionAndLeadsToIt() throws Exception {
        String page = get("/sign-in").body();
        Matcher link = Pattern.compile("src=\"(/webjars/htmx\\.org/\\d+\\.\\d+\\.\\d+/dist/htmx\\.min\\.js)\"")
                .matcher(page);

        assertThat(link.find()).as("a link with a version in %s", page).isTrue();
        assertThat(get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(page).contains("action=\"/sign-in\"", "src=\"/js/parklens.js\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
