package cn.parklens.evidence.reading;

/** Rows of the list of listed enterprises, each with a column to spare. */
final class ListedRows {

    /** The header and two enterprises. */
    static final String FIRST = """
            企业名称,统一社会信用代码,行业分类,上市日期,
            示例一有限公司,914403001922038216,C39,2023-10-10,
            示例二有限公司,91440300708461136T,C27,2023-10-10,
            """;

    /** Three others. */
    static final String MORE = """
            示例三有限公司,91320500213508107N,C39,2024-09-01,
            示例四有限公司,913205002135581397,C39,2024-09-01,
            示例五有限公司,913205002136081670,C39,2024-09-01,
            """;

    private ListedRows() {}
}
