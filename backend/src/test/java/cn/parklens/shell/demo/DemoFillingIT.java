package cn.parklens.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;

/** The demonstration in the product: filled in at the first start, through the import as well. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"parklens.home=target/homes/${random.uuid}", "parklens.demo=true", "parklens.warm-up=false"})
class DemoFillingIT {

    private static final String COLLECTION = "park-development-2026";

    @Autowired
    Demonstration demonstration;

    @Autowired
    DemoFilling filling;

    @Autowired
    People people;

    @Autowired
    Parks parks;

    @Autowired
    Submissions submissions;

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
