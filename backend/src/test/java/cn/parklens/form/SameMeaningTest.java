package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a form says does not hang on how its file is written. */
class SameMeaningTest {

    private static final Form FORM = read(SmallDefinition.TEXT);

    private static Form read(String yaml) {
        return FormReader.create().read(yaml, SmallDefinition.FILE);
    }

    private static boolean same(String found, String changed) {
        String text = SmallDefinition.TEXT.replace(found, changed);
        assertThat(text).isNotEqualTo(SmallDefinition.TEXT);
        return read(text).differsOnlyInVersionFrom(FORM);
    }

    @Test
    void commentsBlankLinesQuotesAndTheVersionChangeNothing() {
        assertThat(same("sections:", "# 2026 年修订\n\nsections:   # 各部分")).isTrue();
        assertThat(same("title: 小表", "title:  \"小表\"")).isTrue();
        assertThat(same("unit: 个", "unit: '个'")).isTrue();
        assertThat(same("version: \"1\"", "version: \"2\"")).isTrue();
    }

    @Test
    void whateverIsAskedProvedOrCheckedOtherwiseDoes() {
        assertThat(same("title: 小表", "title: 大表")).isFalse();
        assertThat(same("name: 企业数量", "name: 企业户数")).isFalse();
        assertThat(same("limit: 300", "limit: 301")).isFalse();
        assertThat(same("covered / firms", "firms / covered")).isFalse();
    }
}
