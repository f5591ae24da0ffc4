package cn.parklens.comparison.web;

import cn.parklens.account.Person;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.RankOrder;
import cn.parklens.comparison.Ranking;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parks in order of an indicator. */
@Controller
class RankPage {

    private final Comparisons comparisons;
    private final AnalystPage page;

    RankPage(Comparisons comparisons, AnalystPage page) {
        this.comparisons = comparisons;
        this.page = page;
    }

    @GetMapping("/rank")
    String rank(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        return page.open(viewer, address, comparisons::ask, model)
                .map(inquiry -> {
                    RankOrder order = RankOrder.parse(sort);
                    Ranking ranking = inquiry.ranking(order);
                    model.addAttribute("ranking", ranking);
                    model.addAttribute("order", order);
                    ranking.spread().ifPresent(spread -> model.addAttribute("bar", Bar.of(spread)));
                    return "comparison/rank";
                })
                .orElse("comparison/nothing");
    }
}
