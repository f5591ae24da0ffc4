package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListOverview;
import cn.parklens.evidence.ListOverview.Version;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.TablePage;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.importing.ListVersionRepository.Listed;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists as imported. */
@Component
class ImportedLists implements EvidenceLists {

    private final ListVersionRepository versions;
    private final EvidenceRowRepository rows;
    private final KeptLists kept;
    private final UploadsInSightRepository uploads;
    private final Declarations declarations;

    ImportedLists(
            ListVersionRepository versions,
            EvidenceRowRepository rows,
            KeptLists kept,
            UploadsInSightRepository uploads,
            Declarations declarations) {
        this.versions = versions;
        this.rows = rows;
        this.kept = kept;
        this.uploads = uploads;
        this.declarations = declarations;
    }

    @Override
    public Map<String, ListFacts> facts(long parkId, long submissionId) {
        return facts(declarations.form(parkId, submissionId), parkId, submissionId);
    }

    @Override
    public Map<String, ListFacts> facts(Form form, long parkId, long submissionId) {
        return kept.facts(form, parkId, versions.current(parkId, submissionId));
    }

    @Override
    public List<ListOverview> overview(Form form, long parkId, long submissionId, Map<String, BigDecimal> declared) {
        List<Listed> published = versions.published(parkId, submissionId);
        Map<String, Upload> latest = uploads.latest(parkId, submissionId);
        return form.evidenceLists().stream()
                .map(list -> overview(list, published, latest.get(list.code()), declared))
                .toList();
    }

    private static ListOverview overview(
            EvidenceList list, List<Listed> published, @Nullable Upload latest, Map<String, BigDecimal> declared) {
        Version current = published.stream()
                .filter(listed -> listed.listCode().equals(list.code()))
                .map(Listed::version)
                .filter(Version::current)
                .findFirst()
                .orElse(null);
        return new ListOverview(
                list.code(),
                Reconciliation.of(list, declared, current == null ? null : current.counted()),
                current,
                latest);
    }

    @Override
    public List<Version> history(long parkId, long submissionId, String listCode) {
        return versions.published(parkId, submissionId).stream()
                .filter(listed -> listed.listCode().equals(listCode))
                .map(Listed::version)
                .toList();
    }

    @Override
    public Optional<ListPage> rows(
            long parkId,
            long submissionId,
            String listCode,
            @Nullable Integer version,
            RowFilter filter,
            String search,
            int page) {
        TablePage at = TablePage.of(page);
        return listed(parkId, submissionId, listCode, version).map(listed -> {
            EvidenceRowRepository.Page found =
                    rows.page(parkId, listed.version().id(), filter, search, at.offset(), TablePage.ROWS);
            return new ListPage(
                    listed.version(), listed.columns(), found.rows(), found.total(), at.number(), TablePage.ROWS);
        });
    }

    @Override
    public Optional<ListPage> rows(long parkId, long submissionId, String listCode, Collection<Integer> numbers) {
        return listed(parkId, submissionId, listCode, null).map(listed -> {
            List<ListRow> found = rows.those(parkId, listed.version().id(), numbers);
            return new ListPage(listed.version(), listed.columns(), found, found.size(), 1, TablePage.ROWS);
        });
    }

    @Override
    public int pageOf(long parkId, long submissionId, String listCode, @Nullable Integer version, int rowNumber) {
        return listed(parkId, submissionId, listCode, version)
                .map(listed -> TablePage.after(
                                rows.before(parkId, listed.version().id(), rowNumber))
                        .number())
                .orElse(1);
    }

    @Override
    public void setAside(long parkId, long submissionId, String listCode) {
        versions.setAside(parkId, submissionId, listCode);
    }

    private Optional<Listed> listed(long parkId, long submissionId, String listCode, @Nullable Integer version) {
        return versions.published(parkId, submissionId).stream()
                .filter(listed -> listed.listCode().equals(listCode))
                .filter(listed -> version == null
                        ? listed.version().current()
                        : listed.version().number() == version)
                .findFirst();
    }
}
