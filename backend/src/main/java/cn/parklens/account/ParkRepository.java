package cn.parklens.account;

import static cn.parklens.db.Tables.DIVISION;
import static cn.parklens.db.Tables.PARK;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ParkRepository {

    private static final cn.parklens.db.tables.Division PROVINCE = DIVISION.as("province");
    private static final cn.parklens.db.tables.Division COUNTY = DIVISION.as("county");

    private final DSLContext database;

    ParkRepository(DSLContext database) {
        this.database = database;
    }

    Optional<Park> find(String code) {
        return parks(PARK.CODE.eq(code)).fetchOptional(ParkRepository::park);
    }

    Optional<Park> find(long id) {
        return parks(PARK.ID.eq(id)).fetchOptional(ParkRepository::park);
    }

    List<Park> all() {
        return parks(DSL.trueCondition()).orderBy(PARK.NAME).fetch(ParkRepository::park);
    }

    long add(String code, String name, Park.Level level, String countyCode, boolean fictitious) {
        return database.insertInto(PARK)
                .set(PARK.CODE, code)
                .set(PARK.NAME, name)
                .set(PARK.LEVEL, level.name().toLowerCase(Locale.ROOT))
                .set(PARK.PROVINCE_CODE, countyCode.substring(0, 2))
                .set(PARK.CITY_CODE, countyCode.substring(0, 4))
                .set(PARK.COUNTY_CODE, countyCode)
                .set(PARK.FICTITIOUS, fictitious)
                .returningResult(PARK.ID)
                .fetchSingle(Record1::value1);
    }

    private SelectConditionStep<? extends Record> parks(Condition condition) {
        return database.select(
                        PARK.ID,
                        PARK.CODE,
                        PARK.NAME,
                        PARK.LEVEL,
                        PARK.PROVINCE_CODE,
                        PROVINCE.NAME,
                        COUNTY.NAME,
                        PARK.FICTITIOUS)
                .from(PARK)
                .join(PROVINCE)
                .on(PROVINCE.CODE.eq(PARK.PROVINCE_CODE))
                .leftJoin(COUNTY)
                .on(COUNTY.CODE.eq(PARK.COUNTY_CODE))
                .where(condition);
    }

    private static Park park(Record row) {
        return new Park(
                row.get(PARK.ID),
                row.get(PARK.CODE),
                row.get(PARK.NAME),
                Park.Level.valueOf(row.get(PARK.LEVEL).toUpperCase(Locale.ROOT)),
                row.get(PARK.PROVINCE_CODE),
                row.get(PROVINCE.NAME),
                row.get(COUNTY.NAME),
                row.get(PARK.FICTITIOUS));
    }
}
