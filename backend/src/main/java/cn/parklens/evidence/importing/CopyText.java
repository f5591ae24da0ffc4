package cn.parklens.evidence.importing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of PostgreSQL's {@code COPY} text format. Characters that PostgreSQL cannot keep (NUL) are left out; half of a
 * surrogate pair becomes a question mark.
 */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean begun;

    CopyText number(long value) {
        separate().append(value);
        return this;
    }

    CopyText text(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    /** A {@code text[]}. */
    CopyText array(List<String> values) {
        separate().append('{');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"");
            quoted(values.get(i));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    /** Begins a {@code jsonb} object. */
    CopyText beginObject() {
        separate().append('{');
        return this;
    }

    /** A member of it: figures and truths as such, everything else by its text. */
    CopyText member(String name, @Nullable Object value) {
        if (text.charAt(text.length() - 1) != '{') {
            text.append(',');
        }
        text.append('"');
        quotedJson(name);
        text.append("\":");
        if (value instanceof BigDecimal figure) {
            text.append(figure.toPlainString());
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else {
            text.append('"');
            quotedJson(value.toString());
            text.append('"');
        }
        return this;
    }

    CopyText endObject() {
        text.append('}');
        return this;
    }

    void endLine() {
        text.append('\n');
        begun = false;
    }

    boolean isFull() {
        return text.length() >= 1 << 16;
    }

    /** What was written since, as bytes. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private StringBuilder separate() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        return text;
    }

    private void escape(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
    }

    /** Whether it stands as it is in all three notations, as nearly every text of a list does. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escape(char c) {
        switch (c) {
            case '\0' -> {}
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }

    /** Within quotes of an array, a backslash and a quote carry a backslash, which COPY doubles. */
    private void quoted(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '"') {
                text.append("\\\\");
            }
            escape(c);
        }
    }

    private void quotedJson(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '"') {
                text.append("\\\\");
                escape(c);
            } else if (c >= ' ') {
                text.append(c);
            } else if (c != '\0') {
                text.append("\\\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            }
        }
    }
}
