package cn.parklens.comparison.web;

import cn.parklens.account.Person;
import cn.parklens.comparison.Asked;
import cn.parklens.comparison.Headlines;
import cn.parklens.comparison.Reasons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a figure is what it is: beside the chart that it was chosen in, or as a page of its own. */
@Controller
class WhyFragment {

    private final Reasons reasons;
    private final Headlines headlines;

    WhyFragment(Reasons reasons, Headlines headlines) {
        this.reasons = reasons;
        this.headlines = headlines;
    }

    @GetMapping("/compare/why/{ofPark}/{what}/{when}")
    String why(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @PathVariable("ofPark") String parkCode,
            @PathVariable("what") String indicatorCode,
            @PathVariable("when") int inYear,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        model.addAttribute("why", reasons.why(viewer, Asked.read(address).question(), parkCode, indicatorCode, inYear));
        model.addAttribute("headlines", headlines);
        model.addAttribute("shown", new Shown());
        model.addAttribute(
                "times", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault()));
        return fragment ? "comparison/why :: why" : "comparison/why";
    }
}
