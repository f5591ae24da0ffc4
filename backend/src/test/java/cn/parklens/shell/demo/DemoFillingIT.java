package cn.parklens.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.account.Assignment;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.evidence.Claims;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The demonstration in the product: filled in at the first start, through the import as well. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"parklens.home=target/homes/${random.uuid}", "parklens.demo=true", "parklens.warm-up=false"})
@ExtendWith(OutputCaptureExtension.class)
class DemoFillingIT {

    private static final String COLLECTION = "park-development-2026";

    @Autowired
    Demonstration demonstration;

    @Autowired
    DemoFilling filling;

    @Autowired
    DemoSubmissions demo;

    @Autowired
    People people;

    @Autowired
    Parks parks;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    Claims claims;

    @Autowired
    EvidenceLists lists;

    @Test
    void everyParkStandsWhereItIsToStand() {
        Person administrator = people.loadUserByUsername(DemoPeople.userName(Role.ADMINISTRATOR));
        Map<String, Submission> byPark = new HashMap<>();
        submissions.seenBy(administrator).stream()
                .filter(submission -> submission.collection().code().equals(COLLECTION))
                .forEach(submission -> byPark.put(submission.park().code(), submission));
        DemoParks.all().forEach(park -> {
            Submission submission = Objects.requireNonNull(byPark.get(park.code()));
            assertThat(submission.state())
                    .as(park.name())
                    .isEqualTo(
                            switch (park.outcome()) {
                                case BEGUN, DRAFT, ASKS_WAIVER -> Submission.State.DRAFT;
                                case SENT -> Submission.State.SENT;
                                case RETURNED -> Submission.State.RETURNED;
                                case ACCEPTED -> Submission.State.ACCEPTED;
                            });
        });
    }

    @Test
    void figuresSayThatTheyAreOfTheDemonstrationAndListsThatTheyWereImported() {
        Person analyst = people.loadUserByUsername(DemoPeople.userName(Role.ANALYST));
        Submission submission = submissions.seenBy(analyst, COLLECTION, "demo-02");
        assertThat(submissions
                        .figures(submission)
                        .get(new Cell("revenue", ReferencePeriod.year(2025)))
                        .observation()
                        .origin())
                .isInstanceOfSatisfying(
                        Origin.Entered.class,
                        entered -> assertThat(entered.way()).isEqualTo(Origin.Way.DEMO));
        DemoPark park = DemoParks.all().get(1);
        assertThat(submissions.facts(submission).lists())
                .containsOnlyKeys(park.lists().keySet());
        park.lists()
                .forEach((list, rows) -> assertThat(
                                submissions.facts(submission).lists().get(list).rows())
                        .as(list)
                        .hasSameSizeAs(rows));
    }

    @Test
    void everyListOfEveryParkWasImported() {
        Person administrator = people.loadUserByUsername(DemoPeople.userName(Role.ADMINISTRATOR));
        Map<String, Integer> expected = new TreeMap<>();
        DemoParks.all()
                .forEach(park -> park.lists()
                        .forEach((list, rows) -> expected.put(park.code() + " " + list, enterprises(rows))));
        Set<String> codes = DemoParks.all().stream().map(DemoPark::code).collect(Collectors.toSet());
        Map<String, Integer> imported = new TreeMap<>();
        submissions.seenBy(administrator).stream()
                .filter(submission -> codes.contains(submission.park().code()))
                .forEach(submission -> {
                    assertThat(uploads.of(submission.park().id(), submission.id()))
                            .as(submission.address())
                            .allMatch(upload -> upload.state() == Upload.State.IMPORTED);
                    if (submission.collection().code().equals(COLLECTION)) {
                        submissions
                                .facts(submission)
                                .lists()
                                .forEach((list, facts) -> imported.put(
                                        submission.park().code() + " " + list,
                                        facts.rows().size()));
                    }
                });
        assertThat(imported).isEqualTo(expected);
    }

    /** One that is named twice, on purpose, counts once. */
    private static int enterprises(List<Map<String, Object>> rows) {
        return Math.toIntExact(rows.stream()
                .map(row -> row.getOrDefault("credit_code", row.get("name")))
                .distinct()
                .count());
    }

    /** As the lists of the demonstration would be, once their reading asks about something more. */
    @Test
    void listsThatWaitToBeConfirmedAreConfirmedAsAPersonWould() {
        DemoPark park = another("waits");
        DemoSubmissions.Staff staff = staff(park);
        Submission submission = submissions.seenBy(staff.filler(), COLLECTION, park.code());
        Upload sent = received(staff, submission, "公司名称,统一社会信用代码,行业分类,证券代码,上市地", "C39");
        assertThat(sent.state()).isEqualTo(Upload.State.RECOGNISED);

        demo.conclude(COLLECTION, park, staff);

        assertThat(uploads.find(sent.parkId(), sent.id()))
                .hasValueSatisfying(upload -> assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED));
        assertThat(submissions.facts(submission).lists().get("listed").rows()).hasSize(1);
    }

    @Test
    void listsThatAreRefusedEndNoStartAndTheLogSaysWhichFileAndWhy(CapturedOutput log) {
        DemoPark park = another("refused");
        DemoSubmissions.Staff staff = staff(park);
        Submission submission = submissions.seenBy(staff.filler(), COLLECTION, park.code());
        Upload sent = received(staff, submission, "企业名称,统一社会信用代码,行业分类,证券代码,上市地", "");

        demo.conclude(COLLECTION, park, staff);

        assertThat(uploads.find(sent.parkId(), sent.id()))
                .hasValueSatisfying(upload -> assertThat(upload.state()).isEqualTo(Upload.State.REFUSED));
        assertThat(log).contains("without the lists of refused: 上市企业清单.csv was refused: CELL_MISSING");
        assertThat(submissions.seenBy(staff.filler(), COLLECTION, park.code()).state())
                .isEqualTo(Submission.State.DRAFT);
        assertThat(submissions.facts(submission).lists()).isEmpty();
        // The next start does not send it again.
        demo.write(COLLECTION, park, staff);
        assertThat(uploads.of(sent.parkId(), submission.id())).hasSize(1);
    }

    /** A park like one of the demonstration that was not filled in. */
    private DemoPark another(String code) {
        DemoPark like = DemoParks.all().get(1);
        parks.add(code, like.name() + code, like.level(), like.place().countyCode(), true);
        return new DemoPark(
                code, like.place(), like.level(), Outcome.DRAFT, List.of(), Map.of(), Map.of(), like.lists());
    }

    private DemoSubmissions.Staff staff(DemoPark park) {
        Person administrator = people.loadUserByUsername(DemoPeople.userName(Role.ADMINISTRATOR));
        long id = parks.seenBy(administrator, park.code()).id();
        people.add(
                "filler-" + park.code(),
                "示例填报员",
                UUID.randomUUID().toString(),
                true,
                List.of(new Assignment(Role.PARK_ADMINISTRATOR, id, null)));
        return new DemoSubmissions.Staff(people.loadUserByUsername("filler-" + park.code()), administrator);
    }

    private Upload received(DemoSubmissions.Staff staff, Submission submission, String header, String industry) {
        String csv = header + "\n示例精密制造股份有限公司," + CreditCode.of("91", "320213", "MA100001") + "," + industry
                + ",601001,上海证券交易所\n";
        return uploads.receive(
                staff.filler(),
                submission.park().id(),
                submission.id(),
                "上市企业清单.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                "listed");
    }

    @Test
    void plantedMistakesAreFoundInTheProductToo() {
        Person administrator = people.loadUserByUsername(DemoPeople.userName(Role.ADMINISTRATOR));
        DemoParks.all().stream().filter(park -> !park.mistakes().isEmpty()).forEach(park -> {
            CheckReport report = submissions.check(submissions.seenBy(administrator, COLLECTION, park.code()));
            assertThat(report.findings())
                    .as(park.name())
                    .filteredOn(Finding::failed)
                    .extracting(Finding::code)
                    .containsAll(park.mistakes().stream().map(DemoMistake::rule).toList());
        });
    }

    @Test
    void theAnalystSeesWhomSeveralParksCountAndSoDoesTheVisitorsOwnPark() {
        Person analyst = people.loadUserByUsername(DemoPeople.userName(Role.ANALYST));
        List<Long> seen = submissions.seenBy(analyst).stream()
                .filter(submission -> submission.collection().code().equals(COLLECTION))
                .map(Submission::id)
                .toList();
        assertThat(claims.all(seen, Claims.Filter.ALL))
                .extracting(claim -> claim.basis() + " " + claim.parks())
                .contains("CODE 3", "CODE 2", "NAME 2");

        Person visitor = people.loadUserByUsername(DemoPeople.userName(Role.PARK_ADMINISTRATOR));
        Submission own = submissions.seenBy(visitor, COLLECTION, "demo-01");
        ListPage rows = lists.rows(own.park().id(), own.id(), "provincial_sme", null, RowFilter.ALL, "", 1)
                .orElseThrow();
        assertThat(claims.others(
                                own.park().id(),
                                own.id(),
                                rows.version().id(),
                                rows.rows().stream().map(ListRow::number).toList())
                        .values())
                .containsExactlyInAnyOrder(new Claims.Others(1, 0), new Claims.Others(0, 1));
    }

    @Test
    void anotherStartLeavesItAlone() throws InterruptedException {
        int before = parks.all().size();
        filling.run(new DefaultApplicationArguments());
        assertThat(parks.all()).hasSize(before);
        assertThat(demonstration.signIns())
                .extracting(Demonstration.SignIn::userName)
                .isEqualTo(List.of("demo-park", "demo-reviewer", "demo-analyst", "demo-admin"));
    }
}
