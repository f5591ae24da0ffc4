package cn.parklens.fault;

import cn.parklens.AsProgram;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types figures and sends lists as a park's own program would, and keeps what was acknowledged. */
final class Client implements AutoCloseable {

    private static final String COLLECTION = "park-development-2026";
    private static final List<String> INDICATORS = List.of("revenue", "lead_revenue", "profit", "value_added");
    private static final List<String> PERIODS = List.of("2025", "2024", "2023");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final int port;
    private final Acknowledged acknowledged;

    Client(int port, Acknowledged acknowledged) {
        this.port = port;
        this.acknowledged = acknowledged;
    }

    /** Writes one cell; {@code number} makes its figure like no other. */
    boolean type(int number) throws IOException, InterruptedException {
        String indicator = INDICATORS.get(number % INDICATORS.size());
        String period = PERIODS.get(number / INDICATORS.size() % PERIODS.size());
        BigDecimal amount = BigDecimal.valueOf(number, 2);
        Optional<JsonNode> answer =
                send(request("/parks/" + PreparedProduct.PARK + "/observations?collection=" + COLLECTION)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                "{\"observations\":[{\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%s\",\"overwrite\":true}]}"
                                        .formatted(indicator, period, amount))));
        answer.map(it -> it.get(0))
                .filter(it -> it.get("outcome").asString().equals("STORED"))
                .ifPresent(it ->
                        acknowledged.cell(new Acknowledged.Cell(it.get("id").asLong(), indicator, period, amount)));
        return answer.isPresent();
    }

    /** Sends one list. */
    boolean upload(SentList list, String fileName) throws IOException, InterruptedException {
        byte[] content = list.content();
        Optional<JsonNode> answer = send(request("/collections/" + COLLECTION + "/parks/" + PreparedProduct.PARK
                        + "/evidence?list=" + SentList.CODE)
                .header("Content-Type", Multipart.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Multipart.of(fileName, content))));
        answer.ifPresent(it -> acknowledged.upload(
                new Acknowledged.Sent(it.get("id").asLong(), list, sha256(content), content.length)));
        return answer.isPresent();
    }

    /** Whether it answers for the park again. */
    boolean isServed() throws InterruptedException {
        try {
            return send(request("/parks/" + PreparedProduct.PARK + "/observations?collection=" + COLLECTION)
                            .header("Accept", "application/json")
                            .GET())
                    .isPresent();
        } catch (IOException notListening) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return AsProgram.request(port, PreparedProduct.PARK, PreparedProduct.PASSWORD, "/api/v1" + path)
                .timeout(PATIENCE);
    }

    /** The answer, when it is one of success. */
    private Optional<JsonNode> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() / 100 == 2 ? Optional.of(json.readTree(response.body())) : Optional.empty();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
