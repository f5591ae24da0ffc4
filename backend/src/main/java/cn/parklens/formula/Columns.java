package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import org.jspecify.annotations.Nullable;

/** What columns of the row in sight give that is no number: texts, days, yes or no. */
record Columns(Setting setting) {

    /** The column of a name; null where there is none or no row is in sight, which is no mistake yet. */
    @Nullable
    ListColumn named(Syntax.Name name) {
        EvidenceList rowsOf = setting.rowsOf();
        return rowsOf == null ? null : Vocabulary.column(rowsOf, name.name()).orElse(null);
    }

    @Nullable
    Condition yes(Syntax.Name name) {
        ListColumn column = named(name);
        return column != null && column.kind() == ListColumn.Kind.YES_NO
                ? new Condition.Yes(column)
                : setting.mistakes().refuse(name.at(), name.name(), Typing.NO_CONDITION);
    }

    @Nullable
    Wording wording(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Text text -> new Wording.Literal(text.text());
            case Syntax.Name name -> {
                ListColumn column = named(name);
                yield column != null && isWording(column) ? new Wording.Column(column) : refuse(name, "此处应为清单中的文字列");
            }
            case Syntax.Call call
            when call.function().equals("section") && call.arguments().size() == 1 -> {
                Wording industry = wording(call.arguments().getFirst());
                yield industry == null ? null : new Wording.IndustrySection(industry);
            }
            default -> setting.mistakes().refuse(syntax.at(), "", "此处应为文字，例如 'L2' 或清单中的文字列");
        };
    }

    @Nullable
    Day day(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Name name -> {
                ListColumn column = named(name);
                yield column != null && column.kind() == ListColumn.Kind.DATE
                        ? new Day.Column(column)
                        : refuse(name, "此处应为清单中的日期列");
            }
            case Syntax.Call call
            when call.function().equals("reference_date") && call.arguments().isEmpty() -> new Day.Reference();
            default -> setting.mistakes().refuse(syntax.at(), "", "此处应为日期，例如 reference_date() 或清单中的日期列");
        };
    }

    /** Whether a comparison with this is one of days. */
    boolean isDay(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Call call -> call.function().equals("reference_date");
            case Syntax.Name name -> {
                ListColumn column = named(name);
                yield column != null && column.kind() == ListColumn.Kind.DATE;
            }
            default -> false;
        };
    }

    /** Whether a comparison with this is one of texts. */
    boolean isWording(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Text text -> true;
            case Syntax.Call call -> call.function().equals("section");
            case Syntax.Name name -> {
                ListColumn column = named(name);
                yield column != null && isWording(column);
            }
            default -> false;
        };
    }

    private static boolean isWording(ListColumn column) {
        return switch (column.kind()) {
            case ENTERPRISE_NAME, CREDIT_CODE, INDUSTRY, TEXT, CHOICE, DIVISION -> true;
            case DATE, FIGURE, YES_NO -> false;
        };
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T refuse(Syntax.Name name, String reason) {
        EvidenceList rowsOf = setting.rowsOf();
        String hint = rowsOf == null ? "；列名只能用在针对清单各行的条件中" : Vocabulary.meantColumn(rowsOf, name.name());
        return setting.mistakes().refuse(name.at(), name.name(), reason + hint);
    }
}
