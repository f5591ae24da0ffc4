package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.book;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Claims;
import cn.parklens.evidence.Claims.Basis;
import cn.parklens.evidence.Claims.Claim;
import cn.parklens.evidence.Claims.ClaimedRow;
import cn.parklens.evidence.Claims.Filter;
import cn.parklens.evidence.QuietWork;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Enterprises that several parks count: certain by code, possible by name, on the page and in the file. */
@RunningProduct
@Import(Cast.class)
class ClaimsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    Claims claims;

    @Autowired
    List<QuietWork> quiet;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private One a;
    private One b;
    private String name;
    private String code;

    /** A park with somebody who sends for it. */
    private record One(Park park, Person person, Submission submission, Sending sending) {}

    @BeforeEach
    void twoParks() {
        a = one();
        b = one();
        int number = NUMBER.incrementAndGet();
        name = "示范共报第" + number + "机械有限公司";
        code = CreditCode.of("91", "320213", "MC" + (200_000 + number));
    }

    private One one() {
        Park park = cast.park("320213");
        Person person = cast.administratorOf(park);
        Submission submission = submissions.seenBy(person, Cast.COLLECTION, park.code());
        return new One(park, person, submission, new Sending(uploads, person, park, submission));
    }

    @Test
    void theSameCodeIsCertainWhateverTheNameAndTheSameNameWithoutACodeIsPossible() {
        One c = one();
        send(a, row(name, code));
        send(b, row("示范另名" + NUMBER.get() + "有限公司", code));
        send(c, row(name, ""));

        List<Claim> found = claims.all(ids(a, b, c), Filter.ALL);

        assertThat(found).extracting(Claim::basis).containsExactly(Basis.CODE, Basis.NAME);
        assertThat(found.getFirst().rows())
                .extracting(ClaimedRow::submissionId)
                .containsExactlyInAnyOrder(a.submission().id(), b.submission().id());
        assertThat(found.get(1).rows()).extracting(ClaimedRow::creditCode).containsExactlyInAnyOrder(code, null);
        assertThat(claims.all(ids(a, b), new Filter(null, Basis.NAME))).isEmpty();
        assertThat(claims.all(ids(a, b, c), new Filter("unicorns", null))).isEmpty();
        assertThat(claims.all(ids(a, b, c), new Filter("listed", Basis.CODE))).hasSize(1);
    }

    @Test
    void whatAListSetsAroundANameHidesNoClaim() throws Exception {
        One c = one();
        send(a, row("1、" + name, ""));
        send(b, row(name, ""));
        send(c, row("★" + name + "（注1）。", code));
        database.update(
                "update submission set state = 'SENT' where id in (?, ?)",
                a.submission().id(),
                b.submission().id());

        assertThat(claims.all(ids(a, b, c), Filter.ALL)).singleElement().satisfies(claim -> {
            assertThat(claim.basis()).isEqualTo(Basis.NAME);
            assertThat(claim.parks()).isEqualTo(3);
            assertThat(claim.rows())
                    .extracting(ClaimedRow::name)
                    .containsExactlyInAnyOrder("1、" + name, name, "★" + name + "（注1）。");
        });
        for (One told : List.of(a, b)) {
            assertThat(text(
                            new SignedIn(port, told.person().getUsername(), Cast.PASSWORD),
                            told.submission().address() + "/evidence/listed"))
                    .contains("另有 1 个园区申报了同名企业");
        }
    }

    @Test
    void namesakesWithTwoCodesAreTwoEnterprises() {
        send(a, row(name, code));
        send(b, row(name, CreditCode.of("91", "320213", "MC" + (300_000 + NUMBER.get()))));

        assertThat(claims.all(ids(a, b), Filter.ALL)).isEmpty();
    }

    @Test
    void aListThatIsReplacedClaimsNoLongerWhatItLeftOut() {
        send(a, row(name, code));
        send(b, row(name, code));
        assertThat(claims.claimed(ids(a, b), Filter.ALL, 1).total()).isEqualTo(1);

        send(b, row("示范别家" + NUMBER.get() + "有限公司", ""));

        assertThat(claims.claimed(ids(a, b), Filter.ALL, 1).total()).isZero();
        assertThat(claims.claimed(ids(a, b), Filter.ALL, 7).claims()).isEmpty();
    }

    @Test
    void eachParkIsToldThatAnotherClaimsItAndHowCertainThatIs() throws Exception {
        send(a, row(name, code));
        send(b, row(name, ""));
        database.update(
                "update submission set state = 'SENT' where id = ?",
                b.submission().id());

        assertThat(text(
                        new SignedIn(port, a.person().getUsername(), Cast.PASSWORD),
                        a.submission().address() + "/evidence/listed"))
                .contains("另有 1 个园区申报了同名企业，其中一方没有代码")
                .doesNotContain("个园区也申报了该企业", b.park().name());
        assertThat(text(
                        new SignedIn(port, a.person().getUsername(), Cast.PASSWORD),
                        a.submission().address() + "/evidence/listed/rows/2"))
                .as("and where the row comes from")
                .contains("另有 1 个园区申报了同名企业，其中一方没有代码")
                .doesNotContain("个园区也申报了该企业", b.park().name(), "查看是哪些园区");
    }

    @Test
    void whoReadsSeveralParksIsLedFromARowToTheParksThatClaimItsEnterprise() throws Exception {
        send(a, row(name + "（曾用名：示范旧名机械有限公司）", code));
        send(b, row(name, code));
        database.update(
                "update submission set state = 'SENT' where id in (?, ?)",
                a.submission().id(),
                b.submission().id());

        assertThat(text(
                        new SignedIn(port, cast.analyst().getUsername(), Cast.PASSWORD),
                        a.submission().address() + "/evidence/listed/rows/2"))
                .contains("另有 1 个园区也申报了该企业", "查看是哪些园区", "/claims?collection=")
                .contains("<dt>曾用名</dt>", ">示范旧名机械有限公司</span>", "写在本行名称的括号里");
    }

    @Test
    void thePageMarksWhatIsOnlyPossibleAndTheFileIsTheSameAndHarmless() throws Exception {
        name = "-" + name;
        byte[] sent = book().sheet("上市企业清单", LISTED, List.of(row(name, code))).bytes();
        a.sending().send("=名单.xlsx", sent, null);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        send(b, row(name, ""));
        database.update(
                "update submission set state = 'SENT' where id in (?, ?)",
                a.submission().id(),
                b.submission().id());
        SignedIn analyst = new SignedIn(port, cast.analyst().getUsername(), Cast.PASSWORD);
        String asked = "collection=" + Cast.COLLECTION + "&list=listed&basis=NAME";

        assertThat(text(analyst, "/claims?" + asked))
                .contains("可能：名称相同，有园区未填代码", a.park().name(), b.park().name(), "/claims/table.csv?");
        assertThat(text(analyst, "/claims?collection=" + Cast.COLLECTION + "&list=unicorns&basis=CODE"))
                .contains("按这些条件没有被两个以上园区申报的企业");
        HttpResponse<byte[]> file = analyst.get("/claims/table.csv?" + asked);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(new String(file.body(), StandardCharsets.UTF_8).lines())
                .anySatisfy(line -> assertThat(line).contains("企业,依据,园区数,园区,清单,工作表,行,名称,统一社会信用代码,文件,SHA-256"))
                .anySatisfy(line -> assertThat(line)
                        .contains("'" + name, "名称相同（可能）,2," + a.park().name() + ",上市企业清单,上市企业清单,2,", code)
                        .endsWith(",'=名单.xlsx," + sha256))
                .anySatisfy(line -> assertThat(line).contains("," + b.park().name() + ",", ",名单.xlsx,"))
                .noneSatisfy(line -> assertThat(line).contains("代码相同"));
        assertThat(new SignedIn(port, a.person().getUsername(), Cast.PASSWORD)
                        .get("/claims/table.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whateverIsUploadedAndReplacedThePageShowsWhatAFreshLookAtAllRowsShows() {
        Random chance = new Random(20_260_101);
        List<One> parks = List.of(a, b, one(), one());
        List<Long> asked = parks.stream().map(park -> park.submission().id()).toList();
        int pool = NUMBER.addAndGet(100);
        for (int round = 0; round < 24; round++) {
            sendAll(
                    parks.get(chance.nextInt(parks.size())),
                    chance.ints(1 + chance.nextInt(6), 0, 9)
                            .mapToObj(one -> row(
                                    "示范池" + pool + "之" + one + (chance.nextInt(4) == 0 ? "（集团）" : "") + "有限公司",
                                    chance.nextInt(3) == 0
                                            ? ""
                                            : CreditCode.of("91", "320213", "MD" + (100_000 + 10 * pool + one))))
                            .distinct()
                            .toList());
            if (chance.nextBoolean()) {
                quiet.forEach(QuietWork::doNext);
            }

            assertThat(claims.all(asked, Filter.ALL).stream()
                            .map(claim -> claim.basis() + " " + claim.parks() + " "
                                    + claim.rows().size())
                            .sorted())
                    .as("after %d uploads", round + 1)
                    .containsExactlyElementsOf(freshlySeen(asked));
        }
    }

    /** Basis, parks and rows of each claim, found by reading every row that counts. */
    private List<String> freshlySeen(List<Long> asked) {
        return database.queryForList("""
                with rows as (
                    select r.park_id, r.identity_key as identity, folded_name(r.name) as name,
                        r.credit_code_state in ('VALID', 'OLD_15_DIGIT', 'CHECK_FAILED') as coded
                    from evidence_row r join list_version v on v.park_id = r.park_id and v.id = r.list_version_id
                    where v.current and r.status = 'COUNTED' and r.identity_key not like '#%'
                        and v.submission_id = any(?))
                select 'CODE ' || count(distinct park_id) || ' ' || count(*) from rows where coded
                group by identity having count(distinct park_id) > 1
                union all
                select 'NAME ' || count(distinct park_id) || ' ' || count(*) from rows
                group by name having count(distinct park_id) > 1
                    and count(distinct park_id) > count(distinct park_id) filter (where coded)
                order by 1
                """, String.class, (Object) asked.toArray(Long[]::new));
    }

    private static void send(One one, List<String> row) {
        sendAll(one, List.of(row));
    }

    private static void sendAll(One one, List<List<String>> rows) {
        one.sending().send("名单.xlsx", book().sheet("上市企业清单", LISTED, rows).bytes(), null);
    }

    private static List<String> row(String name, String code) {
        return Arrays.asList(name, code, "C39", "601001", "上海证券交易所");
    }

    private static List<Long> ids(One... parks) {
        return Arrays.stream(parks).map(one -> one.submission().id()).toList();
    }

    private static String text(SignedIn person, String address) throws Exception {
        return new String(person.get(address).body(), StandardCharsets.UTF_8);
    }
}
