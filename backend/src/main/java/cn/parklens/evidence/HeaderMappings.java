package cn.parklens.evidence;

import cn.parklens.account.Person;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a park said that headers of its own are to be read: mapped once, remembered for that park and list. */
public interface HeaderMappings {

    /**
     * The first rows of a sheet of an upload, and what each of its columns is taken for so far.
     *
     * @param list that the sheet is to be read as
     * @param sheet from 0; one that cannot be read, or is beyond the last, is the first
     * @param headerRow as the spreadsheet numbers it; 0 to find it
     * @return empty when the file cannot be read at all
     */
    Optional<SheetHead> head(Upload upload, EvidenceList list, int sheet, int headerRow);

    /**
     * What the product would say against reading a sheet by these choices, besides what the park mapped before, in sentences;
     * empty when it would read it. Nothing is remembered.
     *
     * @param form of which the list is one
     * @param sheet from 0
     * @param locale for the words
     */
    List<String> refusals(Upload upload, Form form, EvidenceList list, int sheet, List<Choice> choices, Locale locale);

    /** Remembers how headers are to be read; what was remembered for the same headers before is replaced. */
    void remember(Person person, long parkId, String listCode, List<Choice> choices);

    /** All that a park mapped, list by list. */
    List<Remembered> of(long parkId);

    /** Forgets one header of a list. */
    void forget(Person person, long parkId, String listCode, String header);

    /** What a header means. */
    enum Meaning {
        /** A column of the list. */
        COLUMN,
        /** An extra column, kept as it is. */
        KEPT,
        /** Not imported. */
        LEFT_OUT
    }

    /**
     * What a person said that a header means.
     *
     * @param header as written in the file
     * @param columnCode of the list's column, null unless it is one
     */
    record Choice(String header, Meaning meaning, @Nullable String columnCode) {}

    /**
     * What is remembered of a header.
     *
     * @param header folded, by which it is known again
     * @param written as in the file that it was first mapped for
     */
    record Remembered(
            String listCode,
            String header,
            String written,
            Meaning meaning,
            @Nullable String columnCode,
            @Nullable String personName,
            Instant at) {}
}
