package cn.parklens.form;

import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The file a form is read from, and everything found wrong in it. Only the tree of nodes is made, never objects, so no
 * tag can name a class; size, depth and aliases are bounded.
 */
final class SourceFile {

    /** Unicode code points; the form of 2026 has about 25,000. */
    static final int LARGEST = 1_000_000;

    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 50;
    private static final int LONGEST_QUOTE = 60;

    private final String name;
    private final String text;
    private final List<String> lines;
    private final Set<FormRefused.Mistake> mistakes = new LinkedHashSet<>();

    SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = text.lines().toList();
    }

    /** The tree of the file, or nothing when it is not YAML at all, which is then recorded. */
    Optional<Node> compose() {
        if (text.codePointCount(0, text.length()) > LARGEST) {
            mistake(new Place(1, 1), "", "文件过大，最多" + LARGEST + "个字符");
            return Optional.empty();
        }
        LoaderOptions bounds = new LoaderOptions();
        bounds.setNestingDepthLimit(DEEPEST);
        bounds.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            @Nullable Node root = new Yaml(bounds).compose(new StringReader(text));
            if (root == null) {
                mistake(new Place(1, 1), "", "文件是空的");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            Place place = Optional.ofNullable(e.getProblemMark()).map(Place::of).orElse(new Place(1, 1));
            mistake(place, line(place), "不是正确的 YAML：请检查此处的缩进、冒号后的空格、引号和括号是否配对；不接受“!!”类型标记");
        } catch (YAMLException e) {
            mistake(new Place(1, 1), "", "文件无法读取：嵌套超过" + DEEPEST + "层、别名超过" + MOST_ALIASES + "个，或含有不可见的控制字符");
        }
        return Optional.empty();
    }

    void mistake(Place place, String found, String reason) {
        mistakes.add(new FormRefused.Mistake(name, place.line(), place.column(), abridge(found), reason));
    }

    List<FormRefused.Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** How many mistakes there are by now. */
    int count() {
        return mistakes.size();
    }

    /** The text of a line, empty past the end. */
    String line(Place place) {
        return place.line() <= lines.size() ? lines.get(place.line() - 1).strip() : "";
    }

    /** Where the first character after the mark's line stands: a text under {@code |} or {@code >} begins there. */
    Place below(Mark mark) {
        for (int i = mark.getLine() + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return new Place(
                        i + 1,
                        lines.get(i).length() - lines.get(i).stripLeading().length() + 1);
            }
        }
        return Place.of(mark);
    }

    private static String abridge(String found) {
        return found.codePointCount(0, found.length()) <= LONGEST_QUOTE
                ? found
                : found.substring(0, found.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
