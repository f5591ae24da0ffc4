package cn.parklens.submission;

import static cn.parklens.db.Tables.DIVISION;

import cn.parklens.submission.DivisionNames.Division;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class DivisionRepository {

    private static final short PROVINCE = 1;
    private static final short COUNTY = 3;

    private final DSLContext database;

    DivisionRepository(DSLContext database) {
        this.database = database;
    }

    List<Division> provinces() {
        return database.select(DIVISION.CODE, DIVISION.NAME)
                .from(DIVISION)
                .where(DIVISION.LEVEL.eq(PROVINCE))
                .orderBy(DIVISION.CODE)
                .fetch(row -> new Division(row.value1(), row.value2()));
    }

    Optional<Division> named(String code) {
        var city = DIVISION.as("city");
        return database.select(DIVISION.CODE, city.NAME, DIVISION.NAME)
                .from(DIVISION)
                .leftJoin(city)
                .on(city.CODE.eq(DIVISION.PARENT_CODE).and(DIVISION.LEVEL.eq(COUNTY)))
                .where(DIVISION.CODE.eq(code))
                .fetchOptional(row -> new Division(
                        row.value1(), row.value2() == null ? row.value3() : row.value2() + " " + row.value3()));
    }

    List<Division> counties(String provinceCode) {
        var city = DIVISION.as("city");
        return database.select(DIVISION.CODE, city.NAME, DIVISION.NAME)
                .from(DIVISION)
                .join(city)
                .on(city.CODE.eq(DIVISION.PARENT_CODE))
                .where(DIVISION.LEVEL.eq(COUNTY))
                .and(city.PARENT_CODE.eq(provinceCode))
                .orderBy(DIVISION.CODE)
                .fetch(row -> new Division(row.value1(), row.value2() + " " + row.value3()));
    }
}
