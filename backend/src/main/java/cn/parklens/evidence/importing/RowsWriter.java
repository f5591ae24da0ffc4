package cn.parklens.evidence.importing;

import cn.parklens.evidence.importing.EvidenceRowRepository.Versioned;
import cn.parklens.evidence.importing.RowsReader.Broken;
import cn.parklens.evidence.importing.RowsReader.Ended;
import cn.parklens.evidence.importing.RowsReader.Item;
import cn.parklens.evidence.importing.RowsReader.ReadRow;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.EvidenceRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes rows under a version that nobody sees yet, and notes what is wrong with them. Once something refuses the file,
 * rows are only looked at, so that everything that is wrong is said at once.
 */
final class RowsWriter implements ItemWriter<Item> {

    private final ImportRun run;
    private final EvidenceRowRepository rows;
    private final ProblemRepository problems;
    private final UploadRepository uploads;

    RowsWriter(ImportRun run, EvidenceRowRepository rows, ProblemRepository problems, UploadRepository uploads) {
        this.run = run;
        this.rows = rows;
        this.problems = problems;
        this.uploads = uploads;
    }

    @Override
    public void write(Chunk<? extends Item> chunk) {
        List<Versioned> usable = new ArrayList<>(chunk.size());
        for (Item item : chunk) {
            switch (item) {
                case ReadRow(ListImport list, EvidenceRow row) -> {
                    list.read(row);
                    row.remarks().forEach(problem -> note(list, problem, row.identityKey(), row.foldedName()));
                    usable.add(new Versioned(list.version(), row));
                }
                case Ended(ListImport list, var summary) -> {
                    list.ended(summary);
                    summary.problems().forEach(problem -> note(list, problem, "", ""));
                }
                case Broken(ListImport list, Problem problem) -> note(list, problem, "", "");
            }
        }
        if (!run.problems().refuses()) {
            rows.copy(run.upload().parkId(), usable);
        }
        problems.add(run.key(), run.problems().take());
        uploads.progress(run.key(), run.rowsRead(), run.bytesRead(), run.bytesTotal());
    }

    private void note(ListImport list, Problem problem, String rowKey, String rowName) {
        if (problem.kind() != EvidenceProblem.SHEET_WITHOUT_ROWS) {
            list.problem();
        }
        run.problems().add(list.list().code(), problem, rowKey, rowName);
    }
}
