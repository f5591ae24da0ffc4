package cn.parklens.evidence.importing;

import cn.parklens.evidence.importing.RowsReader.Block;
import cn.parklens.evidence.importing.RowsReader.Remark;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes rows under a version that nobody sees yet, and notes what is wrong with them. Once something refuses the file,
 * rows are only looked at, so that everything that is wrong is said at once.
 */
final class RowsWriter implements ItemWriter<Block> {

    private final ImportRun run;
    private final EvidenceRowWriter rows;
    private final ProblemRepository problems;
    private final UploadRepository uploads;

    RowsWriter(ImportRun run, EvidenceRowWriter rows, ProblemRepository problems, UploadRepository uploads) {
        this.run = run;
        this.rows = rows;
        this.problems = problems;
        this.uploads = uploads;
    }

    @Override
    public void write(Chunk<? extends Block> chunk) {
        List<ByteBuffer> copies = new ArrayList<>(chunk.size());
        for (Block block : chunk) {
            block.list().read(block.rows(), block.summary());
            block.remarks().forEach(remark -> note(block.list(), remark));
            if (block.copy().hasRemaining()) {
                copies.add(block.copy());
            }
        }
        if (!run.problems().refuses()) {
            rows.copy(copies);
        }
        problems.add(run.key(), run.problems().take());
        uploads.progress(run);
    }

    private void note(ListImport list, Remark remark) {
        if (remark.problem().kind() != EvidenceProblem.SHEET_WITHOUT_ROWS) {
            list.problem();
        }
        run.problems().add(list.list().code(), remark.problem(), remark.rowKey(), remark.rowName());
    }
}
