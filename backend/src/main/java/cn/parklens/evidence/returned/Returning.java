package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.original.EmptiedFolder;
import cn.parklens.evidence.original.Originals;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.form.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives files back. */
@Component
class Returning implements ReturnedFiles {

    private static final int AT_ONCE = 1_000;
    private static final int MOST = 12_000;

    private final Uploads uploads;
    private final Originals originals;
    private final Workshop workshop;
    private final Mending mending;

    Returning(Uploads uploads, Originals originals, Workshop workshop, Mending mending) {
        this.uploads = uploads;
        this.originals = originals;
        this.workshop = workshop;
        this.mending = mending;
    }

    @Override
    public Returned marked(Upload upload, List<RowRemark> findings, Locale locale) {
        List<Mark> marks = marks(upload, findings, locale);
        List<SheetTaken> sheets =
                upload.recognition() == null ? List.of() : upload.recognition().sheets();
        Path made = originals.newFile();
        try {
            Words words = Words.in(locale);
            Workshop.Made what =
                    originals.with(upload, file -> workshop.make(file, upload.fileName(), made, marks, sheets, words));
            boolean whole = what == Workshop.Made.XLSX || what == Workshop.Made.XLS;
            String name = bare(upload.fileName()) + words.say(whole ? "name.marked" : "name.problems");
            return new Returned(name + (what == Workshop.Made.XLS ? ".xls" : ".xlsx"), whole, made);
        } catch (RuntimeException failure) {
            EmptiedFolder.remove(made);
            throw failure;
        }
    }

    /** Notes on how cells were read ask for nothing and are not marked. */
    private List<Mark> marks(Upload upload, List<RowRemark> findings, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        for (int from = 0; from < MOST; from += AT_ONCE) {
            List<ReportedProblem> some = uploads.problems(upload, null, from, AT_ONCE, locale);
            some.stream()
                    .filter(problem -> problem.severity() != Severity.HINT)
                    .map(Mark::of)
                    .forEach(marks::add);
            // The gravest come first: after the first note there are only notes.
            if (some.size() < AT_ONCE || some.getLast().severity() == Severity.HINT) {
                break;
            }
        }
        findings.stream().limit(MOST).map(remark -> Mark.of(remark, upload)).forEach(marks::add);
        return marks;
    }

    private static String bare(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && fileName.length() - dot <= 5 ? fileName.substring(0, dot) : fileName;
    }

    @Override
    public Promise promised(Upload upload) {
        String name = upload.fileName().toLowerCase(Locale.ROOT);
        if (isUnreadable(upload)) {
            return Promise.PROBLEMS_OF_UNREADABLE;
        }
        if (name.endsWith(".xls") && uploads.size(upload) > Bulk.MOST_OLD_BYTES) {
            return Promise.PROBLEMS_OF_LONG_XLS;
        }
        if (upload.recognition() != null && upload.recognition().savedStrictly()) {
            return Promise.PROBLEMS_OF_STRICT;
        }
        return name.endsWith(".xls") || name.endsWith(".xlsx") ? Promise.WORKBOOK : Promise.TEXT_AS_WORKBOOK;
    }

    /** Nothing was recognised in it, or reading it broke off: nor can it be opened to be marked. */
    private static boolean isUnreadable(Upload upload) {
        return upload.recognition() == null
                || (upload.result() != null
                        && upload.result().kinds().stream()
                                .anyMatch(kind ->
                                        EvidenceProblem.valueOf(kind.kind()).isUnreadableFile()));
    }

    @Override
    public Optional<Mended> sinceThen(Upload upload) {
        return mending.sinceThen(upload);
    }
}
