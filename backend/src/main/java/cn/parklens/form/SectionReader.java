package cn.parklens.form;

import cn.parklens.form.Names.Role;
import java.util.List;

/** Reads the numbered parts of a form. */
final class SectionReader {

    private final Wording wording;
    private final Names names;
    private final FieldReader fields;
    private final IndicatorReader indicators;

    SectionReader(Wording wording, Names names, int formYear) {
        this.wording = wording;
        this.names = names;
        this.fields = new FieldReader(wording, names);
        this.indicators = new IndicatorReader(wording, names, formYear);
    }

    Section section(Entry entry) {
        names.define(wording.code(entry, "code"), Role.PART);
        return new Section(
                entry.text("code").text(),
                entry.text("title").text(),
                entry.text("help", ""),
                entry.someEntries("blocks", this::block));
    }

    private Block block(Entry entry) {
        names.define(wording.code(entry, "code"), Role.PART);
        if (entry.has("fields") && entry.has("indicators")) {
            entry.mistake("indicators", "indicators", "一个表格里不能既有“fields”又有“indicators”，请分成两个");
        }
        if (!entry.has("fields") && !entry.has("indicators")) {
            entry.mistake("fields", entry.text("code", ""), "缺少“fields”（文字项）或“indicators”（指标）");
            return new IndicatorTable(
                    entry.text("code", ""), entry.text("title", ""), entry.text("help", ""), List.of());
        }
        return entry.has("fields") ? fields.group(entry) : indicators.table(entry);
    }
}
