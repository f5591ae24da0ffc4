package cn.parklens.bench;

/** One measurement that can be run by name. */
interface Bench {

    /** What is typed after {@code ./bench}. */
    String name();

    /** One line for the list. */
    String what();

    /**
     * Measures, prints a table for people, and leaves ratios and figures in the report.
     *
     * @throws Exception when it cannot be measured; nothing is written then
     */
    void run(Report report) throws Exception;
}
