package cn.parklens.evidence.reading;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.util.ArrayList;
import java.util.List;

/** Two lists such as the form asks for. */
final class Lists {

    static final EvidenceList LISTED = list("listed", "上市企业", List.of("上市", "上市公司"));
    static final EvidenceList UNICORN = list("unicorn", "独角兽企业", List.of("独角兽"));
    static final List<EvidenceList> ALL = List.of(LISTED, UNICORN);

    /** Its figures are in units that its columns name. */
    static final EvidenceList LAND = new EvidenceList(
            "land",
            "用地企业清单",
            List.of(),
            List.of(),
            List.of(
                    column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true),
                    column("industry", "行业分类", List.of(), Kind.INDUSTRY, true),
                    column("area", "用地面积（公顷）", List.of("用地面积"), Kind.FIGURE, true),
                    column("invested", "投资（万元）", List.of("投资"), Kind.FIGURE, true)),
            "",
            true);

    private Lists() {}

    private static EvidenceList list(String code, String name, List<String> synonyms) {
        return new EvidenceList(
                code,
                name,
                synonyms,
                List.of(),
                List.of(
                        column("name", "企业名称", List.of("公司名称", "单位名称"), Kind.ENTERPRISE_NAME, true),
                        column("credit_code", "统一社会信用代码", List.of("统一信用代码", "信用代码"), Kind.CREDIT_CODE, false),
                        column("industry", "行业分类", List.of("所属行业"), Kind.INDUSTRY, false),
                        column("revenue", "营业收入", List.of(), Kind.FIGURE, false),
                        column("since", "上市日期", List.of(), Kind.DATE, false),
                        column("market", "交易所", List.of("上市地点"), Kind.TEXT, false)),
                "",
                true);
    }

    /** The list of listed enterprises, asking for their names and these columns. */
    static EvidenceList listed(ListColumn... more) {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true));
        columns.addAll(List.of(more));
        return new EvidenceList("listed", "上市企业", List.of(), List.of(), columns, "", true);
    }

    static ListColumn column(String code, String name, List<String> synonyms, Kind kind, boolean required) {
        return new ListColumn(code, name, synonyms, kind, required, List.of(), "");
    }
}
