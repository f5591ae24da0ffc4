package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.document.filled.Line.Kind;
import cn.parklens.document.filled.Places.FieldRow;
import cn.parklens.document.filled.Places.PeriodFigure;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.Field;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.CellChange;
import cn.parklens.submission.EntryChange;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.LedgerMark;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Reading;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.WorkbookSpot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the cells of one workbook against the ledger of one submission, as both stand now. */
final class Comparing {

    private static final Value NOT_FILLED = new Value.NotFilled();
    private static final int MOST_TYPED = 1_000;

    private final Submission submission;
    private final Ledger ledger;
    private final FieldWords words;
    private final Places places;
    private final ReceivedWorkbook file;
    private final Map<cn.parklens.observation.Cell, FigureLine> figures;
    private final Map<String, List<EntryLine>> entries;
    private final @Nullable Map<cn.parklens.observation.Cell, Value> figuresThen;
    private final @Nullable Map<String, List<EntryLine>> entriesThen;
    private final String province;

    Comparing(
            Submission submission,
            Submissions submissions,
            Ledger ledger,
            FieldWords words,
            Places places,
            ReceivedWorkbook file,
            ReadWorkbook read) {
        this.submission = submission;
        this.ledger = ledger;
        this.words = words;
        this.file = file;
        this.places = places;
        this.figures = submissions.figures(submission);
        this.entries = submissions.entries(submission);
        LedgerMark mark = read.mark().orElse(null);
        this.figuresThen = mark == null ? null : submissions.figuresAsOf(submission, mark);
        this.entriesThen = mark == null ? null : submissions.entriesAsOf(submission, mark);
        this.province = province(read);
    }

    /** What became of one cell. */
    Judged judge(ReadCell cell) {
        return switch (places.asked(cell).orElse(null)) {
            case PeriodFigure asked -> figure(cell, asked);
            case FieldRow asked -> text(cell, asked);
            case null ->
                places.isOfOtherYear(cell) || places.withoutYears(cell).isPresent() ? Judged.NOTHING : unknown(cell);
        };
    }

    private static Judged unknown(ReadCell cell) {
        return cell.isBlank() || cell.text().equals(FormWorkbook.NOT_ASKED)
                ? Judged.NOTHING
                : problem(Problem.Kind.WORKBOOK_CELL_UNKNOWN, cell.text(), cell.key());
    }

    private static Judged problem(Problem.Kind kind, String found, String... arguments) {
        return new Judged(null, null, Problem.of(kind, found, arguments));
    }

    private Judged figure(ReadCell cell, PeriodFigure asked) {
        Indicator indicator = asked.indicator();
        ReferencePeriod period = asked.period();
        String unit = indicator.unit().symbol();
        var at = new cn.parklens.observation.Cell(indicator.code(), period);
        FigureLine current = figures.get(at);
        Value now = current == null ? NOT_FILLED : current.observation().value();
        Item item = new Item(indicator.code() + "@" + period.code(), indicator.code(), asked.name(), unit);
        Line unreadable = line(
                cell,
                item,
                Kind.UNREADABLE,
                ShownValue.of(now),
                cell.text(),
                "",
                "",
                current == null ? null : current.id(),
                "");
        Optional<Problem> unusable = unusable(cell, Problem.Kind.WORKBOOK_NOT_CALCULATED);
        if (unusable.isPresent()) {
            return new Judged(unreadable, null, unusable.get());
        }
        String written = cell.text().length() > MOST_TYPED ? cell.text().substring(0, MOST_TYPED) : cell.text();
        RowUnit rowUnit = RowUnit.of(cell.unit(), indicator.unit());
        FigureCell figure = FigureCell.of(written, rowUnit, typed -> understand(at, typed));
        return switch (figure.reading()) {
            case Reading.NotUnderstood(var problem) -> new Judged(unreadable, null, problem);
            case Reading.Understood(var value) -> {
                Value base = figuresThen == null ? null : figuresThen.getOrDefault(at, NOT_FILLED);
                Kind kind = new Versions<>(base, now, value, NOT_FILLED)
                        .kind((offered, other) -> same(
                                offered,
                                other,
                                cell.isNumber() || !figure.found().isEmpty()));
                yield kind == null
                        ? Judged.NOTHING
                        : new Judged(
                                line(
                                        cell,
                                        item,
                                        kind,
                                        ShownValue.of(now),
                                        ShownValue.of(value),
                                        figure.typed(),
                                        figure.found(),
                                        current == null ? null : current.id(),
                                        current == null || !isOthers(kind)
                                                ? ""
                                                : current.observation().origin().person()),
                                value,
                                null,
                                rowUnit.converts() && kind.isOffered() && stands(understand(at, written), now, base));
            }
        };
    }

    /** Whether what is written says, without regard to any unit, one of the figures of the ledger. */
    private static boolean stands(Reading written, Value now, @Nullable Value then) {
        return written instanceof Reading.Understood(var bare)
                && bare instanceof Value.Figure
                && (same(bare, now, true) || (then != null && same(bare, then, true)));
    }

    private Reading understand(cn.parklens.observation.Cell at, String typed) {
        return ledger.understand(
                submission, CellChange.typed(at.indicator(), at.period().code(), typed, null, Origin.Way.PAGE));
    }

    private Judged text(ReadCell cell, FieldRow at) {
        Field field = at.field();
        EntryLine current = line(entries, field, at.row());
        String now = current == null ? "" : current.text();
        String shown = lines(cell.text());
        if (shown.equals(FormWorkbook.TOO_LONG)) {
            return Judged.NOTHING;
        }
        boolean asNow = shown.equals(lines(words.shown(field, now))) && isWithinProvince(field, shown);
        Optional<String> kept =
                asNow ? Optional.of(now) : shown.isEmpty() ? Optional.of("") : words.kept(field, shown, province);
        // One choice has several words: 昆山市 is 苏州市 昆山市.
        String meant = kept.map(code -> lines(words.shown(field, code))).orElse(shown);
        Problem problem = unusable(cell, Problem.Kind.WORKBOOK_TEXT_NOT_CALCULATED)
                .or(() -> kept.isEmpty()
                        ? Optional.of(Problem.of(Problem.Kind.WORKBOOK_CHOICE_UNKNOWN, shown, field.name()))
                        : ledger.refusal(submission, change(at, kept.get())))
                .filter(any -> !asNow)
                .orElse(null);
        EntryLine then = entriesThen == null ? null : line(entriesThen, field, at.row());
        String base = entriesThen == null ? null : then == null ? "" : lines(words.shown(field, then.text()));
        Kind kind = problem != null
                ? Kind.UNREADABLE
                : new Versions<>(base, lines(words.shown(field, now)), meant, "").kind(Objects::equals);
        if (kind == null) {
            return Judged.NOTHING;
        }
        Line line = line(
                cell,
                new Item(field.code() + "/" + at.row(), field.code(), at.name(), ""),
                kind,
                words.shown(field, now),
                shown,
                kept.orElse(""),
                "",
                current == null ? null : current.id(),
                current == null || !isOthers(kind) ? "" : current.origin().person());
        return new Judged(line, null, problem);
    }

    /** A county that stays as it was while its province changes is none of the new one. */
    private boolean isWithinProvince(Field field, String shown) {
        return field.kind() != Field.Kind.COUNTY
                || shown.isEmpty()
                || province.isEmpty()
                || words.kept(field, shown, province).isPresent();
    }

    private static EntryChange change(FieldRow at, String text) {
        return new EntryChange(at.field().code(), at.row(), text, null, false, Origin.Way.PAGE);
    }

    private static Optional<Problem> unusable(ReadCell read, Problem.Kind notCalculated) {
        Cell cell = read.cell();
        if (cell == null) {
            return Optional.empty();
        }
        return switch (cell.kind()) {
            case ERROR, TOO_LONG -> Optional.of(Problem.of(Problem.Kind.WORKBOOK_CELL_ERROR, cell.text()));
            case NOT_CALCULATED -> Optional.of(Problem.of(notCalculated, cell.text()));
            case TEXT, NUMBER, PERCENT, DATE, BOOLEAN -> Optional.empty();
        };
    }

    /** What a line is about: its key, the code in the form, its name and unit. */
    private record Item(String key, String code, String name, String unit) {}

    private Line line(
            ReadCell cell,
            Item item,
            Kind kind,
            String now,
            String offered,
            String written,
            String found,
            @Nullable Long seen,
            String changedBy) {
        return new Line(
                item.key(),
                places.section(item.code()),
                item.name(),
                item.unit(),
                kind,
                now,
                offered,
                written,
                found,
                seen,
                changedBy,
                cell.cell() != null && cell.cell().formula(),
                cell.merged() == null ? "" : cell.merged().address(),
                null,
                new WorkbookSpot(file.fileName(), file.sha256(), cell.sheet(), cell.row(), cell.column()));
    }

    /** Whether somebody else changed the ledger meanwhile. */
    private static boolean isOthers(Kind kind) {
        return kind == Kind.CONFLICT || kind == Kind.OUTDATED;
    }

    /** A number in a spreadsheet has lost the zeros at its end: 12.3 says the same as 12.30. */
    private static boolean same(Value offered, Value other, boolean number) {
        return (number && offered instanceof Value.Figure(var one) && other instanceof Value.Figure(var another))
                ? one.compareTo(another) == 0
                : offered.equals(other);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static @Nullable EntryLine line(Map<String, List<EntryLine>> all, Field field, int row) {
        return all.getOrDefault(field.code(), List.of()).stream()
                .filter(line -> line.row() == row)
                .findFirst()
                .orElse(null);
    }

    /** The province as the workbook has it, else as the ledger has it. */
    private String province(ReadWorkbook read) {
        return submission
                .form()
                .fields()
                .filter(field -> field.kind() == Field.Kind.PROVINCE)
                .findFirst()
                .flatMap(field -> read.cells().stream()
                        .filter(cell -> cell.key().equals(field.code()) && !cell.isBlank())
                        .findFirst()
                        .flatMap(cell -> words.kept(field, cell.text(), ""))
                        .or(() -> Optional.ofNullable(line(entries, field, 1)).map(EntryLine::text)))
                .orElse("");
    }
}
