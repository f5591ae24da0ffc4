package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.ColumnYears;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.OtherTitle;
import cn.parklens.evidence.reading.words.DoubtfulWords;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.YearWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the titles above a list, and the names of its sheet and its file, say that puts in doubt whether it is quite the list
 * that it is read as: 高新技术企业培育库 is not 高新技术企业, and the list of 2023 not that of 2025. Of each kind the first is asked
 * about.
 */
final class SaidOfList {

    /** Longer ones are no titles. */
    private static final int LONGEST = 60;

    private static final Pattern ENCLOSED = Pattern.compile("^附(件|表|录)?[一二三四五六七八九十\\d]{0,2}[:：]");
    private static final Pattern SENTENCE = Pattern.compile("[，。；;:：]");
    private static final Pattern SUBJECT = Pattern.compile("(20\\d\\d)年|(企业)?(清单|名单|名录)?$");

    /** By what something is said. */
    private enum By {
        TITLE,
        SHEET,
        FILE,
        HEADER
    }

    private record Saying(By by, String text) {}

    private final EvidenceList list;
    private final Place place;
    private final List<Saying> names = new ArrayList<>();
    private final List<String> titles;

    /**
     * For a sheet.
     *
     * @param first its first rows
     * @param fileSays whether the name of the file is meant for this sheet
     */
    SaidOfList(EvidenceList list, List<Row> first, HeaderMatch header, Place place, boolean fileSays) {
        this.list = list;
        this.place = place;
        this.titles = first.stream()
                .filter(row -> row.number() < header.firstRow() && row.size() <= OtherTitle.WIDEST)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && cell.text().length() <= LONGEST)
                .map(cell -> Texts.unspaced(cell.text()))
                .toList();
        int dot = place.file().lastIndexOf('.');
        String file = dot > 0 ? place.file().substring(0, dot) : place.file();
        // The one sheet of a text file is called as the file is.
        String sheet = Objects.requireNonNullElse(place.sheet(), file);
        if (!sheet.equals(file)) {
            names.add(new Saying(By.SHEET, Texts.tidy(sheet)));
        }
        if (fileSays || sheet.equals(file)) {
            names.add(new Saying(By.FILE, Texts.tidy(file)));
        }
    }

    /**
     * The words that the enterprises are not, not yet or no longer those of the list.
     *
     * @param other a title that names another list, which is asked about; null for none
     */
    Optional<Problem> words(@Nullable OtherTitle other) {
        List<Saying> all = new ArrayList<>();
        titles.stream()
                .filter(SaidOfList::isTitle)
                .filter(text -> other == null || !text.equals(Texts.unspaced(other.text())))
                .forEach(text -> all.add(new Saying(By.TITLE, text)));
        all.addAll(names);
        for (Saying saying : all) {
            String words = DoubtfulWords.ofName(Texts.unspaced(saying.text()), list);
            if (!words.isEmpty()) {
                return Optional.of(Problem.of(
                        EvidenceProblem.SHEET_NAME_DOUBTFUL,
                        place,
                        saying.text(),
                        words,
                        list.name(),
                        saying.by().name()));
            }
        }
        return Optional.empty();
    }

    private static boolean isTitle(String text) {
        return !NotesAndTotals.isNote(text)
                && !SENTENCE.matcher(ENCLOSED.matcher(text).replaceFirst("")).find();
    }

    /**
     * The year of the list, or of one of its figures, where it is not the one that the form asks for: another than in the
     * name of the form's list, or an earlier one. Where every row has a date of its own only what says how things stood at the end of a year.
     *
     * @param year that the form is about
     */
    Optional<Problem> year(int year, HeaderMatch header) {
        boolean ofYear = YearWords.ofList(list).isPresent();
        int wanted = YearWords.ofList(list).orElse(year);
        boolean dated = !ofYear && isDated(header);
        List<Saying> all = new ArrayList<>();
        titles.stream()
                .filter(text -> !NotesAndTotals.isNote(text) || YearWords.areOfEnd(text))
                .forEach(text -> all.add(new Saying(By.TITLE, text)));
        all.addAll(names);
        for (Saying saying : all) {
            String text = Texts.unspaced(saying.text());
            String of = ofYear ? text.replace(SUBJECT.matcher(list.name()).replaceAll(""), "") : text;
            int said = (saying.by() == By.TITLE ? YearWords.ofTitle(of) : YearWords.ofName(of)).orElse(wanted);
            if ((said < wanted || (ofYear && said > wanted)) && (!dated || YearWords.areOfEnd(text))) {
                return Optional.of(Problem.of(
                        EvidenceProblem.SHEET_OF_OTHER_YEAR,
                        place,
                        saying.text(),
                        Integer.toString(said),
                        list.name(),
                        saying.by().name(),
                        Integer.toString(wanted)));
            }
        }
        return new ColumnYears(wanted).other(header, list).map(column -> ofColumn(column, wanted, header.lastRow()));
    }

    /** 用地面积（2024年）, where that of 2025 is asked for and no other stands beside it. */
    private Problem ofColumn(HeaderMatch.Column column, int wanted, int row) {
        return Problem.of(
                EvidenceProblem.SHEET_OF_OTHER_YEAR,
                place.row(row).column(column.letters(), column.text()),
                column.text(),
                YearWords.ofHeader(column.text()).map(String::valueOf).orElse(""),
                list.name(),
                By.HEADER.name(),
                Integer.toString(wanted));
    }

    /** Whether every row says when: 发证日期, 榜单年份. */
    private boolean isDated(HeaderMatch header) {
        return list.columns().stream()
                .filter(column ->
                        column.kind() == ListColumn.Kind.DATE || column.name().contains("年份"))
                .anyMatch(column -> header.column(column.code()).isPresent());
    }
}
