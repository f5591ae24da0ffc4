package cn.parklens.submission.web;

import java.util.List;

/**
 * All tables of indicators of a section as one table, years side by side.
 *
 * @param years of the columns, latest first
 * @param groups the form's tables in order
 */
record GridView(List<Integer> years, List<Group> groups) {

    GridView {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
    }

    /**
     * One table of the form.
     *
     * @param fields groups of fields that the form puts between this table and the next
     */
    record Group(String code, String title, String help, List<Row> rows, List<GroupView> fields) {}

    /**
     * One indicator.
     *
     * @param unit in the row's head, empty for a plain number
     * @param help the official footnote
     * @param cells one for each year
     * @param change of the latest year against the one before
     * @param computed what its formula gives, one for each period; empty without a formula
     * @param proven what the lists that prove it say; empty where none is asked for
     * @param supports inputs that serve it, folded beneath
     * @param supportsFilled how many cells of those hold something
     * @param supportsAsked how many cells those have
     */
    record Row(
            String code,
            String name,
            String unit,
            String help,
            List<CellView> cells,
            String change,
            List<ComputedView> computed,
            List<ProvenView> proven,
            List<Row> supports,
            long supportsFilled,
            long supportsAsked) {}
}
