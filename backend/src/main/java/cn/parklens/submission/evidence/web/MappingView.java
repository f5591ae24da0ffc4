package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.HeaderMappings.Choice;
import cn.parklens.evidence.HeaderMappings.Meaning;
import cn.parklens.evidence.SheetHead;
import cn.parklens.evidence.SheetHead.HeadColumn;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file beside what each is taken for, as shown and as answered.
 *
 * @param head the first rows
 * @param columns from left to right, as many as the head has
 * @param problems what keeps the answer from being taken
 */
public record MappingView(SheetHead head, List<Column> columns, List<Problem> problems) {

    /** Answers other than a column of the list. */
    private static final String KEPT = "+";

    private static final String LEFT_OUT = "-";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public MappingView {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /**
     * A column.
     *
     * @param field name of its choice in the page
     * @param chosen a column's code, + to keep it, - to leave it out, empty while nothing was chosen
     * @param guessed whether the choice is only near: the person should look
     */
    public record Column(HeadColumn head, String field, String chosen, boolean guessed) {}

    /**
     * Something to be put right first.
     *
     * @param kind its key in the messages
     * @param arguments of the message
     * @param field to go to, null when the page as a whole is meant
     */
    public record Problem(
            String kind, List<String> arguments, @Nullable String field) {}

    /** As the header was understood so far. */
    static MappingView of(SheetHead head) {
        return new MappingView(
                head,
                head.columns().stream()
                        .map(column -> new Column(
                                column,
                                field(column),
                                chosen(column),
                                column.meaning() == null && column.columnCode() != null))
                        .toList(),
                List.of());
    }

    private static String field(HeadColumn column) {
        return "column-" + column.index();
    }

    private static String chosen(HeadColumn column) {
        return switch (column.meaning()) {
            case COLUMN -> String.valueOf(column.columnCode());
            case KEPT -> KEPT;
            case LEFT_OUT -> LEFT_OUT;
            case null -> column.columnCode() == null ? "" : column.columnCode();
        };
    }

    /** As a person answered, with what is wrong in it. */
    static MappingView answered(SheetHead head, EvidenceList list, Map<String, String> answers) {
        List<Column> columns = head.columns().stream()
                .map(column -> new Column(column, field(column), answers.getOrDefault(field(column), ""), false))
                .toList();
        return new MappingView(head, columns, problems(head, list, columns));
    }

    /** The same, with what the product would say to a list that is read so. */
    MappingView refused(List<String> sentences) {
        return new MappingView(
                head,
                columns,
                sentences.stream()
                        .map(sentence -> new Problem("refused", List.of(sentence), null))
                        .toList());
    }

    private static List<Problem> problems(SheetHead head, EvidenceList list, List<Column> columns) {
        List<Problem> problems = new ArrayList<>();
        if (head.headerRow() == 0) {
            problems.add(new Problem("noHeader", List.of(), null));
        }
        Map<String, Column> taken = new HashMap<>();
        Map<String, Column> headers = new HashMap<>();
        Set<String> known = new HashSet<>();
        list.columns().forEach(column -> known.add(column.code()));
        for (Column column : columns) {
            String letters = column.head().letters();
            boolean asColumn = known.contains(column.chosen());
            if (!asColumn && !column.chosen().equals(KEPT) && !column.chosen().equals(LEFT_OUT)) {
                problems.add(
                        new Problem("notChosen", List.of(letters, column.head().header()), column.field()));
                continue;
            }
            Column same = asColumn ? taken.putIfAbsent(column.chosen(), column) : null;
            if (same != null) {
                problems.add(new Problem(
                        "twice", List.of(same.head().letters(), letters, name(list, column.chosen())), column.field()));
            }
            Column namesake = headers.putIfAbsent(column.head().header(), column);
            if (asColumn && column.head().header().isBlank()) {
                problems.add(new Problem("blankHeader", List.of(letters), column.field()));
            } else if (namesake != null && !namesake.chosen().equals(column.chosen())) {
                problems.add(new Problem(
                        "sameHeader",
                        List.of(
                                namesake.head().letters(),
                                letters,
                                column.head().header()),
                        column.field()));
            }
        }
        list.columns().stream()
                .filter(column -> column.required() && !taken.containsKey(column.code()))
                .forEach(column -> problems.add(new Problem("missing", List.of(column.name()), null)));
        return problems;
    }

    private static String name(EvidenceList list, String code) {
        return list.columns().stream()
                .filter(column -> column.code().equals(code))
                .map(ListColumn::name)
                .findFirst()
                .orElse(code);
    }

    /** What is to be remembered: every column that does not carry the very name in the form. */
    List<Choice> choices() {
        return columns.stream()
                .filter(column -> !column.head().header().isBlank())
                .filter(column -> !(column.head().certain()
                        && column.chosen().equals(column.head().columnCode())))
                .map(column -> switch (column.chosen()) {
                    case KEPT -> new Choice(column.head().header(), Meaning.KEPT, null);
                    case LEFT_OUT -> new Choice(column.head().header(), Meaning.LEFT_OUT, null);
                    default -> new Choice(column.head().header(), Meaning.COLUMN, column.chosen());
                })
                .toList();
    }

    /** Whether its header is made of two rows: then it is shown whole. */
    public boolean joined(Column column) {
        int at = columns.indexOf(column);
        return !column.head().header().isBlank()
                && head.rows().stream()
                        .filter(row -> row.number() == head.headerRow())
                        .noneMatch(row -> unspaced(row.cells().get(at))
                                .equals(unspaced(column.head().header())));
    }

    private static String unspaced(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    /** Whether something about this column keeps the answer from being taken. */
    public boolean wrong(Column column) {
        return problems.stream().anyMatch(problem -> column.field().equals(problem.field()));
    }
}
