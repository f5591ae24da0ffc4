package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.Boards;
import cn.parklens.evidence.reading.cell.SameValue;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a sheet that mean a column of the list which another was taken for: 用地面积（亩） beside 用地面积（公顷）. That
 * there is one is noted with the header; where the two do not say the same in every row, a person is asked which is meant.
 */
final class RivalColumns implements Onlooker {

    private final List<Pair> pairs;
    private final Place row;

    /**
     * None yet of a list.
     *
     * @param asked what was said of its header already
     */
    RivalColumns(EvidenceList list, HeaderMatch header, Industries industries, Place sheet, List<Problem> asked) {
        this.row = sheet.row(header.lastRow());
        Set<String> told = asked.stream()
                .filter(problem -> problem.kind() == EvidenceProblem.HEADER_TWICE || isOfOtherYear(problem))
                .map(problem -> problem.place().column())
                .collect(Collectors.toSet());
        this.pairs = header.columns().stream()
                .filter(column -> column.rival() != null && column.how() == How.EXTRA && !column.isUsual())
                .filter(column -> !told.contains(column.letters()))
                .flatMap(rival -> list.columns().stream()
                        .filter(wanted -> wanted.code().equals(rival.rival()))
                        .flatMap(
                                wanted -> header
                                        .column(wanted.code())
                                        .flatMap(taken -> Pair.of(wanted, taken, rival, industries))
                                        .stream()))
                .toList();
    }

    /** Said of 用地面积（2024年） where 用地面积（2025年） was asked for and taken. */
    private static boolean isOfOtherYear(Problem problem) {
        return problem.kind() == EvidenceProblem.HEADER_RIVAL_NOTED
                && !problem.arguments().getLast().isEmpty();
    }

    /** Two columns for one, and where they differ. */
    private static final class Pair {

        private static final String BOARD = "板块";

        private final ListColumn wanted;
        private final HeaderMatch.Column taken;
        private final HeaderMatch.Column rival;
        private final SameValue same;
        private int count;
        /** The first that differs, and what stands there. */
        private int row;

        private String takenSays = "";
        private String rivalSays = "";

        private Pair(ListColumn wanted, HeaderMatch.Column taken, HeaderMatch.Column rival, SameValue same) {
            this.wanted = wanted;
            this.taken = taken;
            this.rival = rival;
            this.same = same;
        }

        /** None where a person has said which is meant. */
        static Optional<Pair> of(
                ListColumn wanted, HeaderMatch.Column taken, HeaderMatch.Column rival, Industries industries) {
            return taken.how() == How.MAPPING
                    ? Optional.empty()
                    : Optional.of(new Pair(
                            wanted, taken, rival, new SameValue(wanted, taken.unit(), rival.unit(), industries)));
        }

        /** Words beside a column that is called by its very name are others: 企业类型 beside 优质企业类别. */
        private boolean isOfOtherWords() {
            return wanted.kind() == ListColumn.Kind.TEXT && taken.how() == How.NAME;
        }

        /** 上市地点 and 上市板块, of which the one says more than the other and nothing else. */
        private boolean isOneListing(@Nullable Cell one, Cell other) {
            return one != null
                    && wanted.kind() == ListColumn.Kind.TEXT
                    && (taken.text().contains(BOARD) != rival.text().contains(BOARD))
                    && Boards.agree(one.text(), other.text());
        }

        void add(Row at) {
            Cell one = at.cell(taken.index());
            Cell other = at.cell(rival.index());
            if (other != null && !isOfOtherWords() && same.contradict(one, other) && !isOneListing(one, other)) {
                count++;
                if (count == 1) {
                    row = at.number();
                    takenSays = one == null ? "" : Texts.tidy(one.text());
                    rivalSays = Texts.tidy(other.text());
                }
            }
        }

        Problem problem(Place header) {
            return Problem.of(
                    EvidenceProblem.HEADER_RIVAL_DIFFERS,
                    header.column(rival.letters(), rival.text()),
                    rival.text(),
                    wanted.name(),
                    taken.letters(),
                    taken.text(),
                    rival.letters(),
                    Integer.toString(row),
                    takenSays.isEmpty() ? "—" : takenSays,
                    rivalSays,
                    Integer.toString(count));
        }
    }

    /** Most lists have no such columns. */
    @Override
    public void taken(EvidenceRow read) {
        for (int i = 0; i < pairs.size(); i++) {
            pairs.get(i).add(read.row());
        }
    }

    /** One for each of them that says anything else. */
    @Override
    public List<Problem> problems() {
        return pairs.stream()
                .filter(pair -> pair.count > 0)
                .map(pair -> pair.problem(row))
                .toList();
    }
}
