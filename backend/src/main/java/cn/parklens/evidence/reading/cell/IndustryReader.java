package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.enterprise.Industry;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An industry becomes its code with the section's letter; one that is not known stays as written, to be answered for. */
final class IndustryReader implements CellReader {

    private static final int REMEMBERED = 4_096;

    private final Industries industries;
    private final Map<String, CellReading> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CellReading> eldest) {
            return size() > REMEMBERED;
        }
    };

    IndustryReader(Industries industries) {
        this.industries = industries;
    }

    @Override
    public CellReading read(Cell cell) {
        String text = cell.text();
        if (text.length() > 100) {
            return CellReading.understood(text, EvidenceProblem.INDUSTRY_UNKNOWN);
        }
        CellReading known = remembered.get(text);
        if (known == null) {
            known = find(text);
            remembered.put(text, known);
        }
        return known;
    }

    private CellReading find(String text) {
        String tidy = Texts.folded(text);
        return switch (industries.find(tidy)) {
            case Industries.Finding.Known it ->
                CellReading.understood(it.industry().fullCode());
            case Industries.Finding.Differing it ->
                CellReading.understood(
                        tidy, EvidenceProblem.INDUSTRY_CODE_AND_NAME_DIFFER, named(it.byCode()), named(it.byName()));
            case Industries.Finding.Unknown it ->
                it.near().isEmpty()
                        ? CellReading.understood(tidy, EvidenceProblem.INDUSTRY_UNKNOWN)
                        : CellReading.understood(tidy, EvidenceProblem.INDUSTRY_NEAR, listed(it.near()));
        };
    }

    private static String listed(List<Industry> near) {
        return near.stream().map(IndustryReader::named).collect(Collectors.joining("、"));
    }

    private static String named(Industry industry) {
        return industry.fullCode() + " " + industry.name();
    }
}
