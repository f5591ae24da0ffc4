package cn.parklens.comparison;

import java.util.List;

/**
 * What a viewer can choose from, and what was understood of a question.
 *
 * @param call the collection that is compared
 * @param calls code and title of every collection, newest first
 * @param question with everything filled in that the address left open
 * @param years that the form asks for at all, latest first
 * @param tables the indicators by table of the form
 * @param parks that the viewer may see, by name
 * @param provinces of these parks
 * @param industries that these parks lead in, the most frequent first
 */
public record Choices(
        Call call,
        List<Choice> calls,
        Question question,
        List<Integer> years,
        List<Table> tables,
        List<ComparedPark> parks,
        List<Choice> provinces,
        List<Choice> industries) {

    /**
     * One thing to choose.
     *
     * @param code in the address
     * @param name on the page
     */
    public record Choice(String code, String name) {}

    /**
     * A table of indicators.
     *
     * @param title as printed
     * @param indicators of the official form first, then those that support them
     */
    public record Table(String title, List<cn.parklens.form.Indicator> indicators) {}
}
