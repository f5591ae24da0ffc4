package cn.parklens.comparison.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Profile;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.RankOrder;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the pages as files. */
@Controller
class CsvDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Comparisons comparisons;
    private final Tables tables;

    CsvDownloads(Comparisons comparisons, Tables tables) {
        this.comparisons = comparisons;
        this.tables = tables;
    }

    @GetMapping("/compare/table.csv")
    ResponseEntity<String> compare(
            @AuthenticationPrincipal Person viewer, @Valid @ModelAttribute("asked") Question asked) {
        return file("园区比较", comparisons.ask(viewer, asked).map(inquiry -> tables.csv(inquiry.comparisons())));
    }

    @GetMapping("/rank/table.csv")
    ResponseEntity<String> rank(
            @AuthenticationPrincipal Person viewer,
            @Valid @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "") String sort) {
        return file(
                "园区排名",
                comparisons.ask(viewer, asked).map(inquiry -> tables.csv(inquiry.ranking(RankOrder.parse(sort)))));
    }

    @GetMapping("/profile/table.csv")
    ResponseEntity<String> profile(
            @AuthenticationPrincipal Person viewer,
            @Valid @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "ALL") Profile.Peers peers) {
        return file(
                "园区画像",
                comparisons
                        .askForProfile(viewer, asked)
                        .flatMap(inquiry -> inquiry.profile(peers))
                        .map(tables::csv));
    }

    private static ResponseEntity<String> file(String name, Optional<String> text) {
        String dated = name + "-" + LocalDate.now(ZoneId.systemDefault()) + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(dated, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.orElseThrow(() -> new NotAllowed("nothing to compare")));
    }
}
