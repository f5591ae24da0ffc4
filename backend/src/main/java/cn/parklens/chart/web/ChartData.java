package cn.parklens.chart.web;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.chart.Chart;
import cn.parklens.chart.Charts;
import cn.parklens.comparison.Asked;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Inquiry;
import cn.parklens.comparison.Profile;
import cn.parklens.comparison.RankOrder;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "columns") String draw) {
        Inquiry inquiry = found(comparisons.ask(viewer, Asked.read(address).question()));
        Charts.Drawing drawing = draw.equals("lines") ? Charts.Drawing.LINES : Charts.Drawing.COLUMNS;
        return inquiry.comparisons().stream()
                .map(comparison -> charts.of(comparison, inquiry.choices().question(), drawing))
                .toList();
    }

    @GetMapping("/rank/charts")
    List<Chart> rank(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String sort) {
        Inquiry inquiry = found(comparisons.ask(viewer, Asked.read(address).question()));
        return List.of(charts.of(
                inquiry.ranking(RankOrder.parse(sort)), inquiry.choices().question()));
    }

    @GetMapping("/profile/charts")
    List<Chart> profile(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "ALL") Profile.Peers peers) {
        Inquiry inquiry =
                found(comparisons.askForProfile(viewer, Asked.read(address).question()));
        Profile profile = found(inquiry.profile(peers));
        return profile.lines().stream()
                .filter(Profile.Line::isTrend)
                .map(line -> charts.of(profile, line, inquiry.choices().question()))
                .toList();
    }

    private static <T> T found(Optional<T> one) {
        return one.orElseThrow(() -> new NotAllowed("nothing to draw"));
    }
}
