package cn.parklens.submission.web;

import cn.parklens.check.Finding;
import cn.parklens.check.RuleVersion;
import cn.parklens.check.Side;
import cn.parklens.check.Sides;
import cn.parklens.check.Spot;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.Section;
import cn.parklens.formula.Need;
import cn.parklens.submission.CheckedRows;
import cn.parklens.submission.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A finding as pages show it: with the name and the address of the place it points at.
 *
 * @param finding as the check gave it
 * @param version of its rule
 * @param place in words: 营业收入 2025年
 * @param address of the cell, field, list or row
 * @param rows where else to look, the first few of {@link Finding#rows}
 * @param needs what is missing where it could not run, each with where it is to be filled in
 * @param left lists that the left side is counted or added up from, each with where just those rows are; none for a figure
 * @param right the same of the right side
 */
public record CheckLine(
        Finding finding,
        RuleVersion version,
        String place,
        String address,
        List<Link> rows,
        List<Link> needs,
        List<Link> left,
        List<Link> right) {

    /** More rows than this are counted, not listed. */
    private static final int MOST_ROWS = 20;

    public CheckLine {
        rows = List.copyOf(rows);
        needs = List.copyOf(needs);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** A place to look at. */
    public record Link(String text, String address) {}

    static CheckLine of(Submission submission, Finding finding) {
        Link spot = link(submission, finding.spot());
        Sides sides = finding.sides();
        List<Link> rows = finding.rows().stream()
                .filter(row -> !row.equals(finding.spot()))
                .limit(MOST_ROWS)
                .map(row -> link(submission, row))
                .toList();
        return new CheckLine(
                finding,
                RuleVersion.of(submission.form(), finding.code()),
                spot.text(),
                isNotUploaded(finding) ? upload(submission, finding.spot().code()) : spot.address(),
                rows,
                finding.needs().stream()
                        .map(need -> new Link(need.what(), address(submission, need, spot.address())))
                        .toList(),
                sides == null ? List.of() : behind(submission, finding, sides.left()),
                sides == null ? List.of() : behind(submission, finding, sides.right()));
    }

    private static List<Link> behind(Submission submission, Finding finding, Side side) {
        return submission.version().rules().behind(finding, side).stream()
                .map(rows -> new Link(
                        listName(submission.form(), rows.tally().list()),
                        submission.address() + "/evidence/" + rows.tally().list() + "?"
                                + CheckedRows.of(rows).query()))
                .toList();
    }

    /** Where what is missing is filled in or uploaded; a value that is blank in a list is found with the finding. */
    private static String address(Submission submission, Need need, String otherwise) {
        return need.cell() != null
                ? link(submission, new Spot.AtCell(need.cell())).address()
                : need.list() != null ? upload(submission, need.list()) : otherwise;
    }

    /** There are no rows to look at yet. */
    private static boolean isNotUploaded(Finding finding) {
        return finding.spot() instanceof Spot.AtList(var list)
                && (finding.code().equals("list:" + list)
                        || finding.needs().stream().anyMatch(need -> list.equals(need.list())));
    }

    /** Where a list is uploaded. */
    static String upload(Submission submission, String list) {
        return submission.address() + "/evidence#list-" + list;
    }

    /** Difference of the two sides, with the unit of the left one; empty where nothing was compared. */
    public Optional<String> difference() {
        return sides().map(Sides::differenceText);
    }

    /** Its place on the page of checks. */
    public String anchor() {
        return FindingView.anchor(finding);
    }

    /** What was probably meant. */
    public List<Offer> offers() {
        return finding.failed()
                ? finding.suggestions().stream()
                        .map(one -> new Offer(one.text(), CellTokens.write(one.figures(), BigDecimal::toPlainString)))
                        .toList()
                : List.of();
    }

    /**
     * A suggestion.
     *
     * @param cells its figures, as the page sends them when it is taken
     */
    public record Offer(String text, String cells) {}

    /** What was compared, left and right; empty where nothing was. */
    public Optional<Sides> sides() {
        return Optional.ofNullable(finding.sides());
    }

    /** Rows beyond those listed. */
    public int moreRows() {
        return Math.max(0, finding.rowCount() - Math.max(rows.size(), 1));
    }

    static Link link(Submission submission, Spot spot) {
        Form form = submission.form();
        String base = submission.address();
        return switch (spot) {
            case Spot.AtCell(var cell) ->
                new Link(
                        form.indicator(cell.indicator())
                                        .map(Indicator::shortName)
                                        .orElse(cell.indicator()) + " "
                                + cell.period().title(),
                        submission.addressOf(cell));
            case Spot.AtField(var field) ->
                new Link(
                        form.field(field).map(Field::name).orElse(field),
                        base + "/sections/" + sectionOfField(form, field) + "#" + FieldView.idOf(field, 1));
            case Spot.AtList(var list) -> new Link(listName(form, list), base + "/evidence/" + list);
            case Spot.AtRow(var list, var sheet, var row, var column, var enterprise) ->
                new Link(
                        listName(form, list) + " 第 " + row + " 行 " + enterprise,
                        base + "/evidence/" + list + "?row=" + row + "#row-" + row);
        };
    }

    private static String listName(Form form, String list) {
        return form.evidenceList(list).map(EvidenceList::name).orElse(list);
    }

    private static String sectionOfField(Form form, String code) {
        return form.sections().stream()
                .filter(section -> section.blocks().stream()
                        .anyMatch(block -> block instanceof FieldGroup group
                                && group.fields().stream()
                                        .anyMatch(field -> field.code().equals(code))))
                .map(Section::code)
                .findFirst()
                .orElse(form.sections().getFirst().code());
    }
}
