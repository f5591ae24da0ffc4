package cn.parklens.submission;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.ListFacts;
import cn.parklens.check.RuleVersion;
import cn.parklens.submission.FindingsSnapshot.Answer;
import cn.parklens.submission.FindingsSnapshot.Line;
import cn.parklens.submission.FindingsSnapshot.ListLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what is kept of a submission each time it is sent. */
@Component
class Snapshots {

    private final FigureRepository figures;
    private final EntryRepository entries;

    Snapshots(FigureRepository figures, EntryRepository entries) {
        this.figures = figures;
        this.entries = entries;
    }

    FindingsSnapshot of(Submission submission, Facts facts, CheckReport report, Map<String, Answer> answers) {
        return new FindingsSnapshot(
                report.passed(),
                report.failed(),
                report.notEvaluated(),
                report.findings().stream()
                        .filter(Finding::failed)
                        .map(finding -> new Line(
                                finding.id(),
                                finding.title(),
                                finding.severity().name(),
                                finding.message(),
                                RuleVersion.of(submission.form(), finding.code())
                                        .text(),
                                answers.get(finding.id())))
                        .toList(),
                figures.newest(submission),
                entries.newest(submission),
                lists(facts));
    }

    static Map<String, ListLine> lists(Facts facts) {
        return facts.lists().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> new ListLine(list.getValue().rows().size(), content(list.getValue()))));
    }

    private static int content(ListFacts list) {
        return list.rows().stream().mapToInt(Snapshots::content).sum();
    }

    /** Rows may be made anew at each look, and figures be read back with other zeros at their ends. */
    private static int content(ListFacts.Row row) {
        int values = row.values().entrySet().stream()
                .mapToInt(value -> Objects.hash(
                        value.getKey(),
                        value.getValue() instanceof BigDecimal figure ? figure.stripTrailingZeros() : value.getValue()))
                .sum();
        return mixed(Objects.hash(row.key(), row.name(), row.creditCode(), values));
    }

    /** As MurmurHash3 ends: a sum of such is another when two rows exchange a figure. */
    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
