package cn.parklens.chart.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.chart.Chart;
import cn.parklens.chart.Charts;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Profile;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.RankOrder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The charts of a page, in its order: what the page's own address asks for. */
@RestController
class ChartData {

    private final Comparisons comparisons;
    private final Charts charts;

    ChartData(Comparisons comparisons, Charts charts) {
        this.comparisons = comparisons;
        this.charts = charts;
    }

    @GetMapping("/compare/charts")
    List<Chart> compare(
            @AuthenticationPrincipal Person viewer,
            @Valid @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "columns") String draw) {
        Charts.Drawing drawing = draw.equals("lines") ? Charts.Drawing.LINES : Charts.Drawing.COLUMNS;
        return found(comparisons.ask(viewer, asked)).comparisons().stream()
                .map(comparison -> charts.of(comparison, asked, drawing))
                .toList();
    }

    @GetMapping("/rank/charts")
    List<Chart> rank(
            @AuthenticationPrincipal Person viewer,
            @Valid @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "") String sort) {
        return List.of(charts.of(found(comparisons.ask(viewer, asked)).ranking(RankOrder.parse(sort)), asked));
    }

    @GetMapping("/profile/charts")
    List<Chart> profile(
            @AuthenticationPrincipal Person viewer,
            @Valid @ModelAttribute("asked") Question asked,
            @RequestParam(defaultValue = "ALL") Profile.Peers peers) {
        Profile profile = found(found(comparisons.askForProfile(viewer, asked)).profile(peers));
        return profile.lines().stream()
                .filter(Profile.Line::isTrend)
                .map(line -> charts.of(profile, line, asked))
                .toList();
    }

    private static <T> T found(Optional<T> one) {
        return one.orElseThrow(() -> new NotAllowed("nothing to draw"));
    }
}
