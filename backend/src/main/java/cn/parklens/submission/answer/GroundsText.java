package cn.parklens.submission.answer;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Grounds as they are kept. */
@Component
class GroundsText {

    private final JsonMapper json;

    GroundsText(JsonMapper json) {
        this.json = json;
    }

    String write(Grounds grounds) {
        return json.writeValueAsString(grounds);
    }

    Grounds read(String text) {
        return json.readValue(text, Grounds.class);
    }
}
