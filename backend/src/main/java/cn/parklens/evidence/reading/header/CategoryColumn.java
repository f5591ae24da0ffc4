package cn.parklens.evidence.reading.header;

import java.util.Set;

/** The column in which a row says which class of enterprise it proves. */
public final class CategoryColumn {

    private static final Set<String> HEADERS = Set.of("优质企业类别", "企业类别", "优质企业类型", "类别", "所属类别", "资质类别");

    private CategoryColumn() {}

    /** Whether text is the header of one. */
    public static boolean isHeader(String text) {
        return text.length() < 40 && HEADERS.contains(HeaderText.of(text).core());
    }
}
