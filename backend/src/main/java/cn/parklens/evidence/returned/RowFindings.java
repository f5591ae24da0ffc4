package cn.parklens.evidence.returned;

import static java.util.stream.Collectors.toSet;

import cn.parklens.evidence.Declarations.RowFinding;
import cn.parklens.evidence.Upload;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the checks said of single rows when an upload was imported: kept, to say later what was mended. */
@Component
public class RowFindings {

    private static final int MOST = 10_000;

    private final RowFindingRepository repository;

    RowFindings(RowFindingRepository repository) {
        this.repository = repository;
    }

    /** Keeps those about the lists of this upload. */
    public void keep(Upload upload, List<String> lists, List<RowFinding> findings) {
        Set<String> own = lists.stream().collect(toSet());
        repository.add(
                upload,
                findings.stream()
                        .filter(finding -> own.contains(finding.listCode()))
                        .limit(MOST)
                        .toList());
    }
}
