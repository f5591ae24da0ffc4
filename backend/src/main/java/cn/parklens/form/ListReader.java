package cn.parklens.form;

import cn.parklens.form.EvidenceList.Proof;
import cn.parklens.form.ListColumn.Kind;
import cn.parklens.form.Names.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the lists of enterprises that prove counts. */
final class ListReader {

    private final Wording wording;
    private final Names names;
    private final List<ListColumn> common;
    private final Map<String, String> sheets = new HashMap<>();

    /** @param common the columns that every list begins with */
    ListReader(Wording wording, Names names, List<ListColumn> common) {
        this.wording = wording;
        this.names = names;
        this.common = common;
    }

    EvidenceList list(Entry entry) {
        int before = names.mistakes();
        Scalar code = wording.code(entry, "code");
        names.define(code, Role.LIST);
        EvidenceList list = new EvidenceList(
                code.text(),
                entry.text("name").text(),
                texts(entry, "synonyms"),
                entry.someEntries("proves", this::proof),
                Stream.concat(common.stream(), entry.entries("columns", column -> column(wording, column)).stream())
                        .toList(),
                entry.text("help", ""),
                wording.flag(entry, "required", true));
        refuseAmbiguous(entry, list);
        names.doubtSince(before, code.text());
        return list;
    }

    static ListColumn column(Wording wording, Entry entry) {
        Kind kind = wording.word(entry, "kind", Kind.class);
        List<String> options = texts(entry, "options");
        if (options.isEmpty() == (kind == Kind.CHOICE)) {
            entry.mistake("options", kind.name(), kind == Kind.CHOICE ? "选择列缺少“options”" : "只有选择列才有“options”");
        }
        Scalar code = wording.code(entry, "code");
        Scalar name = entry.text("name");
        return new ListColumn(
                code.text(),
                name.text(),
                texts(entry, "synonyms"),
                kind,
                wording.flag(entry, "required", true),
                options,
                entry.text("help", ""),
                unit(wording, entry, kind, name.text()));
    }

    /** The unit that is written for it, else the one that its name carries; where it carries another, nobody would know. */
    private static String unit(Wording wording, Entry entry, Kind kind, String name) {
        String named = kind == Kind.FIGURE ? UnitInName.of(name) : "";
        if (!entry.has("unit")) {
            return named;
        }
        Unit written = wording.unit(entry, "unit");
        if (kind != Kind.FIGURE) {
            entry.mistake("unit", kind.name(), "只有数值列才有“unit”");
        } else if (!named.isEmpty() && !named.equals(written.symbol())) {
            entry.mistake("unit", written.symbol(), "列名里写的单位是“" + named + "”");
        }
        return written.symbol();
    }

    private Proof proof(Entry entry) {
        Scalar indicator = entry.text("indicator");
        names.mention(Role.COUNT, indicator);
        return new Proof(
                indicator.text(),
                entry.optional("where").map(Scalar::expression).orElse(null));
    }

    /** A header must mean one column, a sheet's name one list. */
    private void refuseAmbiguous(Entry entry, EvidenceList list) {
        Map<String, String> codes = new HashMap<>();
        Map<String, ListColumn> headers = new HashMap<>();
        for (ListColumn column : list.columns()) {
            if (codes.put(column.code(), column.name()) != null) {
                entry.mistake("columns", column.code(), "同一张清单里列的代码重复");
            }
            for (String header : headers(column)) {
                ListColumn other = headers.putIfAbsent(header, column);
                if (other != null && !other.equals(column)) {
                    entry.mistake("columns", header, "这个表头同时属于两列");
                }
            }
        }
        if (list.columns().stream()
                        .filter(c -> c.kind() == Kind.ENTERPRISE_NAME)
                        .count()
                != 1) {
            entry.mistake("columns", list.code(), "每张清单要有且只有一列企业名称（kind: enterprise_name）");
        }
        list.names().forEach(sheet -> {
            String other = sheets.putIfAbsent(sheet, list.code());
            if (other != null && !other.equals(list.code())) {
                entry.mistake("synonyms", sheet, "清单“" + other + "”已经用了这个名称");
            }
        });
    }

    private static List<String> headers(ListColumn column) {
        return column.names().toList();
    }

    private static List<String> texts(Entry entry, String key) {
        return entry.texts(key).stream().map(Scalar::text).toList();
    }
}
