package cn.parklens.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every code a form defines and every place that mentions one; at the end the two are held against each other. */
final class Names {

    /** What a code may be mentioned as. */
    enum Role {
        PART("章节或表格"),
        FIELD("文字项"),
        ROW_FIELD("可填多行的文字项"),
        INDICATOR("指标"),
        COUNT("数量指标"),
        RATIO("有公式的指标"),
        LIST("佐证清单"),
        RULE("审核规则"),
        PARAMETER("参数");

        private final String chinese;

        Role(String chinese) {
            this.chinese = chinese;
        }
    }

    /** Codes of one space differ; an indicator and the list that proves it may share theirs. */
    private enum Space {
        ASKED,
        LISTS,
        RULES,
        PARAMETERS;

        static Space of(Role role) {
            return switch (role) {
                case PART, FIELD, ROW_FIELD, INDICATOR, COUNT, RATIO -> ASKED;
                case LIST -> LISTS;
                case RULE -> RULES;
                case PARAMETER -> PARAMETERS;
            };
        }
    }

    private record Name(Space space, String code) {}

    private record Definition(Place place, Set<Role> roles) {}

    private record Mention(Role role, Scalar scalar) {}

    private final SourceFile file;
    private final Map<Name, Definition> definitions = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();

    Names(SourceFile file) {
        this.file = file;
    }

    void define(Scalar code, Role first, Role... rest) {
        if (code.text().isEmpty()) {
            return;
        }
        Name name = new Name(Space.of(first), code.text());
        Definition definition = new Definition(code.place(), EnumSet.of(first, rest));
        Definition earlier = definitions.putIfAbsent(name, definition);
        if (earlier != null) {
            file.mistake(code.place(), code.text(), "代码重复，第" + earlier.place().line() + "行已经用过");
        }
    }

    void mention(Role role, Scalar scalar) {
        mentions.add(new Mention(role, scalar));
    }

    /** How many mistakes the file has by now: whoever reads a part sees whether it brought any. */
    int mistakes() {
        return file.count();
    }

    /** Notes that a code is defined with mistakes, when there are more of them than before. */
    void doubtSince(int before, String code) {
        if (file.count() > before) {
            doubtful.add(code);
        }
    }

    Set<String> doubtful() {
        return Set.copyOf(doubtful);
    }

    /** Records every mention of what is not there, or is there as something else. */
    void check() {
        for (Mention mention : mentions) {
            String code = mention.scalar().text();
            Definition definition = definitions.get(new Name(Space.of(mention.role()), code));
            if (definition == null || !definition.roles().contains(mention.role())) {
                doubtful.add(code);
            }
            if (definition == null) {
                file.mistake(
                        mention.scalar().place(),
                        code,
                        "没有这个" + mention.role().chinese + Suggestion.near(code, codes(mention.role())));
            } else if (!definition.roles().contains(mention.role())) {
                file.mistake(mention.scalar().place(), code, "应为" + mention.role().chinese + "的代码");
            }
        }
    }

    private List<String> codes(Role role) {
        return definitions.entrySet().stream()
                .filter(entry -> entry.getValue().roles().contains(role))
                .map(entry -> entry.getKey().code())
                .toList();
    }
}
