package cn.parklens.evidence.importing;

import cn.parklens.evidence.importing.RowsReader.Block;
import cn.parklens.evidence.importing.RowsReader.Remark;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.nio.ByteBuffer;
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
        for (Block block : chunk) {
            block.remarks().forEach(remark -> note(block.list(), remark));
        }
        if (!run.problems().refuses()) {
            rows.copy(chunk.getItems().stream()
                    .map(Block::copy)
                    .filter(ByteBuffer::hasRemaining)
                    .toList());
        }
        chunk.forEach(block -> {
            block.list().copied(block.copy());
            block.list().read(block.rows(), block.summary());
        });
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
