package cn.parklens.evidence.enterprise;

import cn.parklens.form.NoteMarks;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classification of industries, GB/T 4754-2017, found by code, by name or by both. */
public final class Industries {

    private static final Pattern CODE_AND_NAME =
            Pattern.compile("((?:[A-Ta-t][ -]?)?\\d{2,4}|[A-Ta-t])[^\\p{L}\\p{N}]*(.*)");
    private static final Pattern NAME_AND_CODE =
            Pattern.compile("(\\D+?)[^\\p{L}\\p{N}]*((?:[A-Ta-t][ -]?)?\\d{2,4})[^\\p{L}\\p{N}]*");
    private static final Pattern MENTIONED =
            Pattern.compile("(?<![A-Za-z0-9])((?:[A-Ta-t][ -]?)?\\d{2,4})(?![A-Za-z0-9])");
    /** C35? and C35+ say that something else may be meant; 39% and -39 are figures. */
    private static final Pattern DOUBT = Pattern.compile("[?<>≤≥~*+%‰=]|^[-−]");

    private static final Pattern NOT_CHINESE = Pattern.compile("\\P{IsHan}+");
    /** Words that many industries end with tell nothing about which is meant. */
    private static final Set<String> OF_MANY = Set.of("制造", "加工", "服务", "生产");

    /** What is no industry but several sections: 工业 is mining, manufacturing and supply (三次产业划分规定). */
    private static final Map<String, List<String>> OF_SECTIONS = Map.of("工业", List.of("B", "C", "D"));

    /** Of so few signs any other word is near. */
    private static final int SHORTEST_MISTYPED = 3;

    private static final int SUGGESTIONS = 3;

    private final Map<String, Industry> byCode = new HashMap<>();
    private final Map<String, List<Industry>> byName = new HashMap<>();
    private final List<Industry> all = new ArrayList<>();

    private Industries() {
        try (InputStream in = Industries.class.getResourceAsStream("/cn/parklens/evidence/gbt4754-2017.csv")) {
            if (in == null) {
                throw new IllegalStateException("the classification of industries is missing");
            }
            CsvReader.builder()
                    .ofNamedCsvRecord(in)
                    .forEach(row -> add(new Industry(
                            row.getField("code"),
                            row.getField("name"),
                            Integer.parseInt(row.getField("level")),
                            row.getField("section"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Industry industry) {
        all.add(industry);
        byCode.put(industry.code(), industry);
        byCode.put(industry.fullCode(), industry);
        byName.computeIfAbsent(fold(industry.name()), name -> new ArrayList<>()).add(industry);
    }

    /** Reads the classification. */
    public static Industries load() {
        return new Industries();
    }

    /** What a text says about an industry. */
    public sealed interface Finding {

        /** One industry, by its code, its name or both. */
        record Known(Industry industry) implements Finding {}

        /** Code and name are each known and do not belong together. */
        record Differing(Industry byCode, Industry byName) implements Finding {}

        /** Not known; those it may mean come nearest first, and there may be none. */
        record Unknown(List<Industry> near) implements Finding {}
    }

    /** The industry of a code such as C39, 39 or 3919. */
    public Optional<Industry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
    }

    /**
     * Reads a code, a name, or both in either order. A code counts alone or beside a name that fits it, so that the L of
     * LED照明 is no section and 35年 no division.
     */
    public Finding find(String written) {
        if (NoteMarks.in(written)) {
            return new Finding.Unknown(meant(half(NoteMarks.without(written))));
        }
        String text = half(written);
        Industry known = named(text);
        if (known != null) {
            return new Finding.Known(known);
        }
        Matcher codeFirst = CODE_AND_NAME.matcher(text);
        Matcher nameFirst = NAME_AND_CODE.matcher(text);
        Finding both = null;
        if (!DOUBT.matcher(text).find()) {
            both = codeFirst.matches() ? both(codeFirst.group(1), codeFirst.group(2)) : null;
            both = both == null && nameFirst.matches() ? both(nameFirst.group(2), nameFirst.group(1)) : both;
        }
        return both == null ? new Finding.Unknown(meant(text)) : both;
    }

    /** Nothing where the code is none, or stands beside what is no name of it. */
    private @Nullable Finding both(String code, String name) {
        Industry coded = coded(code);
        if (coded == null) {
            return null;
        }
        String folded = fold(name);
        List<Industry> same = byName.getOrDefault(folded, List.of());
        if (folded.isEmpty()
                || same.contains(coded)
                || same.stream().anyMatch(it -> within(coded, it))
                || (same.isEmpty() && shortened(folded, coded))) {
            return new Finding.Known(coded);
        }
        return same.isEmpty() ? null : new Finding.Differing(coded, same.getFirst());
    }

    /** Whether it is part of the name, or the name but for a slip. A letter is too little to go by. */
    private static boolean shortened(String written, Industry coded) {
        String name = fold(coded.name());
        return coded.level() > 1
                && written.length() >= 2
                && (name.contains(written) || Edits.between(written, name) <= name.length() / 6);
    }

    private @Nullable Industry coded(String code) {
        return byCode.get(code.replaceAll("[ -]", "").toUpperCase(Locale.ROOT));
    }

    /** The industries whose codes a text mentions, then those whose names are near. */
    private List<Industry> meant(String text) {
        Industry known = named(text);
        if (known != null) {
            return List.of(known);
        }
        List<Industry> mentioned = MENTIONED
                .matcher(text)
                .results()
                .flatMap(code -> Stream.ofNullable(coded(code.group(1))))
                .toList();
        String words = fold(MENTIONED.matcher(text).replaceAll(""));
        List<Industry> near = near(words);
        String chinese = NOT_CHINESE.matcher(words).replaceAll("");
        if (near.isEmpty() && !OF_MANY.contains(chinese)) {
            near = near(chinese);
        }
        return Stream.concat(mentioned.stream(), near.stream())
                .distinct()
                .limit(SUGGESTIONS)
                .toList();
    }

    private static String half(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }

    private static boolean within(Industry part, Industry whole) {
        return part.code().startsWith(whole.code())
                || (whole.level() == 1 && part.section().equals(whole.code()));
    }

    /** Where a class and its only part carry the same name, the wider one is meant. */
    private @Nullable Industry named(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Industry coded = byCode.get(upper);
        if (coded != null) {
            return coded;
        }
        List<Industry> same = byName.getOrDefault(fold(text), List.of());
        if (same.isEmpty()) {
            return null;
        }
        Industry widest =
                same.stream().min(Comparator.comparingInt(Industry::level)).orElseThrow();
        return same.stream().allMatch(it -> within(it, widest)) ? widest : null;
    }

    /** The industries whose names are nearest to a text that is none of them; several of one name come first. */
    private List<Industry> near(String folded) {
        if (folded.length() < 2) {
            return List.of();
        }
        if (OF_SECTIONS.containsKey(folded)) {
            return OF_SECTIONS.get(folded).stream()
                    .flatMap(code -> Stream.ofNullable(byCode.get(code)))
                    .toList();
        }
        record Scored(Industry industry, int distance) {}
        return all.stream()
                .map(it -> new Scored(it, distance(folded, fold(it.name()))))
                .filter(it -> it.distance() < 100)
                .sorted(Comparator.comparingInt(Scored::distance)
                        .thenComparingInt(it -> it.industry().level())
                        .thenComparing(it -> it.industry().code()))
                .limit(SUGGESTIONS)
                .map(Scored::industry)
                .toList();
    }

    /** Edits between the two; a text that the other begins with or holds counts as near. 100 is too far. */
    private static int distance(String written, String name) {
        if (name.contains(written) || (written.contains(name) && name.length() >= 3)) {
            return 1 + Math.abs(name.length() - written.length());
        }
        if (written.length() < SHORTEST_MISTYPED || Math.abs(name.length() - written.length()) > 3) {
            return 100;
        }
        int edits = Edits.between(written, name);
        return edits <= Math.max(1, written.length() / 3) ? edits * 2 : 100;
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String half = Normalizer.normalize(name, Normalizer.Form.NFKC);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
