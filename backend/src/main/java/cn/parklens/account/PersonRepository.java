package cn.parklens.account;

import static cn.parklens.db.Tables.ASSIGNMENT;
import static cn.parklens.db.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private final DSLContext database;

    PersonRepository(DSLContext database) {
        this.database = database;
    }

    boolean isEmpty() {
        return !database.fetchExists(PERSON);
    }

    Optional<Person> find(String userName) {
        return database.selectFrom(PERSON)
                .where(PERSON.USER_NAME.eq(userName.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(row -> new Person(
                        row.getId(),
                        row.getUserName(),
                        row.getDisplayName(),
                        row.getPasswordHash(),
                        row.getEnabled(),
                        row.getFictitious(),
                        row.getMustChangePassword(),
                        assignments(row.getId())));
    }

    private List<Assignment> assignments(long personId) {
        return database.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.PERSON_ID.eq(personId))
                .orderBy(ASSIGNMENT.ID)
                .fetch(row -> new Assignment(Role.valueOf(row.getRole()), row.getParkId(), row.getProvinceCode()));
    }

    long add(
            String userName,
            String displayName,
            String passwordHash,
            boolean mustChangePassword,
            boolean fictitious,
            List<Assignment> assignments) {
        return database.transactionResult(transaction -> {
            DSLContext inside = DSL.using(transaction);
            long id = inside.insertInto(PERSON)
                    .set(PERSON.USER_NAME, userName)
                    .set(PERSON.DISPLAY_NAME, displayName)
                    .set(PERSON.PASSWORD_HASH, passwordHash)
                    .set(PERSON.MUST_CHANGE_PASSWORD, mustChangePassword)
                    .set(PERSON.FICTITIOUS, fictitious)
                    .returningResult(PERSON.ID)
                    .fetchSingle(Record1::value1);
            assignments.forEach(assignment -> inside.insertInto(ASSIGNMENT)
                    .set(ASSIGNMENT.PERSON_ID, id)
                    .set(ASSIGNMENT.ROLE, assignment.role().name())
                    .set(ASSIGNMENT.PARK_ID, assignment.parkId())
                    .set(ASSIGNMENT.PROVINCE_CODE, assignment.provinceCode())
                    .execute());
            return id;
        });
    }

    void changePassword(long personId, String passwordHash) {
        database.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwordHash)
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .where(PERSON.ID.eq(personId))
                .execute();
    }
}
