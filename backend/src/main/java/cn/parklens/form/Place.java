package cn.parklens.form;

import org.yaml.snakeyaml.error.Mark;

/**
 * A point in a form's file.
 *
 * @param line from 1
 * @param column from 1, in Unicode code points
 */
record Place(int line, int column) {

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
