package cn.parklens.submission;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Findings as they are kept with an event. */
@Component
class SnapshotText {

    private final JsonMapper json;

    SnapshotText(JsonMapper json) {
        this.json = json;
    }

    String write(FindingsSnapshot snapshot) {
        return json.writeValueAsString(snapshot);
    }

    FindingsSnapshot read(String text) {
        return json.readValue(text, FindingsSnapshot.class);
    }
}
