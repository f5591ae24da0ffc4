package cn.parklens;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Requests as a park's own program sends them: each with a name and a password, and without a session. */
public final class AsProgram {

    private AsProgram() {}

    /** The beginning of one to the product at this port. */
    public static HttpRequest.Builder request(int port, String name, String password, String address) {
        String secret = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Basic " + secret);
    }
}
