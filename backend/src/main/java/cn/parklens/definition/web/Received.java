package cn.parklens.definition.web;

import cn.parklens.submission.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the text of a definition, from a file or from the page: UTF-8, bounded. */
@Component
class Received {

    /** Four bytes for a character at most. */
    static final int MOST_BYTES = 4 * Definition.LONGEST;

    private static final Pattern TITLE = Pattern.compile("^title: *(\\S.{0,99})$", Pattern.MULTILINE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A text.
     *
     * @param name as it is listed
     * @param refused key of why it was not taken, null when it was
     */
    record Text(String name, String yaml, @Nullable String refused) {}

    /** The file goes first where there are both. */
    Text text(@Nullable MultipartFile file, String typed) {
        if (file == null || file.isEmpty()) {
            return bounded(titleOf(typed), typed);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "上传的定义");
        try (InputStream in = file.getInputStream()) {
            return decoded(name, in.readNBytes(MOST_BYTES + 1));
        } catch (IOException brokenOff) {
            return new Text(name, "", "definition.refused.broken");
        }
    }

    /** A pasted text is listed by its own title, where one can be made out. */
    private static String titleOf(String typed) {
        Matcher title = TITLE.matcher(typed);
        return title.find() ? title.group(1) : "粘贴于 " + MINUTE.format(LocalDateTime.now(ZoneId.systemDefault()));
    }

    /** Bytes as they came. */
    Text decoded(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Text(name, "", "definition.refused.large");
        }
        try {
            return bounded(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Text(name, "", "definition.refused.encoding");
        }
    }

    private static Text bounded(String name, String text) {
        if (text.codePointCount(0, text.length()) > Definition.LONGEST) {
            return new Text(name, "", "definition.refused.large");
        }
        return text.isBlank() ? new Text(name, "", "definition.refused.empty") : new Text(name, text, null);
    }
}
