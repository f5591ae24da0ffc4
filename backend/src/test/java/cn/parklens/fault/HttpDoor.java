package cn.parklens.fault;

import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file as a park's own program would, and asks until it is settled. */
final class HttpDoor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String address;
    private final String credentials;

    /** A park whose administrator has the same name. */
    HttpDoor(int port, String park, String collection) {
        address = "http://localhost:" + port + "/api/v1/collections/" + collection + "/parks/" + park + "/evidence";
        credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((park + ":" + PreparedProduct.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    FuzzRounds.Verdict send(HostileFile file) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("")
                .header("Content-Type", Multipart.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Multipart.of(file.name(), file.bytes()))));
        JsonNode said = json.readTree(answer.body());
        if (answer.statusCode() != 202) {
            return new FuzzRounds.Verdict(
                    Upload.State.REFUSED,
                    said.path("detail").asString("").isBlank() ? List.of("" + answer.statusCode()) : List.of(),
                    true);
        }
        String upload = "/uploads/" + said.get("id").asLong();
        Upload.State state = Upload.State.valueOf(said.get("state").asString());
        long begun = System.nanoTime();
        while (!state.isFinal() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(20_000_000);
            state = Upload.State.valueOf(
                    json.readTree(send(request(upload)).body()).get("state").asString());
        }
        return FuzzRounds.Verdict.of(
                state,
                List.of(json.readValue(send(request(upload + "/problems")).body(), ReportedProblem[].class)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
