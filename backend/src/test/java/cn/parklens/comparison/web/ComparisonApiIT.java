package cn.parklens.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Assignment;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.comparison.FictitiousParks;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningProduct
class ComparisonApiIT {

    private static final String IN = "collection=" + FictitiousParks.COLLECTED + "&indicator=tax_per_mu";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext database;

    @Autowired
    private Parks parks;

    @Autowired
    private People people;

    @BeforeEach
    void arrive() {
        new FictitiousParks(database, parks, people).arrive();
    }

    @Test
    void aWithheldFigureHasAStatusAndNoAmount() throws Exception {
        HttpResponse<String> answer = ask(
                "cmp-analyst", "/api/v1/comparisons?" + IN + "&park=cmp-07&park=cmp-01&year=2025", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode compared = JsonMapper.shared().readTree(answer.body()).get(0);
        assertThat(compared.at("/indicator/unit").asString()).isEqualTo("万元/亩");
        assertThat(compared.at("/parks/0/readings/0/status").asString()).isEqualTo("FIGURE");
        assertThat(compared.at("/parks/1/park/code").asString()).isEqualTo("cmp-07");
        assertThat(compared.at("/parks/1/readings/0/status").asString()).isEqualTo("WITHHELD");
        assertThat(compared.at("/parks/1/readings/0").has("amount")).isFalse();
        assertThat(compared.at("/periods/0/coverage/figures").asInt()).isEqualTo(1);
    }

    @Test
    void aRankingComesAsJsonAndAsCsv() throws Exception {
        JsonNode ranked = JsonMapper.shared()
                .readTree(ask("cmp-analyst", "/api/v1/rankings?" + IN, "application/json")
                        .body());
        assertThat(ranked.at("/parks/0/standing/rank").asInt()).isEqualTo(1);
        assertThat(ranked.at("/coverage/figures").asInt()).isEqualTo(34);

        HttpResponse<String> csv = ask("cmp-analyst", "/api/v1/rankings?" + IN, "text/csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).startsWith("\uFEFF指标,单位,口径,报告期,名次,园区");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithTheReason() throws Exception {
        HttpResponse<String> answer =
                ask("cmp-analyst", "/api/v1/comparisons?" + IN + "&province=xyz", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("应为两位数字");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators=revenue",
                "indicator=zzz",
                "park=zzz",
                "park=cmp-01&province=32",
                "province=99",
                "industry=zzz",
                "year=1900",
                "year=now",
                "scope=ALL",
                "collection=zzz",
                "sort=zzz"
            })
    void nothingIsAnsweredByDefaultForWhatDoesNotExist(String asked) throws Exception {
        HttpResponse<String> answer = ask("cmp-analyst", "/api/v1/rankings?" + asked, "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/problems/0/found")
                        .asString())
                .isNotEmpty();
        assertThat(answer.body()).doesNotContain("cn.parklens", "java.");
    }

    @Test
    void theDescriptionNamesTheParametersAsTheyAre() throws Exception {
        JsonNode described = JsonMapper.shared()
                .readTree(ask("cmp-analyst", "/v3/api-docs", "application/json").body());

        assertThat(described.at("/info/title").asString()).isEqualTo("ParkLens 园鉴");
        assertThat(described.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(described.at("/paths/~1api~1v1~1rankings/get/parameters").valueStream())
                .extracting(one -> one.get("name").asString())
                .containsExactlyInAnyOrder(
                        "collection", "indicator", "year", "park", "province", "industry", "scope", "sort");
        assertThat(described.at("/paths/~1api~1v1~1comparisons/get/parameters").valueStream())
                .extracting(one -> one.get("name").asString())
                .containsExactlyInAnyOrder("collection", "indicator", "year", "park", "province", "industry", "scope");
    }

    @Test
    void aParkAdministratorDoesNotCompare() throws Exception {
        if (!database.fetchExists(
                cn.parklens.db.Tables.PERSON, cn.parklens.db.Tables.PERSON.USER_NAME.eq("cmp-park"))) {
            long park = parks.all().stream()
                    .filter(one -> one.code().equals("cmp-01"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            people.add(
                    "cmp-park",
                    "园区填报员",
                    FictitiousParks.PASSWORD,
                    false,
                    List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
        }
        Person person = people.loadUserByUsername("cmp-park");

        HttpResponse<String> answer = ask(person.getUsername(), "/api/v1/rankings?" + IN, "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> ask(String userName, String address, String accept)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    AsProgram.request(port, userName, FictitiousParks.PASSWORD, address)
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
