package cn.parklens.submission.web;

import java.util.List;

/**
 * A group of fields.
 *
 * @param repeats whether it may be filled several times
 * @param rows one when it does not repeat
 */
record GroupView(String code, String title, String help, boolean repeats, List<Row> rows) {

    /**
     * The fields once.
     *
     * @param number from 1
     * @param label read aloud
     */
    record Row(int number, String label, List<FieldView> fields) {}
}
