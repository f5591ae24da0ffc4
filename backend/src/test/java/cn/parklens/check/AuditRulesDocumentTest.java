package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuditRulesDocumentTest {

    @Test
    void theDocumentSaysWhatTheRulesSay() throws Exception {
        String fresh = AuditRulesDocument.of(Path.of("src/main/resources/forms"));

        assertThat(Files.readString(Path.of("../docs/audit-rules.md")))
                .as("stale: run docs/regenerate")
                .isEqualTo(fresh);
    }
}
