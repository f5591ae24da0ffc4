package cn.parklens.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The worked example of docs/form-definition.md, taken from the document itself. */
public final class EnergyForm {

    private static final Path DOCUMENT = Path.of("..", "docs", "form-definition.md");

    private EnergyForm() {}

    /** The form as the document has it. */
    public static String text() {
        return found("<!-- worked example -->\\n```yaml\\n(.*?)```").getFirst().group(1);
    }

    /** The same form under a code of its own, so that stories do not meet. */
    public static String as(String code) {
        return text().replace("form: park-energy ", "form: " + code + " ");
    }

    /** One row of the document's table of mistakes. */
    record Slip(String instead, String written, String said) {}

    static List<Slip> slips() {
        return found("\\| `([^`]+)` \\| `([^`]+)` \\| ([^|]+) \\|").stream()
                .map(row -> new Slip(row.group(1), row.group(2), row.group(3).strip()))
                .toList();
    }

    private static List<Matcher> found(String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
            List<Matcher> found = new ArrayList<>();
            for (int at = 0; matcher.find(at); at = matcher.end()) {
                Matcher one = Pattern.compile(pattern, Pattern.DOTALL).matcher(matcher.group());
                one.matches();
                found.add(one);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
