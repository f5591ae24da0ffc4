package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Valid codes that are no enterprise's by their first two characters (GB 32100): 92 of 个体工商户, 12 of 事业单位. In a list of
 * 企业 they are asked about once, in one of those that use land too: it is of enterprises, and such a row is rare there.
 */
final class CodesOfNoEnterprise implements Onlooker {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("11", "机关"),
            Map.entry("12", "事业单位"),
            Map.entry("13", "群众团体"),
            Map.entry("51", "社会团体"),
            Map.entry("52", "民办非企业单位"),
            Map.entry("53", "基金会"),
            Map.entry("59", "社会组织"),
            Map.entry("81", "工会"),
            Map.entry("92", "个体工商户"),
            Map.entry("93", "农民专业合作社"),
            Map.entry("N1", "农村集体经济组织"),
            Map.entry("N2", "农村集体经济组织"),
            Map.entry("N3", "农村集体经济组织"));

    private final EvidenceList list;
    private final Place sheet;
    /** Null where the list is of others than enterprises as well, or the sheet has no codes. */
    private final HeaderMatch.@Nullable Column codes;

    private final RowsNoted rows = new RowsNoted();
    private final Set<String> kinds = new LinkedHashSet<>();

    CodesOfNoEnterprise(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.sheet = sheet;
        this.codes = list.name().contains("企业")
                ? header.column(list.columns(), ListColumn.Kind.CREDIT_CODE).orElse(null)
                : null;
    }

    /** Of one whose name says it as well it is asked there. */
    @Override
    public void taken(EvidenceRow read) {
        CreditCode code = read.creditCode();
        if (codes == null || code.normal().startsWith("91") || code.state() != CreditCode.State.VALID) {
            return;
        }
        String kind = KINDS.get(code.normal().substring(0, 2));
        Cell cell = read.row().cell(codes.index());
        if (kind != null
                && cell != null
                && read.remarks().stream().noneMatch(it -> it.kind() == EvidenceProblem.NAME_OF_NO_ENTERPRISE)) {
            kinds.add(kind);
            rows.add(read.row(), cell);
        }
    }

    @Override
    public List<Problem> problems() {
        HeaderMatch.Column column = codes;
        return column == null || rows.isEmpty()
                ? List.of()
                : List.of(Problem.of(
                        EvidenceProblem.CODES_OF_NO_ENTERPRISE,
                        sheet.row(rows.first()).column(column.letters(), column.text()),
                        rows.example(),
                        rows.named(),
                        rows.count(),
                        String.join("、", kinds),
                        list.name()));
    }
}
