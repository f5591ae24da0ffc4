package cn.parklens.document.filled;

import cn.parklens.form.Field;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a workbook is another park's: it says for which park it was handed out, and where it does not, because it is older
 * or was made from something else, what it says the park is called is compared with what the park is called.
 */
final class OtherPark {

    private static final Pattern PARK_NAME = Pattern.compile("(?:工业|产业)?园区(?:名称|全称)|开发区(?:名称|全称)");

    private OtherPark() {}

    /** The question about all of the workbook's lines, empty where nothing speaks for another park. */
    static Optional<Question> question(Submission submission, Map<String, List<EntryLine>> entries, ReadWorkbook read) {
        String own = submission.park().code();
        if (read.handedTo().isEmpty()) {
            return otherName(submission, entries, read);
        }
        return read.handedTo().equals(own)
                ? Optional.empty()
                : Optional.of(
                        asking(Problem.of(Problem.Kind.WORKBOOK_HANDED_TO_OTHER_PARK, read.handedTo(), own), null));
    }

    private static Optional<Question> otherName(
            Submission submission, Map<String, List<EntryLine>> entries, ReadWorkbook read) {
        Optional<Field> name = submission
                .form()
                .fields()
                .filter(field -> PARK_NAME.matcher(field.name()).matches())
                .findFirst();
        Optional<ReadCell> written = name.flatMap(field -> read.cells().stream()
                .filter(cell -> cell.key().equals(field.code()) && !cell.isBlank())
                .findFirst());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        ReadCell cell = written.get();
        List<String> names = Stream.concat(
                        entries.getOrDefault(cell.key(), List.of()).stream().map(EntryLine::text),
                        Stream.of(submission.park().name()))
                .filter(known -> !known.isBlank())
                .toList();
        return names.stream().anyMatch(known -> areAlike(known, cell.text()))
                ? Optional.empty()
                : Optional.of(asking(
                        Problem.of(
                                Problem.Kind.WORKBOOK_PARK_NAME_DIFFERS,
                                cell.text(),
                                name.orElseThrow().name(),
                                names.getFirst()),
                        cell));
    }

    private static Question asking(Problem problem, @Nullable ReadCell at) {
        return new Question(Doubt.PARK, problem, at, one -> true);
    }

    /** A park is called with and without its province. */
    private static boolean areAlike(String one, String other) {
        String bare = bare(one);
        String otherBare = bare(other);
        return bare.contains(otherBare) || otherBare.contains(bare);
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s\\p{Z}\\p{P}]", "");
    }
}
