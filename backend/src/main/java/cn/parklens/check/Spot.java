package cn.parklens.check;

import cn.parklens.observation.Cell;

/** Where a finding points. */
public sealed interface Spot {

    /** A figure's cell. */
    record AtCell(Cell cell) implements Spot {}

    /**
     * A field of text or choice.
     *
     * @param field code
     */
    record AtField(String field) implements Spot {}

    /**
     * A whole evidence list.
     *
     * @param list code
     */
    record AtList(String list) implements Spot {}

    /**
     * A row of an evidence list.
     *
     * @param list code
     * @param sheet name
     * @param row as the spreadsheet numbers it, from 1
     * @param column code of the column to look at, empty for the whole row
     * @param enterprise as written
     */
    record AtRow(String list, String sheet, int row, String column, String enterprise) implements Spot {}

    /** Stable text, part of a finding's identity. */
    default String code() {
        return switch (this) {
            case AtCell(var cell) -> cell.indicator() + "@" + cell.period().code();
            case AtField(var field) -> field;
            case AtList(var list) -> list;
            case AtRow(var list, var sheet, var row, var column, var enterprise) -> list + "/" + sheet + "/" + row;
        };
    }
}
