package cn.parklens.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One call (征集): which form is to be filled in, and by when. The deadline is shown, it does not lock: what comes late
 * comes late, and a reviewer sees it.
 *
 * @param id in the database
 * @param code its address in pages and the API
 * @param title as announced
 * @param formVersion the version that a new submission begins with
 * @param opensOn first day
 * @param closesOn last day
 */
public record Collection(long id, String code, String title, long formVersion, LocalDate opensOn, LocalDate closesOn) {

    /** Days from a day to the last one, below zero when it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, closesOn);
    }
}
