package cn.parklens.evidence.returned;

/**
 * What reached out of a workbook and no longer does.
 *
 * @param formulas of cells, replaced by their result
 * @param names that stand for nothing now
 */
record Untied(int formulas, int names) {

    static final Untied NOTHING = new Untied(0, 0);
}
