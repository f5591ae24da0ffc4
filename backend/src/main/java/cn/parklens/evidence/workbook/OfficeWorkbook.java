package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What workbooks of either format of Excel have in common: sheets with tabs, and nothing to say about their encoding. */
abstract class OfficeWorkbook implements Workbook {

    final Guard guard;
    private final FileKind kind;
    private final List<Sheet> sheets = new ArrayList<>();

    OfficeWorkbook(FileKind kind, Guard guard) {
        this.kind = kind;
        this.guard = guard;
    }

    final void addSheet(String name, boolean hidden) {
        sheets.add(new Sheet(sheets.size(), name, hidden));
    }

    /** Of too many sheets none is read: which ones are left out nobody would see. */
    final void requireRoomForSheet() {
        if (sheets.size() >= guard.limits().sheets()) {
            throw guard.refuse(
                    EvidenceProblem.FILE_HAS_TOO_MANY_PARTS,
                    Integer.toString(sheets.size() + 1),
                    Integer.toString(guard.limits().sheets()));
        }
    }

    final int sheetCount() {
        return sheets.size();
    }

    final void requireSheets() {
        if (sheets.isEmpty()) {
            throw guard.refuse(EvidenceProblem.FILE_HAS_NO_SHEETS, "");
        }
    }

    @Override
    public final String fileName() {
        return guard.fileName();
    }

    @Override
    public final FileKind kind() {
        return kind;
    }

    @Override
    public final List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public final List<Problem> notes() {
        return List.of();
    }
}
