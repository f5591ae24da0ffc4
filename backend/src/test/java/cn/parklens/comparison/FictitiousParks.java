package cn.parklens.comparison;

import static cn.parklens.db.Tables.COLLECTION;
import static cn.parklens.db.Tables.DIVISION;
import static cn.parklens.db.Tables.ENTRY;
import static cn.parklens.db.Tables.FORM_VERSION;
import static cn.parklens.db.Tables.OBSERVATION;
import static cn.parklens.db.Tables.SUBMISSION;

import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Forty openly fictitious parks in eight provinces, three years of figures, and two analysts. Park 7 withholds its
 * 亩均税收, 8 left it empty, 9 cannot get it, to 10 it does not apply; 11 is only sent, 12 a draft; 13 and 14 are equal.
 */
public final class FictitiousParks {

    public static final String COLLECTED = "comparison-2026";
    public static final String PASSWORD = "only-for-tests-1";
    public static final List<String> PROVINCES = List.of("32", "33", "34", "37", "42", "43", "51", "61");
    private static final List<String> INDUSTRIES = List.of("高端装备制造", "新材料", "新一代信息技术", "生物医药", "新能源汽车");
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);

    private final DSLContext database;
    private final Parks parks;
    private final People people;

    public FictitiousParks(DSLContext database, Parks parks, People people) {
        this.database = database;
        this.parks = parks;
        this.people = people;
    }

    /** An analyst of everything. */
    public Person analyst() {
        arrive();
        return people.loadUserByUsername("cmp-analyst");
    }

    /** An analyst of 江苏 alone. */
    public Person analystOfJiangsu() {
        arrive();
        return people.loadUserByUsername("cmp-jiangsu");
    }

    /** Puts everything into the database, once. */
    public void arrive() {
        if (database.fetchExists(COLLECTION, COLLECTION.CODE.eq(COLLECTED))) {
            return;
        }
        people.add("cmp-analyst", "分析员", PASSWORD, false, List.of(new Assignment(Role.ANALYST, null, null)));
        people.add("cmp-jiangsu", "江苏分析员", PASSWORD, false, List.of(new Assignment(Role.ANALYST, null, "32")));
        long version = formVersion();
        long collection = database.insertInto(COLLECTION)
                .set(COLLECTION.CODE, COLLECTED)
                .set(COLLECTION.TITLE, "2026年园区征集（示范）")
                .set(COLLECTION.FORM_VERSION_ID, version)
                .set(COLLECTION.OPENS_ON, LocalDate.of(2026, 1, 1))
                .set(COLLECTION.CLOSES_ON, LocalDate.of(2026, 12, 31))
                .returningResult(COLLECTION.ID)
                .fetchSingle()
                .value1();
        for (int number = 1; number <= 40; number++) {
            park(number, collection, version);
        }
    }

    private long formVersion() {
        try (InputStream yaml = FictitiousParks.class.getResourceAsStream("/forms/park-development-2026.yaml")) {
            return database.insertInto(FORM_VERSION)
                    .set(FORM_VERSION.FORM_CODE, "park-development")
                    .set(FORM_VERSION.VERSION, "2026.comparison")
                    .set(FORM_VERSION.TITLE, "园区发展情况")
                    .set(FORM_VERSION.YAML, new String(yaml.readAllBytes(), StandardCharsets.UTF_8))
                    .set(FORM_VERSION.SHA256, "c".repeat(64))
                    .returningResult(FORM_VERSION.ID)
                    .fetchSingle()
                    .value1();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private void park(int number, long collection, long version) {
        String province = PROVINCES.get(number % PROVINCES.size());
        String county = database.select(DIVISION.CODE)
                .from(DIVISION)
                .where(DIVISION.LEVEL.eq((short) 3))
                .and(DIVISION.CODE.startsWith(province))
                .orderBy(DIVISION.CODE)
                .limit(1)
                .fetchSingle()
                .value1();
        long park = parks.add(
                "cmp-%02d".formatted(number), "示范园区比较%02d号".formatted(number), Park.Level.NATIONAL, county, true);
        String state = number == 11 ? "SENT" : number == 12 ? "DRAFT" : "ACCEPTED";
        long submission = database.insertInto(SUBMISSION)
                .set(SUBMISSION.COLLECTION_ID, collection)
                .set(SUBMISSION.PARK_ID, park)
                .set(SUBMISSION.FORM_VERSION_ID, version)
                .set(SUBMISSION.STATE, state)
                .returningResult(SUBMISSION.ID)
                .fetchSingle()
                .value1();
        database.insertInto(ENTRY)
                .set(ENTRY.PARK_ID, park)
                .set(ENTRY.SUBMISSION_ID, submission)
                .set(ENTRY.FIELD, "lead_industry")
                .set(ENTRY.ROW, (short) 1)
                .set(ENTRY.TEXT, INDUSTRIES.get(number % INDUSTRIES.size()))
                .set(ENTRY.WAY, "DEMO")
                .execute();
        figures(number, park, submission);
    }

    private void figures(int number, long park, long submission) {
        // Parks 13 and 14 draw the same chance, so that they are equal.
        Random chance = new Random(number == 14 ? 13 : number);
        double revenue = 80 + chance.nextInt(900);
        for (int year : YEARS) {
            revenue *= 1.02 + chance.nextDouble() / 10;
            double profit = revenue * (chance.nextDouble() * 0.12 - 0.01);
            double tax = 12 + chance.nextInt(40) + (year - 2023) * 1.3;
            figure(park, submission, "revenue", "" + year, revenue, 2);
            figure(park, submission, "lead_revenue", "" + year, revenue * 0.6, 2);
            figure(park, submission, "value_added_share", "" + year, 4 + chance.nextInt(15) + 0.5, 1);
            figure(park, submission, "profit", "" + year, profit, 2);
            String status = number < 7 || number > 10
                    ? "FIGURE"
                    : List.of("WITHHELD", "NOT_FILLED", "UNAVAILABLE", "NOT_APPLICABLE")
                            .get(number - 7);
            put(park, submission, "tax_per_mu", "" + year, status, decimal(tax, 1));
        }
        figure(park, submission, "managed_area", "2025-12-31", 200 + chance.nextInt(3000), 0);
        for (int year : YEARS) {
            figure(park, submission, "developed_area", year + "-12-31", 150 + number * 7 + (year - 2023) * 5, 1);
        }
        figure(park, submission, "enterprises", "2025-12-31", 100 + chance.nextInt(2000), 0);
        figure(park, submission, "listed", "2025-12-31", chance.nextInt(9), 0);
        figure(park, submission, "transformation_rate", "2025-12-31", 30 + chance.nextInt(60), 1);
        figure(park, submission, "tax_paid", "2025", 30_000 + chance.nextInt(90_000), 0);
    }

    private void figure(long park, long submission, String indicator, String period, double figure, int decimals) {
        put(park, submission, indicator, period, "FIGURE", decimal(figure, decimals));
    }

    private static BigDecimal decimal(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, java.math.RoundingMode.HALF_UP);
    }

    private void put(
            long park, long submission, String indicator, String period, String status, @Nullable BigDecimal amount) {
        boolean figure = status.equals("FIGURE");
        database.insertInto(OBSERVATION)
                .set(OBSERVATION.PARK_ID, park)
                .set(OBSERVATION.SUBMISSION_ID, submission)
                .set(OBSERVATION.INDICATOR, indicator)
                .set(OBSERVATION.PERIOD, period)
                .set(OBSERVATION.STATUS, status)
                .set(OBSERVATION.AMOUNT, figure ? amount : null)
                .set(OBSERVATION.REASON, status.equals("UNAVAILABLE") ? "统计口径调整" : null)
                .set(OBSERVATION.TYPED, figure && amount != null ? amount.toPlainString() : "")
                .set(OBSERVATION.WAY, "DEMO")
                .execute();
    }
}
