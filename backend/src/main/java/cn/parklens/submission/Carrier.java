package cn.parklens.submission;

import cn.parklens.account.Person;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListOverview;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.CarryOver.Item;
import cn.parklens.submission.CarryOver.Sort;
import cn.parklens.submission.Fate.Converted;
import cn.parklens.submission.Fate.Kept;
import cn.parklens.submission.Fate.SetAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through everything in a submission and says, or does, what becomes of it in another version of the form. */
@Component
class Carrier {

    private final FigureRepository figures;
    private final EntryRepository entries;
    private final EvidenceLists lists;

    Carrier(FigureRepository figures, EntryRepository entries, EvidenceLists lists) {
        this.figures = figures;
        this.entries = entries;
        this.lists = lists;
    }

    /**
     * Goes through it.
     *
     * @param by who turns it; null to look only, and write nothing
     */
    CarryOver carry(Submission submission, FormVersion to, @Nullable Person by) {
        Walk walk = new Walk(submission, new Carrying(submission.form(), to.form()), by, new ArrayList<>());
        int kept = figures(walk) + texts(walk) + lists(walk);
        return new CarryOver(kept, walk.changed());
    }

    private record Walk(
            Submission submission,
            Carrying carrying,
            @Nullable Person by,
            List<Item> changed) {}

    private int figures(Walk walk) {
        Map<Cell, FigureLine> current = figures.current(walk.submission());
        int kept = 0;
        for (Indicator indicator : walk.submission().form().indicators().toList()) {
            for (ReferencePeriod period : indicator.periods()) {
                Cell cell = new Cell(indicator.code(), period);
                FigureLine line = current.get(cell);
                if (line == null || line.observation().value() instanceof Value.NotFilled) {
                    continue;
                }
                Value value = line.observation().value();
                switch (walk.carrying().figure(cell, value)) {
                    case Kept same -> kept++;
                    case Converted(var amount) -> {
                        String unit = walk.carrying()
                                .to()
                                .indicator(indicator.code())
                                .map(is -> is.unit().symbol())
                                .orElse("");
                        Value after = new Value.Figure(amount);
                        walk.changed().add(item(indicator, period, value, shown(after, unit), null));
                        write(walk, cell, after, shown(value, indicator.unit().symbol()));
                    }
                    case SetAside(var reason) -> {
                        walk.changed().add(item(indicator, period, value, "", reason));
                        write(walk, cell, new Value.NotFilled(), "");
                    }
                }
            }
        }
        return kept;
    }

    private static Item item(
            Indicator indicator, ReferencePeriod period, Value value, String after, Fate.@Nullable Reason reason) {
        return new Item(
                Sort.FIGURE,
                indicator.code(),
                indicator.name(),
                period.title(),
                shown(value, indicator.unit().symbol()),
                after,
                reason);
    }

    private void write(Walk walk, Cell cell, Value value, String typed) {
        if (walk.by() != null) {
            figures.add(walk.submission(), carried(walk.by()), cell, value, typed);
        }
    }

    private static Arrival carried(Person by) {
        return new Arrival(by, Origin.Way.CARRIED, null);
    }

    private int texts(Walk walk) {
        int kept = 0;
        for (EntryLine line : entries.current(walk.submission())) {
            Optional<Field> field = walk.submission().form().field(line.field());
            if (line.text().isBlank() || field.isEmpty()) {
                continue;
            }
            if (walk.carrying().text(line.field(), line.row(), line.text()) instanceof SetAside(var reason)) {
                walk.changed()
                        .add(new Item(
                                Sort.TEXT,
                                line.field(),
                                field.get().name(),
                                line.row() > 1 ? "第 " + line.row() + " 行" : "",
                                chosen(field.get(), line.text()),
                                "",
                                reason));
                if (walk.by() != null) {
                    entries.add(
                            walk.submission(),
                            carried(walk.by()),
                            new EntryChange(line.field(), line.row(), "", null, true, Origin.Way.CARRIED));
                }
            } else {
                kept++;
            }
        }
        return kept;
    }

    private int lists(Walk walk) {
        long park = walk.submission().park().id();
        long submission = walk.submission().id();
        int kept = 0;
        for (EvidenceList list : walk.submission().form().evidenceLists()) {
            Optional<ListOverview.Version> current = lists.history(park, submission, list.code()).stream()
                    .filter(ListOverview.Version::current)
                    .findFirst();
            if (current.isEmpty()) {
                continue;
            }
            if (walk.carrying().list(list.code()) instanceof SetAside(var reason)) {
                walk.changed()
                        .add(new Item(
                                Sort.LIST,
                                list.code(),
                                list.name(),
                                "",
                                current.get().counted() + " 家（" + current.get().fileName() + "）",
                                "",
                                reason));
                if (walk.by() != null) {
                    lists.setAside(park, submission, list.code());
                }
            } else {
                kept++;
            }
        }
        return kept;
    }

    private static String shown(Value value, String unit) {
        return switch (value) {
            case Value.Figure(var amount) -> amount.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
            case Value.NotFilled none -> "未填";
            case Value.NotApplicable none -> "不适用";
            case Value.Unavailable(var reason) -> "无法取得：" + reason;
            case Value.Withheld hidden -> "保密";
        };
    }

    /** A choice by its words. */
    private static String chosen(Field field, String text) {
        return field.options().stream()
                .filter(option -> option.code().equals(text))
                .map(Field.Option::text)
                .findFirst()
                .orElse(text);
    }
}
