package cn.parklens.submission.web;

import cn.parklens.check.Spot;
import cn.parklens.form.Indicator;
import cn.parklens.submission.Revised;
import cn.parklens.submission.Submission;
import java.util.List;

/**
 * What a park changed since its submission was returned.
 *
 * @param since the revision that was returned
 */
public record RevisedView(int since, List<Figure> figures, List<CheckLine.Link> texts, List<ListLine> lists) {

    public RevisedView {
        figures = List.copyOf(figures);
        texts = List.copyOf(texts);
        lists = List.copyOf(lists);
    }

    /**
     * A figure.
     *
     * @param address of its cell on the page of review
     * @param unit empty where there is none
     */
    public record Figure(String name, String address, String unit, String was, String now) {}

    /**
     * A list.
     *
     * @param was rows that counted, -1 where it was not there
     * @param now rows that count, -1 where it is not there
     */
    public record ListLine(CheckLine.Link list, int was, int now) {}

    public boolean isNothing() {
        return figures.isEmpty() && texts.isEmpty() && lists.isEmpty();
    }

    static RevisedView of(Submission submission, Revised revised) {
        return new RevisedView(
                revised.since(),
                revised.figures().stream()
                        .map(figure -> new Figure(
                                CheckLine.link(submission, new Spot.AtCell(figure.cell()))
                                        .text(),
                                "#"
                                        + CellView.idOf(
                                                figure.cell().indicator(),
                                                figure.cell().period()),
                                submission
                                        .form()
                                        .indicator(figure.cell().indicator())
                                        .map(Indicator::unit)
                                        .map(unit -> unit.symbol())
                                        .orElse(""),
                                CellText.orNothing(figure.was()),
                                CellText.orNothing(figure.now())))
                        .toList(),
                revised.texts().stream()
                        .map(field -> CheckLine.link(submission, new Spot.AtField(field)))
                        .toList(),
                revised.lists().stream()
                        .map(list -> new ListLine(
                                CheckLine.link(submission, new Spot.AtList(list.list())), list.was(), list.now()))
                        .toList());
    }
}
