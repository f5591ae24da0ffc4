package cn.parklens.comparison.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.comparison.Asked;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Profile;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.RankOrder;
import cn.parklens.spreadsheet.Attachment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The tables of the pages as files. */
@Controller
class CsvDownloads {

    private final Comparisons comparisons;
    private final Tables tables;

    CsvDownloads(Comparisons comparisons, Tables tables) {
        this.comparisons = comparisons;
        this.tables = tables;
    }

    @GetMapping("/compare/table.csv")
    ResponseEntity<String> compare(
            @AuthenticationPrincipal Person viewer, @RequestParam MultiValueMap<String, String> address) {
        return file(
                "园区比较",
                "/compare",
                address,
                asked -> comparisons.ask(viewer, asked),
                inquiry -> Optional.of(tables.csv(inquiry.comparisons(), inquiry.notes())));
    }

    @GetMapping("/rank/table.csv")
    ResponseEntity<String> rank(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String sort) {
        return file(
                "园区排名",
                "/rank",
                address,
                asked -> comparisons.ask(viewer, asked),
                inquiry -> Optional.of(tables.csv(inquiry.ranking(RankOrder.parse(sort)), inquiry.notes())));
    }

    @GetMapping("/profile/table.csv")
    ResponseEntity<String> profile(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "ALL") Profile.Peers peers) {
        return file(
                "园区画像",
                "/profile",
                address,
                asked -> comparisons.askForProfile(viewer, asked),
                inquiry -> inquiry.profile(peers).map(profile -> tables.csv(profile, inquiry.notes())));
    }

    /** A file of what was asked; where that is not understood in full, the page instead, which says why. */
    private static ResponseEntity<String> file(
            String name,
            String page,
            MultiValueMap<String, String> address,
            Function<Question, Optional<Inquiry>> ask,
            Function<Inquiry, Optional<String>> table) {
        Asked asked = Asked.read(address);
        Inquiry inquiry = ask.apply(asked.question()).orElseThrow(() -> new NotAllowed("nothing to compare"));
        if (!asked.mistakes().isEmpty() || !inquiry.mistakes().isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(UriComponentsBuilder.fromPath(page)
                            .queryParams(UriUtils.encodeQueryParams(address))
                            .build(true)
                            .toUri())
                    .build();
        }
        String dated = name + "-" + LocalDate.now(ZoneId.systemDefault()) + ".csv";
        return Attachment.named(dated, Attachment.CSV)
                .body(table.apply(inquiry).orElseThrow(() -> new NotAllowed("nothing to compare")));
    }
}
