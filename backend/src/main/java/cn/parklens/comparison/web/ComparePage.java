package cn.parklens.comparison.web;

import cn.parklens.account.Person;
import cn.parklens.comparison.Comparisons;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parks over years: a chart for each indicator, and the same as a table. */
@Controller
class ComparePage {

    private final Comparisons comparisons;
    private final AnalystPage page;

    ComparePage(Comparisons comparisons, AnalystPage page) {
        this.comparisons = comparisons;
        this.page = page;
    }

    @GetMapping("/compare")
    String compare(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "columns") String draw,
            Model model) {
        return page.open(viewer, address, comparisons::ask, model)
                .map(inquiry -> {
                    model.addAttribute("comparisons", inquiry.comparisons());
                    model.addAttribute("draw", draw.toLowerCase(Locale.ROOT).equals("lines") ? "lines" : "columns");
                    return "comparison/compare";
                })
                .orElse("comparison/nothing");
    }
}
