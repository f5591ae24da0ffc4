package cn.parklens.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of the form's file, asked key by key. What is missing or wrong is recorded where it stands and an empty value
 * is given back, so that one reading finds every mistake.
 */
final class Entry {

    /** What YAML itself gives to texts, numbers and dates; every other tag was written by hand. */
    private static final Set<Tag> PLAIN_TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    /** Above a text: it begins below them. */
    private static final Pattern BLANK_LINES = Pattern.compile("^\\n+");

    private final SourceFile file;
    private final MappingNode node;
    private final Placeholders placeholders;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Boolean> asked = new LinkedHashMap<>();

    private Entry(SourceFile file, MappingNode node, Placeholders placeholders) {
        this.file = file;
        this.node = node;
        this.placeholders = placeholders;
        for (NodeTuple tuple : node.getValue()) {
            Place place = Place.of(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                file.mistake(place, file.line(place), "键应是一个词");
            } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                file.mistake(place, key.getValue(), "同一处写了两次“" + key.getValue() + "”");
            }
        }
    }

    /**
     * Reads a node as a mapping and refuses the keys that the reader did not ask for.
     *
     * @return empty when the node is something else, which is then recorded
     */
    static <T> Optional<T> read(SourceFile file, Node node, Placeholders placeholders, Function<Entry, T> reader) {
        if (!(node instanceof MappingNode mapping)) {
            Place place = Place.of(node.getStartMark());
            file.mistake(place, file.line(place), "此处应是若干行“键: 值”");
            return Optional.empty();
        }
        Entry entry = new Entry(file, mapping, placeholders);
        T read = reader.apply(entry);
        entry.refuseUnasked();
        return Optional.of(read);
    }

    /** The same mapping with placeholders filled in. */
    <T> T filled(Placeholders filling, Function<Entry, T> reader) {
        Entry entry = new Entry(file, node, filling);
        T read = reader.apply(entry);
        asked.putAll(entry.asked);
        return read;
    }

    /** Where the mapping begins. */
    Place place() {
        return Place.of(node.getStartMark());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Records a mistake about a key: at its value, or at the mapping when it is absent. */
    void mistake(String key, String found, String reason) {
        Node value = value(key);
        file.mistake(value == null ? place() : Place.of(value.getStartMark()), found, reason);
    }

    /** A text that must be there; empty after a mistake. */
    Scalar text(String key) {
        Node value = required(key);
        if (value == null) {
            return new Scalar("", place());
        }
        Scalar scalar = scalar(value);
        if (scalar.text().isBlank() && value instanceof ScalarNode) {
            file.mistake(scalar.place(), key, "“" + key + "”不能为空");
        }
        return scalar;
    }

    /** A text that may be left out or empty. */
    Optional<Scalar> optional(String key) {
        return Optional.ofNullable(value(key)).map(this::scalar);
    }

    String text(String key, String otherwise) {
        return optional(key).map(Scalar::text).orElse(otherwise);
    }

    /** A list of texts, empty when it is left out. */
    List<Scalar> texts(String key) {
        return nodes(key).stream().map(this::scalar).toList();
    }

    /** A list of mappings, empty when it is left out. */
    <T> List<T> entries(String key, Function<Entry, T> reader) {
        return nodes(key).stream()
                .flatMap(item -> read(file, item, placeholders, reader).stream())
                .toList();
    }

    /** A list of mappings that must be there and hold at least one. */
    <T> List<T> someEntries(String key, Function<Entry, T> reader) {
        Node value = required(key);
        if (value instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            mistake(key, key, "“" + key + "”至少要有一项");
        }
        return entries(key, reader);
    }

    /** A mapping within the mapping. */
    <T> Optional<T> entry(String key, Function<Entry, T> reader) {
        return Optional.ofNullable(value(key)).flatMap(value -> read(file, value, placeholders, reader));
    }

    /** Every key with its text, for a mapping whose keys are the author's own. */
    Map<Scalar, Scalar> pairs() {
        Map<Scalar, Scalar> pairs = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                asked.put(key.getValue(), true);
                pairs.put(scalar(key), scalar(tuple.getValueNode()));
            }
        }
        return pairs;
    }

    private List<Node> nodes(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(key, key, "“" + key + "”应是一个列表：每项一行，以“- ”开头");
        return List.of();
    }

    private @Nullable Node required(String key) {
        Node value = value(key);
        if (value == null) {
            file.mistake(place(), file.line(place()), "缺少“" + key + "”");
        }
        return value;
    }

    private @Nullable Node value(String key) {
        asked.put(key, true);
        return values.get(key);
    }

    private Scalar scalar(Node value) {
        Place start = Place.of(value.getStartMark());
        if (!(value instanceof ScalarNode scalar)) {
            file.mistake(start, file.line(start), "此处应是一段文字或一个数");
            return new Scalar("", start);
        }
        if (!PLAIN_TAGS.contains(scalar.getTag())) {
            file.mistake(start, scalar.getTag().getValue(), "不接受类型标记");
        }
        ScalarStyle style = scalar.getScalarStyle();
        Place first = switch (style) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> new Place(start.line(), start.column() + 1);
            case LITERAL, FOLDED -> file.below(value.getStartMark());
            default -> start;
        };
        String text = scalar.getTag().equals(Tag.NULL)
                ? ""
                : BLANK_LINES.matcher(scalar.getValue()).replaceFirst("");
        return new Scalar(placeholders.fill(text, first, file), first);
    }

    private void refuseUnasked() {
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !asked.containsKey(key.getValue())) {
                file.mistake(
                        Place.of(key.getStartMark()),
                        key.getValue(),
                        "不认识的键“" + key.getValue() + "”" + Suggestion.near(key.getValue(), asked.keySet()));
            }
        }
    }
}
