package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of a sheet may say that puts in doubt whether a row counts in its list. */
public final class Doubts {

    private final EvidenceList list;
    private final WordsOfList words;
    private final Titles titles;
    private final boolean ofNetworks;

    /** Of rows of a list. */
    public Doubts(EvidenceList list) {
        this.list = list;
        this.words = new WordsOfList(list);
        this.titles = new Titles(list);
        this.ofNetworks = Networks.isOf(list);
    }

    /** Those of a column; empty where it is of something else, as its header says. */
    public Optional<Doubt> under(Column column) {
        return mayBeUnder(column).map(AnsweredBefore::new);
    }

    private Optional<Doubt> mayBeUnder(Column column) {
        String header = HeaderText.of(column.text()).core();
        if (Remarks.isHeader(header)) {
            return Optional.of(this::areRemarked);
        }
        boolean free = column.code() == null;
        // 企业类型, 荣誉称号 and 榜单名称 may be asked for by the list itself.
        boolean ofText = free
                || column.of(list.columns())
                        .filter(it -> it.kind() == ListColumn.Kind.TEXT)
                        .isPresent();
        if (ofText && Batches.isHeader(header)) {
            return Optional.of(said -> Batches.sayOtherwise(said.text()));
        }
        Doubt titled = ofText ? ofTitles(header) : null;
        return Optional.ofNullable(titled != null || !free ? titled : ofFurther(header));
    }

    private @Nullable Doubt ofTitles(String header) {
        boolean ofHolders = Holders.isHeader(header);
        return ofHolders || Titles.areUnder(header)
                ? said -> titles.areOthers(header, said) || (ofHolders && Holders.isNoEnterprise(said.text()))
                : null;
    }

    /** Of a column that the list does not ask for. */
    private @Nullable Doubt ofFurther(String header) {
        Doubt whether = Whether.under(header, list);
        if (whether != null) {
            return whether;
        }
        if (Reviews.isHeader(header)) {
            return said -> Reviews.reject(said.text());
        }
        if (ofNetworks && Networks.isHeader(header)) {
            return Networks::isDeniedUnderHeader;
        }
        if (States.isOfScale(header) && !words.areOfScale()) {
            return null;
        }
        if (States.isHeader(header)) {
            return this::areRemarked;
        }
        return States.mayBeSaidUnder(header) ? said -> States.say(said.text()) : null;
    }

    private boolean areRemarked(Said said) {
        return Remarks.say(said.text())
                || words.say(said)
                || titles.areBelow(said)
                || (ofNetworks && Networks.isDenied(said));
    }
}
