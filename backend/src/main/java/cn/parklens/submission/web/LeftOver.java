package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.submission.Carrying;
import cn.parklens.submission.Fate;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was typed on a page of another version of the form and never saved: what each piece would be in this version.
 * Writes nothing.
 */
@RestController
class LeftOver {

    private final Submissions submissions;
    private final Forms forms;
    private final MessageSource messages;

    LeftOver(Submissions submissions, Forms forms, MessageSource messages) {
        this.submissions = submissions;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * One piece.
     *
     * @param typed as it would be typed now
     * @param fits whether it may be taken over
     * @param said what it is converted to, or why it does not fit; empty where it stays as it is
     */
    record Piece(String typed, boolean fits, String said) {}

    /** One answer for each change of the request, whose version is the one that was typed for. */
    @PostMapping("/collections/{collection}/parks/{park}/left")
    List<Piece> left(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @Valid @RequestBody FillRequest request,
            Locale locale) {
        Submission submission = submissions.seenBy(person, collection, park);
        Carrying carrying = new Carrying(old(submission, request.formVersion()).form(), submission.form());
        return request.changes().stream()
                .map(change -> piece(carrying, change, locale))
                .toList();
    }

    private FormVersion old(Submission submission, long id) {
        return forms.all().stream()
                .filter(one -> one.id() == id
                        && one.form().code().equals(submission.form().code()))
                .findFirst()
                .orElseThrow(() -> new NotThere("form version " + id));
    }

    private Piece piece(Carrying carrying, FillRequest.Change change, Locale locale) {
        return switch (fate(carrying, change)) {
            case Fate.Kept same -> new Piece(change.typed(), true, "");
            case Fate.Converted(var amount) ->
                new Piece(
                        amount.toPlainString(),
                        true,
                        told("fill.left.converted", locale, amount.toPlainString(), unit(carrying, change)));
            case Fate.SetAside(var reason) ->
                new Piece(change.typed(), false, told("definition.reason." + reason.name(), locale));
        };
    }

    private static Fate fate(Carrying carrying, FillRequest.Change change) {
        return change.isCell()
                ? carrying.typed(
                        new Cell(
                                String.valueOf(change.indicator()),
                                ReferencePeriod.parse(String.valueOf(change.period()))),
                        change.typed())
                : carrying.text(String.valueOf(change.field()), change.rowNumber(), change.typed());
    }

    private static String unit(Carrying carrying, FillRequest.Change change) {
        return carrying.to()
                .indicator(String.valueOf(change.indicator()))
                .map(indicator -> indicator.unit().symbol())
                .orElse("");
    }

    private String told(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
