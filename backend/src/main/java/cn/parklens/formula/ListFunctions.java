package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Counts and sums over the rows of lists, and lists as sets of enterprises. */
final class ListFunctions {

    private ListFunctions() {}

    static @Nullable Quantity count(Typing typing, Syntax.Call call) {
        return ofRows(
                typing,
                call,
                call.arguments().getFirst(),
                (list, where) -> new Quantity.RowCount(list, where, Measure.COUNT));
    }

    static @Nullable Quantity distinct(Typing typing, Syntax.Call call) {
        return ofRows(
                typing,
                call,
                call.arguments().getFirst(),
                (list, where) -> new Quantity.EnterpriseCount(List.of(list), where, Measure.COUNT));
    }

    static @Nullable Quantity total(Typing typing, Syntax.Call call) {
        if (!(call.arguments().getFirst() instanceof Syntax.Member(var at, var listed, var named))) {
            return typing.mistakes().refuse(call.at(), "sum", "应写成 sum(清单.列)");
        }
        return ofRows(typing, call, listed, (list, where) -> {
            ListColumn column = Vocabulary.column(list, named.name()).orElse(null);
            return column != null && column.kind() == ListColumn.Kind.FIGURE
                    ? new Quantity.Total(list, column, where)
                    : typing.mistakes()
                            .refuse(
                                    named.at(),
                                    named.name(),
                                    "清单中没有这个数值列" + Vocabulary.meantColumn(list, named.name()));
        });
    }

    static @Nullable Quantity union(Typing typing, Syntax.Call call) {
        List<EvidenceList> lists = call.arguments().stream()
                .map(typing.names()::list)
                .filter(Objects::nonNull)
                .toList();
        return lists.size() < call.arguments().size() ? null : new Quantity.EnterpriseCount(lists, null, Measure.COUNT);
    }

    static @Nullable Condition disjoint(Typing typing, Syntax.Call call) {
        return ofTwo(typing, call, Condition.Disjoint::new);
    }

    static @Nullable Condition subset(Typing typing, Syntax.Call call) {
        return ofTwo(typing, call, Condition.Subset::new);
    }

    static @Nullable Condition inList(Typing typing, Syntax.Call call) {
        return typing.setting().rowsOf() == null
                ? typing.mistakes().refuse(call.at(), call.function(), "in_list 只能用在针对清单各行的条件中")
                : Typing.made(typing.names().list(call.arguments().getFirst()), Condition.InList::new);
    }

    private static @Nullable Condition ofTwo(
            Typing typing, Syntax.Call call, BiFunction<EvidenceList, EvidenceList, Condition> making) {
        EvidenceList left = typing.names().list(call.arguments().get(0));
        EvidenceList right = typing.names().list(call.arguments().get(1));
        return left == null || right == null ? null : making.apply(left, right);
    }

    /** Makes something of a list and of what must hold for its rows, null for all of them. */
    private static @Nullable Quantity ofRows(
            Typing typing,
            Syntax.Call call,
            Syntax named,
            BiFunction<EvidenceList, @Nullable Condition, @Nullable Quantity> making) {
        EvidenceList list = typing.names().list(named);
        if (list == null) {
            return null;
        }
        if (call.where() == null) {
            return making.apply(list, null);
        }
        Condition where = typing.amongRowsOf(list).condition(call.where());
        return where == null ? null : making.apply(list, where);
    }
}
