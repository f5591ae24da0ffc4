package cn.parklens.submission.web;

import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.submission.PinnedRemark;
import cn.parklens.submission.PinnedRemark.Content;
import cn.parklens.submission.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer pinned to cells of the revision that was returned last, and what became of it.
 *
 * @param lines in the form's order
 */
public record RemarksView(List<Line> lines) {

    /** More of a text is not repeated. */
    private static final int MOST_TEXT = 80;

    public RemarksView {
        lines = List.copyOf(lines);
    }

    /**
     * A remark.
     *
     * @param at id of the cell or field on the page of filling in
     * @param place its name and its address there
     * @param asked false where the version that the submission was turned to has no such cell
     * @param state OPEN, CHANGED or KEPT
     * @param kept who left it as it is, null otherwise
     */
    public record Line(
            long id,
            String at,
            CheckLine.Link place,
            boolean asked,
            String words,
            PinnedRemark.State state,
            String was,
            String now,
            PinnedRemark.@Nullable Kept kept) {}

    static RemarksView of(Submission submission, List<PinnedRemark> remarks) {
        return new RemarksView(
                remarks.stream().map(remark -> line(submission, remark)).toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many are neither mended nor left with the park's word. */
    public long open() {
        return lines.stream()
                .filter(line -> line.state() == PinnedRemark.State.OPEN)
                .count();
    }

    /** Those at a cell or field of a page. */
    public List<Line> at(String id) {
        return lines.stream().filter(line -> line.at().equals(id)).toList();
    }

    private static Line line(Submission submission, PinnedRemark remark) {
        Form form = submission.form();
        return new Line(
                remark.id(),
                FindingView.target(remark.spot()),
                CheckLine.link(submission, remark.spot()),
                remark.spot() instanceof cn.parklens.check.Spot.AtCell(var cell)
                        ? form.indicator(cell.indicator())
                                .filter(one -> one.periods().contains(cell.period()))
                                .isPresent()
                        : form.field(remark.spot().code()).isPresent(),
                remark.words(),
                remark.state(),
                text(form, remark, remark.was()),
                text(form, remark, remark.now()),
                remark.kept());
    }

    private static String text(Form form, PinnedRemark remark, Content content) {
        return switch (content) {
            case Content.Figure(var value) -> CellText.orNothing(value);
            case Content.Texts(var rows) -> {
                String all = String.join(
                        "、",
                        rows.stream()
                                .map(row -> named(form, remark.spot().code(), row))
                                .toList());
                yield all.isEmpty()
                        ? "—"
                        : all.codePointCount(0, all.length()) > MOST_TEXT
                                ? all.substring(0, all.offsetByCodePoints(0, MOST_TEXT)) + "…"
                                : all;
            }
        };
    }

    /** What was chosen, by its name and not by its code. */
    private static String named(Form form, String field, String text) {
        return form.field(field).map(Field::options).orElse(List.of()).stream()
                .filter(option -> option.code().equals(text))
                .map(Field.Option::text)
                .findFirst()
                .orElse(text);
    }
}
