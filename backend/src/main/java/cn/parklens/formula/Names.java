package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Expression;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import org.jspecify.annotations.Nullable;

/** What names of indicators and lists mean where they stand. */
record Names(Setting setting) {

    /** A column of the row in sight, or else a declared figure. */
    @Nullable
    Quantity quantity(Syntax.Name name) {
        ListColumn column = new Columns(setting).named(name);
        if (column == null) {
            return figure(name);
        }
        return column.kind() == ListColumn.Kind.FIGURE
                ? new Quantity.RowFigure(column)
                : refuse(name, "这一列不是数值；若指同名的指标，请写 declared(" + name.name() + ")");
    }

    Quantity.@Nullable Figure figure(Syntax syntax) {
        return Typing.made(meant(syntax), it -> new Quantity.Figure(it.indicator(), it.moment()));
    }

    @Nullable
    Quantity peers(Syntax syntax) {
        return Typing.made(meant(syntax), it -> new Quantity.PeerMedian(it.indicator(), it.moment()));
    }

    /** What the indicator's own formula gives. */
    @Nullable
    Quantity computed(Syntax syntax) {
        Meant it = meant(syntax);
        if (it == null) {
            return null;
        }
        Indicator indicator = it.indicator();
        Expression formula = indicator.formula();
        if (formula == null) {
            return refuse(it.name(), "“" + indicator.shortName() + "”没有公式，不能核算");
        }
        if (setting.computing().contains(indicator)) {
            return refuse(it.name(), "公式循环引用：" + indicator.shortName());
        }
        Quantity inside = new Typing(setting.inside(indicator, it.moment())).formulaOf(indicator, formula);
        return inside == null ? null : new Quantity.Computed(indicator, it.moment(), inside);
    }

    @Nullable
    EvidenceList list(Syntax syntax) {
        if (!(syntax instanceof Syntax.Name name)) {
            return setting.mistakes().refuse(syntax.at(), "", "此处应为清单的代码");
        }
        EvidenceList list = setting.vocabulary().list(name.name()).orElse(null);
        return list != null
                ? list
                : refuse(name, "没有这张清单" + setting.vocabulary().meantList(name.name()));
    }

    /** An indicator and the year that is spoken of; a unit that is written with it must be its own. */
    private @Nullable Meant meant(Syntax syntax) {
        if (!(syntax instanceof Syntax.Name name)) {
            return setting.mistakes().refuse(syntax.at(), "", "此处应为指标的代码或「名称」");
        }
        Indicator indicator = setting.vocabulary().indicator(name.name()).orElse(null);
        if (indicator == null) {
            return refuse(name, "没有这个指标" + setting.vocabulary().meant(name.name()));
        }
        String unit = indicator.unit().symbol();
        if (name.unit() != null && !name.unit().equals(unit)) {
            return setting.mistakes().refuse(name.at(), name.unit(), "“" + indicator.shortName() + "”的单位是" + unit);
        }
        Moment moment = setting.moment();
        return new Meant(name, indicator, name.year() == null ? moment : new Moment(moment.shift(), name.year()));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T refuse(Syntax.Name name, String reason) {
        return setting.mistakes().refuse(name.at(), name.name(), reason);
    }

    private record Meant(Syntax.Name name, Indicator indicator, Moment moment) {}
}
