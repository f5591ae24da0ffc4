package cn.parklens.form;

import cn.parklens.form.Field.Kind;
import cn.parklens.form.Names.Role;
import java.util.List;

/** Reads what is written or chosen, and the groups it comes in. */
final class FieldReader {

    private static final int LONGEST = 20_000;
    private static final int USUAL_LIMIT = 100;

    private final Wording wording;
    private final Names names;

    FieldReader(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    FieldGroup group(Entry entry) {
        Wording.Rows rows = wording.rows(entry, "rows");
        return new FieldGroup(
                wording.code(entry, "code").text(),
                entry.text("title").text(),
                entry.text("help", ""),
                rows.least(),
                rows.most(),
                entry.someEntries("fields", field -> field(field, rows.most() > 1)));
    }

    private Field field(Entry entry, boolean inRows) {
        Scalar code = wording.code(entry, "code");
        if (inRows) {
            names.define(code, Role.FIELD, Role.ROW_FIELD);
        } else {
            names.define(code, Role.FIELD);
        }
        Kind kind = wording.word(entry, "kind", Kind.class);
        entry.optional("choicesFrom").ifPresent(from -> names.mention(Role.ROW_FIELD, from));
        Field field = new Field(
                code.text(),
                entry.text("name").text(),
                kind,
                wording.flag(entry, "required", true),
                wording.number(entry, "limit", USUAL_LIMIT, 1, LONGEST),
                entry.text("help", ""),
                options(entry),
                entry.optional("choicesFrom").map(Scalar::text).orElse(null),
                entry.texts("headings").stream().map(Scalar::text).toList());
        belongs(entry, "options", kind == Kind.CHOICE, true);
        belongs(entry, "choicesFrom", kind == Kind.CHOICE_OF_ROWS, true);
        belongs(entry, "headings", kind == Kind.NARRATIVE, false);
        belongs(
                entry,
                "limit",
                kind == Kind.NARRATIVE || kind == Kind.TEXT || kind == Kind.INDUSTRY,
                kind == Kind.NARRATIVE);
        return field;
    }

    private List<Field.Option> options(Entry entry) {
        return entry.entry(
                        "options",
                        options -> options.pairs().entrySet().stream()
                                .map(pair -> new Field.Option(
                                        pair.getKey().text(), pair.getValue().text()))
                                .toList())
                .orElse(List.of());
    }

    private static void belongs(Entry entry, String key, boolean here, boolean needed) {
        if (entry.has(key) && !here) {
            entry.mistake(key, key, "这一类文字项没有“" + key + "”");
        } else if (!entry.has(key) && here && needed) {
            entry.mistake(key, "", "这一类文字项缺少“" + key + "”");
        }
    }
}
