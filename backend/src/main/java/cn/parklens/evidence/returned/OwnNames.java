package cn.parklens.evidence.returned;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The names that a workbook defines and that stand for formulas: a cell that says {@code =evil} runs what the name stands
 * for. Those that reach out of the workbook, themselves or through another name, are made to stand for nothing; who uses
 * them reaches out as well.
 */
final class OwnNames {

    /** Stands for nothing. A name that is only taken away leaves others' numbers of names wrong in old workbooks. */
    private static final String NOTHING = "#REF!";

    private static final int MOST = 50_000;
    private static final long LONGEST = 20L << 20;

    /** Texts and names of sheets are passed over; everything else between operators may be a name. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|([^\\s\"'!(),;:{}\\[\\]+\\-*/^&=<>%@#|]+)");

    private final Set<String> outward;

    private OwnNames(Set<String> outward) {
        this.outward = outward;
    }

    static OwnNames none() {
        return new OwnNames(Set.of());
    }

    /** A name and what it stands for. Sheets may have one of the same name each. */
    private record Defined(String name, String text) {}

    /** Of the part of an Office Open XML workbook that defines them. */
    static OwnNames read(SheetXml xml) throws IOException, XMLStreamException {
        List<Defined> all = new ArrayList<>();
        long length = 0;
        while (xml.find("definedName")) {
            String name = xml.attribute("name");
            String text = xml.text();
            length += text.length();
            if (all.size() >= MOST || length > LONGEST) {
                throw new IOException("too many names");
            }
            if (name != null) {
                all.add(new Defined(key(name), text));
            }
        }
        return new OwnNames(outward(all));
    }

    /** Of a workbook that is held in memory. */
    static OwnNames of(Workbook workbook) {
        return new OwnNames(outward(defined(workbook)));
    }

    /**
     * Makes those that reach out stand for nothing.
     *
     * @return how many
     */
    int empty(Workbook workbook) {
        List<? extends Name> names = workbook.getAllNames();
        List<Defined> defined = defined(workbook);
        int emptied = 0;
        for (int i = 0; i < names.size(); i++) {
            if (reachesOut(defined.get(i).text())
                    || outward.contains(defined.get(i).name())) {
                names.get(i).setRefersToFormula(NOTHING);
                emptied++;
            }
        }
        return emptied;
    }

    /** Whether a formula leaves its workbook, itself or through a name. */
    boolean reachesOut(String formula) {
        return OwnFormulas.reachesOut(formula) || (!outward.isEmpty() && usesOne(formula));
    }

    private boolean usesOne(String formula) {
        Set<String> words = new HashSet<>();
        words(formula, words::add);
        return words.stream().anyMatch(outward::contains);
    }

    private static List<Defined> defined(Workbook workbook) {
        List<Defined> all = new ArrayList<>();
        @Nullable HSSFWorkbook old = workbook instanceof HSSFWorkbook it ? it : null;
        List<? extends Name> names = workbook.getAllNames();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            @Nullable String text = old == null ? name.getRefersToFormula() : formula(old, i);
            all.add(new Defined(key(name.getNameName()), text == null ? "" : text));
        }
        return all;
    }

    /** Of functions too, as the names of later functions are in old workbooks. One that cannot be had reaches out. */
    private static @Nullable String formula(HSSFWorkbook workbook, int index) {
        try {
            Ptg[] parts = HSSFEvaluationWorkbook.create(workbook)
                    .getName(new NamePtg(index))
                    .getNameDefinition();
            return parts == null || parts.length == 0 ? null : HSSFFormulaParser.toFormulaString(workbook, parts);
        } catch (RuntimeException unreadable) {
            return "|";
        }
    }

    /** Those that reach out, and those that use one of these, however many lie between. */
    private static Set<String> outward(List<Defined> all) {
        Map<String, List<String>> users = new HashMap<>();
        Set<String> outward = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (Defined one : all) {
            if (OwnFormulas.reachesOut(one.text()) && outward.add(one.name())) {
                next.add(one.name());
            }
        }
        if (next.isEmpty()) {
            return outward;
        }
        for (Defined one : all) {
            words(
                    one.text(),
                    word -> users.computeIfAbsent(word, none -> new ArrayList<>())
                            .add(one.name()));
        }
        while (!next.isEmpty()) {
            for (String user : users.getOrDefault(next.remove(), List.of())) {
                if (outward.add(user)) {
                    next.add(user);
                }
            }
        }
        return outward;
    }

    private static void words(String formula, Consumer<String> each) {
        WORD.matcher(formula).results().forEach(word -> {
            if (word.group(1) != null) {
                each.accept(key(word.group(1)));
            }
        });
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
