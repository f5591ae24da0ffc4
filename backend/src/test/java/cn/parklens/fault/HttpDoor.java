package cn.parklens.fault;

import cn.parklens.AsProgram;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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
    private final int port;
    private final String park;
    private final String address;

    /** A park whose administrator has the same name. */
    HttpDoor(int port, String park, String collection) {
        this.port = port;
        this.park = park;
        this.address = "/api/v1/collections/" + collection + "/parks/" + park + "/evidence";
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
        return AsProgram.request(port, park, PreparedProduct.PASSWORD, address + path)
                .timeout(PATIENCE);
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
