package cn.parklens.form;

import java.util.List;

/** A form definition that cannot be used, with every mistake found in it. */
public class FormRefused extends RuntimeException {

    private final transient List<Mistake> mistakes;

    public FormRefused(List<Mistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One mistake.
     *
     * @param file name of the file
     * @param line from 1
     * @param column from 1
     * @param found what stands there
     * @param reason what is wrong and what was expected
     */
    public record Mistake(String file, int line, int column, String found, String reason) {}
}
