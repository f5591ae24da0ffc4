package cn.parklens.submission.evidence.web;

import cn.parklens.account.Person;
import cn.parklens.evidence.Claims;
import cn.parklens.evidence.Claims.Basis;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.evidence.web.SeenClaims.Asked;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enterprises that more than one park claims, for those who read the submissions of several parks; also as a file. */
@Controller
class ClaimsPage {

    private static final int MOST_PAGES = 10_000;

    private final SeenClaims seen;
    private final Claims claims;
    private final MessageSource messages;

    ClaimsPage(SeenClaims seen, Claims claims, MessageSource messages) {
        this.seen = seen;
        this.claims = claims;
        this.messages = messages;
    }

    @GetMapping("/claims")
    String claimed(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable Basis basis,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Asked asked = seen.asked(person, collection, list, basis);
        Claims.Page found = claims.claimed(asked.ids(), asked.filter(), Math.clamp(page, 1, MOST_PAGES));
        model.addAttribute("collections", asked.collections());
        model.addAttribute("chosen", asked.collection());
        model.addAttribute("lists", asked.lists());
        model.addAttribute("list", asked.filter().listCode());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("basis", basis);
        model.addAttribute("parks", asked.submissions().size());
        model.addAttribute("everywhere", person.readsEverywhere());
        model.addAttribute("found", found);
        model.addAttribute("lines", found.claims().stream().map(asked::claimed).toList());
        return "evidence/claims";
    }

    @GetMapping("/claims/table.csv")
    ResponseEntity<String> table(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable Basis basis,
            Locale locale) {
        Asked asked = seen.asked(person, collection, list, basis);
        String name = messages.getMessage("evidence.claims", null, locale) + "-" + LocalDate.now(ZoneId.systemDefault())
                + ".csv";
        return Attachment.named(name, Attachment.CSV)
                .body(new ClaimsTable(messages, locale)
                        .of(claims.all(asked.ids(), asked.filter()).stream()
                                .map(asked::claimed)
                                .toList()));
    }
}
