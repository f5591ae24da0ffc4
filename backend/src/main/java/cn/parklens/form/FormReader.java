package cn.parklens.form;

/** Reads a form from YAML. */
public interface FormReader {

    /**
     * Reads one form.
     *
     * @param yaml the whole text
     * @param fileName for messages
     * @return the form
     * @throws FormRefused with every mistake found, each with line and column
     */
    Form read(String yaml, String fileName);

    /**
     * Reads as much of a form as there is to understand. Refuses nothing.
     *
     * @param yaml the whole text
     * @param fileName for messages
     */
    FormReading inspect(String yaml, String fileName);

    static FormReader create() {
        return new YamlFormReader();
    }
}
