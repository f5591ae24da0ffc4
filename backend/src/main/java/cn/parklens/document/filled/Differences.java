package cn.parklens.document.filled;

import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Form;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.Ledger;
import cn.parklens.submission.Problem;
import cn.parklens.submission.ProblemTexts;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the difference between a workbook and the ledger, and what the checks would say to it. */
@Component
class Differences {

    private final Submissions submissions;
    private final Ledger ledger;
    private final FieldWords words;
    private final ProblemTexts texts;
    private final FigureExpected figures;
    private final ClearedElsewhere cleared;

    Differences(
            Submissions submissions,
            Ledger ledger,
            FieldWords words,
            ProblemTexts texts,
            FigureExpected figures,
            ClearedElsewhere cleared) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.words = words;
        this.texts = texts;
        this.figures = figures;
        this.cleared = cleared;
    }

    /** A file that is not a workbook at all. */
    static Difference refused(cn.parklens.evidence.problem.Problem problem, Locale locale) {
        var said = cn.parklens.evidence.problem.ProblemTexts.in(locale);
        return Difference.refused(List.of(new LocatedProblem(
                problem.kind().code(),
                Severity.BLOCKING,
                problem.place().address(),
                problem.place().sheet(),
                problem.place().row(),
                problem.place().column(),
                problem.found(),
                said.message(problem),
                said.expected(problem),
                said.remedy(problem))));
    }

    /** A file that holds evidence lists and nothing of a form. */
    Difference ofLists(ReceivedWorkbook file, List<String> lists, Locale locale) {
        Problem problem = Problem.of(Problem.Kind.WORKBOOK_IS_LISTS, String.join("、", lists));
        return Difference.refused(List.of(told(problem, Severity.BLOCKING, file, null, locale)));
    }

    Difference of(Person person, Submission submission, ReceivedWorkbook file, ReadWorkbook whole, Locale locale) {
        List<LocatedProblem> problems = new ArrayList<>();
        List<CopiedSheet> copies = CopiedSheet.among(
                whole.cells(),
                submission.form().sections().stream()
                        .map(FormWorkbook::sheetName)
                        .collect(Collectors.toSet()));
        ReadWorkbook read = whole.without(copies.stream().map(CopiedSheet::name).collect(Collectors.toSet()));
        about(person, submission, read)
                .forEach((problem, severity) -> problems.add(told(problem, severity, file, null, locale)));
        if (problems.stream().anyMatch(LocatedProblem::blocks)) {
            return Difference.refused(problems);
        }
        Places places = new Places(submission.form());
        Comparing comparing = new Comparing(submission, submissions, ledger, words, places, file, read);
        copies.forEach(copy -> problems.add(told(copy.problem(places), copy.severity(), file, null, locale)));
        List<JudgedCell> compared = compared(comparing, read);
        for (JudgedCell one : compared) {
            if (one.judged().problem() != null) {
                problems.add(told(one.judged().problem(), severity(one.judged()), file, one.cell(), locale));
            }
        }
        List<Question> questions = questions(person, submission, whole, compared);
        questions.forEach(
                question -> problems.add(told(question.problem(), Severity.EXPLAIN, file, question.at(), locale)));
        List<Judged> judged = compared.stream()
                .map(one -> Question.asked(one, questions).judged())
                .toList();
        YearsGone yearsGone = new YearsGone(read, places);
        yearsGone
                .problems()
                .forEach((cell, problem) -> problems.add(told(problem, Severity.EXPLAIN, file, cell, locale)));
        for (ReadCell stray : yearsGone.strays()) {
            Problem problem = Problem.of(Problem.Kind.WORKBOOK_CELL_UNKNOWN, stray.text(), stray.key());
            problems.add(told(problem, Severity.EXPLAIN, file, stray, locale));
        }
        ConvertedRows.problems(read.cells(), submission.form(), questions)
                .forEach((cell, problem) -> problems.add(told(problem, Severity.EXPLAIN, file, cell, locale)));
        OtherYears.problems(read.cells(), places)
                .forEach((cell, problem) -> problems.add(told(problem, Severity.EXPLAIN, file, cell, locale)));
        HiddenRows.problems(compared, places)
                .forEach((cell, problem) -> problems.add(told(problem, Severity.EXPLAIN, file, cell, locale)));
        MergedInputs.problems(read.cells(), places)
                .forEach((cell, problem) -> problems.add(told(problem, Severity.EXPLAIN, file, cell, locale)));
        List<Line> lines =
                judged.stream().map(Judged::line).filter(Objects::nonNull).toList();
        CheckReport before = submissions.check(submission);
        CheckReport after = submission
                .version()
                .rules()
                .check(with(
                        submission,
                        judged.stream()
                                .filter(one -> one.line() != null && one.line().isChosen())
                                .toList(),
                        person));
        problems.sort(Comparator.comparing(LocatedProblem::severity));
        return new Difference(lines, problems, only(after, before), only(before, after), false);
    }

    private static List<JudgedCell> compared(Comparing comparing, ReadWorkbook read) {
        List<JudgedCell> judged = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (ReadCell cell : read.cells()) {
            boolean again = !met.add(cell.key() + "@" + cell.year());
            Judged one = !again
                    ? comparing.judge(cell)
                    : cell.isBlank()
                            ? Judged.NOTHING
                            : new Judged(
                                    null, null, Problem.of(Problem.Kind.WORKBOOK_CELL_TWICE, cell.text(), cell.key()));
            judged.add(new JudgedCell(cell, one));
        }
        return judged;
    }

    /** What only a person can answer, and what lines depend on; of each line the first question is told. */
    private List<Question> questions(
            Person person, Submission submission, ReadWorkbook whole, List<JudgedCell> judged) {
        Form form = submission.form();
        List<Question> questions = new ArrayList<>();
        OtherPark.question(submission, submissions.entries(submission), whole).ifPresent(questions::add);
        questions.addAll(MixedRows.questions(form, judged));
        questions.addAll(UntouchedRows.questions(form, judged));
        questions.addAll(ShownOtherwise.questions(judged));
        questions.addAll(cleared.questions(form, submission.sectionsFor(person), whole, judged));
        return questions.stream().filter(question -> question.matters(judged)).toList();
    }

    /** What stands in a cell of the form and cannot be read must be mended; what stands elsewhere is only left out. */
    private static Severity severity(Judged judged) {
        return judged.line() != null && judged.line().kind() == Line.Kind.UNREADABLE
                ? Severity.BLOCKING
                : Severity.EXPLAIN;
    }

    private static Map<Problem, Severity> about(Person person, Submission submission, ReadWorkbook read) {
        Form form = submission.form();
        Map<Problem, Severity> problems = new LinkedHashMap<>();
        if (read.form().isEmpty() || read.isEmpty()) {
            problems.put(Problem.of(Problem.Kind.WORKBOOK_NOT_OF_FORM, read.form()), Severity.BLOCKING);
        } else if (!read.form().equals(form.code())) {
            problems.put(Problem.of(Problem.Kind.WORKBOOK_OF_OTHER_FORM, read.form(), form.code()), Severity.BLOCKING);
        } else if (!read.park().isEmpty()
                && !read.park().equals(submission.park().code())) {
            problems.put(
                    Problem.of(
                            Problem.Kind.WORKBOOK_OF_OTHER_PARK,
                            read.park(),
                            submission.park().code()),
                    Severity.BLOCKING);
        } else if (read.cells().isEmpty()) {
            problems.put(
                    read.uncoded().isEmpty()
                            ? Problem.of(Problem.Kind.WORKBOOK_SHEET_HIDDEN, String.join("、", read.hidden()))
                            : Problem.of(Problem.Kind.WORKBOOK_CODES_GONE, String.join("、", read.uncoded())),
                    Severity.BLOCKING);
        } else if (!read.version().equals(form.version())) {
            problems.put(
                    Problem.of(Problem.Kind.WORKBOOK_OF_OTHER_VERSION, read.version(), form.version()),
                    Severity.EXPLAIN);
        }
        if (problems.values().stream().noneMatch(Severity.BLOCKING::equals)) {
            List<Section> sections = submission.sectionsFor(person);
            SectionsThere.problems(sections, read).forEach(problem -> problems.put(problem, Severity.EXPLAIN));
            YearsThere.problems(sections, read.cells()).forEach(problem -> problems.put(problem, Severity.EXPLAIN));
        }
        if (read.tooMuch()) {
            problems.put(Problem.of(Problem.Kind.WORKBOOK_TOO_MUCH, ""), Severity.EXPLAIN);
        }
        return problems;
    }

    private LocatedProblem told(
            Problem problem, Severity severity, ReceivedWorkbook file, @Nullable ReadCell cell, Locale locale) {
        ProblemTexts.Told told = texts.tell(problem, locale);
        return new LocatedProblem(
                told.code(),
                severity,
                cell == null ? file.fileName() : cell.place(),
                cell == null ? null : cell.sheet(),
                cell == null ? 0 : cell.row(),
                cell == null ? null : cell.column(),
                told.found(),
                told.message(),
                cell == null ? told.expected() : figures.of(problem, told.expected(), cell, locale),
                told.remedy());
    }

    private Facts with(Submission submission, List<Judged> taken, Person person) {
        Facts now = submissions.facts(submission);
        Map<Cell, Observation> observations = new HashMap<>(now.observations());
        Map<String, TreeMap<Integer, String>> fields = new HashMap<>();
        submissions
                .entries(submission)
                .forEach((code, lines) -> fields.put(
                        code,
                        lines.stream()
                                .collect(Collectors.toMap(
                                        EntryLine::row, EntryLine::text, (one, other) -> other, TreeMap::new))));
        for (Judged one : taken) {
            Line line = Objects.requireNonNull(one.line());
            if (one.value() != null) {
                Observation observation = observation(line, one.value(), person.displayName());
                observations.put(observation.cell(), observation);
            } else {
                fields.computeIfAbsent(line.code(), code -> new TreeMap<>())
                        .put(Integer.parseInt(line.rest()), line.written());
            }
        }
        Map<String, List<String>> texts = new HashMap<>();
        fields.forEach((code, rows) -> {
            List<String> filled =
                    rows.values().stream().filter(text -> !text.isBlank()).toList();
            if (!filled.isEmpty()) {
                texts.put(code, filled);
            }
        });
        return new Facts(observations, now.lists(), texts, now.peers());
    }

    /** A figure as it would stand in the ledger. */
    private static Observation observation(Line line, Value value, String person) {
        return new Observation(
                new Cell(line.code(), ReferencePeriod.parse(line.rest())),
                value,
                new Origin.Workbook(
                        person,
                        Instant.EPOCH,
                        line.spot().file(),
                        line.spot().sha256(),
                        line.spot().sheet(),
                        line.spot().row(),
                        line.spot().column()));
    }

    /** Findings that failed in one report and not in the other, the gravest first. */
    private static List<Finding> only(CheckReport in, CheckReport notIn) {
        Set<String> others = notIn.findings().stream()
                .filter(Finding::failed)
                .map(Finding::id)
                .collect(Collectors.toSet());
        return in.findings().stream()
                .filter(finding -> finding.failed() && !others.contains(finding.id()))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
