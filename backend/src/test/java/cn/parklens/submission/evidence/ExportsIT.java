package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.AsProgram;
import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.comparison.FictitiousParks;
import cn.parklens.definition.Drafts;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.spreadsheet.PlainText;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the product hands out as a table, names that would run as formulas do not run. */
@RunningProduct
@Import(Cast.class)
class ExportsIT {

    private static final String HOSTILE = "=cmd|'/c calc'!A0";
    private static final String OF_DRAFT = "/forms/drafts/";
    private static final String CLAIMS = "/claims/";
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9.]+%?");
    private static final String COMPARED =
            "collection=" + FictitiousParks.COLLECTED + "&indicator=tax_per_mu&park=cmp-01&park=cmp-02";

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DSLContext tables;

    @Autowired
    Parks parks;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String nameBefore = "";
    Submission submission;
    Person administrator;
    Upload upload;
    Person keeper;
    long draft;

    @BeforeEach
    void peopleParksAndEnterprisesWithHostileNames() {
        new FictitiousParks(tables, parks, people).arrive();
        nameBefore =
                String.valueOf(database.queryForObject("select name from park where code = 'cmp-01'", String.class));
        database.update("update park set name = ? where code = 'cmp-01'", HOSTILE);
        Park park = cast.park("320213");
        Person created = cast.administratorOf(park);
        database.update("update person set display_name = '@SUM(1+1)' where id = ?", created.id());
        database.update("update park set name = ? where id = ?", HOSTILE + park.id(), park.id());
        administrator = people.loadUserByUsername(created.getUsername());
        submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.type(administrator, submission, "listed", "2025-12-31", "1");
        List<String> company = new ArrayList<>(Books.company(1));
        company.set(0, HOSTILE);
        Sending theirs = new Sending(uploads, administrator, submission.park(), submission);
        theirs.send("上市.xlsx", listed(company), null);
        claimedByAnotherParkAsWell(listed(company));
        company.set(2, "");
        company.set(4, "\t=1+1");
        upload = theirs.send("=上市.xlsx", listed(company), null);
        database.update("update submission set state = 'SENT' where id >= ?", submission.id());
        keeper = cast.systemAdministrator();
        draft = drafts.begin(keeper, HOSTILE, formWithHostileTitle());
    }

    private static byte[] listed(List<String> company) {
        return Books.book().sheet("上市企业清单", Books.LISTED, List.of(company)).bytes();
    }

    private void claimedByAnotherParkAsWell(byte[] list) {
        Park park = cast.park("320214");
        Person neighbour = cast.administratorOf(park);
        new Sending(uploads, neighbour, park, submissions.seenBy(neighbour, Cast.COLLECTION, park.code()))
                .send("上市.xlsx", list, null);
    }

    private static String formWithHostileTitle() {
        try (InputStream shipped = ExportsIT.class.getResourceAsStream("/forms/park-development-2026.yaml")) {
            return new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^version: .*$", "version: \"2099.1\"")
                    .replaceFirst("(?m)^title: .*$", Matcher.quoteReplacement("title: \"" + HOSTILE + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void theirOwnNamesAgain() {
        database.update("update park set name = ? where code = 'cmp-01'", nameBefore);
    }

    @Test
    void noExportHandsOutATextThatASpreadsheetWouldRun() throws Exception {
        Set<String> exports = new TreeSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            boolean table = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                    .anyMatch(type ->
                            type.isCompatibleWith(MediaType.parseMediaType("text/csv")) && !type.isWildcardSubtype());
            for (String pattern : mapping.getPatternValues()) {
                if (table || pattern.matches(".*(\\.csv|\\.xlsx?|/marked)")) {
                    exports.add(pattern);
                }
            }
        }
        assertThat(exports).hasSizeGreaterThanOrEqualTo(9);
        SignedIn analyst = new SignedIn(port, "cmp-analyst", FictitiousParks.PASSWORD);
        SignedIn theirs = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        SignedIn ministry = new SignedIn(port, cast.analyst().getUsername(), Cast.PASSWORD);
        SignedIn keepers = new SignedIn(port, keeper.getUsername(), Cast.PASSWORD);
        for (String export : exports) {
            String address = address(export);
            boolean compared = !export.contains("{park}") && !export.startsWith(OF_DRAFT);
            HttpResponse<byte[]> answer = export.startsWith("/api/")
                    ? asProgram(
                            compared ? "cmp-analyst" : administrator.getUsername(),
                            compared ? FictitiousParks.PASSWORD : Cast.PASSWORD,
                            address)
                    : (export.startsWith(OF_DRAFT)
                                    ? keepers
                                    : export.startsWith(CLAIMS) ? ministry : compared ? analyst : theirs)
                            .get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            List<String> found = texts(answer);
            assertThat(found).as(address).isNotEmpty().noneMatch(ExportsIT::runs);
            if ((compared && !export.contains("profile")) || export.contains("marked")) {
                assertThat(found).as(address).anyMatch(text -> text.contains("cmd|"));
            }
        }
    }

    private String address(String pattern) {
        if (pattern.startsWith(OF_DRAFT)) {
            return pattern.replace("{id}", Long.toString(draft));
        }
        String filled = pattern.replace("{collection}", Cast.COLLECTION)
                .replace("{park}", submission.park().code())
                .replace("{list}", "listed")
                .replace("{id}", Long.toString(upload.id()));
        assertThat(filled).as("an export that this test cannot ask for yet").doesNotContain("{");
        return filled
                + (pattern.endsWith("/observations") || pattern.startsWith(CLAIMS)
                        ? "?collection=" + Cast.COLLECTION
                        : pattern.contains("{park}")
                                ? ""
                                : "?"
                                        + (pattern.contains("profile")
                                                ? "collection=" + FictitiousParks.COLLECTED + "&park=cmp-01"
                                                : COMPARED));
    }

    private static List<String> texts(HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        List<String> texts = new ArrayList<>();
        if (type.startsWith("text/csv")) {
            String csv = new String(answer.body(), StandardCharsets.UTF_8).substring(1);
            csv.lines()
                    .flatMap(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")))
                    .map(cell -> cell.startsWith("\"")
                            ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                            : cell)
                    .forEach(texts::add);
            return texts;
        }
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(answer.body()))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.STRING) {
                    // The park's own text stays letter for letter, and is marked as text instead.
                    String text = cell.getStringCellValue();
                    texts.add(cell.getCellStyle().getQuotePrefixed() ? "'" + text : text);
                }
            })));
        }
        return texts;
    }

    private static boolean runs(String text) {
        return PlainText.wouldRun(text) && !FIGURE.matcher(text).matches();
    }

    private HttpResponse<byte[]> asProgram(String name, String password, String address)
            throws IOException, InterruptedException {
        return client.send(
                AsProgram.request(port, name, password, address)
                        .header("Accept", "text/csv, */*;q=0.1")
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
