package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.Claims;
import cn.parklens.spreadsheet.Csv;
import cn.parklens.submission.evidence.web.SeenClaims.Claimed;
import cn.parklens.submission.evidence.web.SeenClaims.Line;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Claims as a table, one line for each row of a list. */
final class ClaimsTable {

    private final MessageSource messages;
    private final Locale locale;

    ClaimsTable(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(List<Claimed> claims) {
        Csv csv = new Csv()
                .line(Stream.of(
                                "number",
                                "enterprise",
                                "basis",
                                "parks",
                                "park",
                                "list",
                                "sheet",
                                "row",
                                "name",
                                "code",
                                "file",
                                "sha256")
                        .map(column -> word("csv." + column))
                        .toArray());
        int number = 0;
        for (Claimed claim : claims) {
            number++;
            for (Line line : claim.lines()) {
                csv.line(
                        number,
                        claim.name(),
                        word("basis." + claim.basis()),
                        claim.parks(),
                        line.submission().park().name(),
                        line.listName(),
                        line.row().sheet(),
                        line.row().row(),
                        line.row().name(),
                        Objects.requireNonNullElse(line.row().creditCode(), ""),
                        line.row().fileName(),
                        line.row().sha256());
            }
        }
        if (claims.size() == Claims.MOST) {
            csv.line(messages.getMessage("evidence.claims.csv.most", new Object[] {Claims.MOST}, locale));
        }
        return csv.toString();
    }

    private String word(String key) {
        return messages.getMessage("evidence.claims." + key, null, locale);
    }
}
