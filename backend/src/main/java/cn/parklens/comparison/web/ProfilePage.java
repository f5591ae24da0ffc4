package cn.parklens.comparison.web;

import cn.parklens.account.Person;
import cn.parklens.comparison.Comparisons;
import cn.parklens.comparison.Distribution;
import cn.parklens.comparison.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One park against the median and the middle half of its peers. */
@Controller
class ProfilePage {

    private final Comparisons comparisons;
    private final AnalystPage page;

    ProfilePage(Comparisons comparisons, AnalystPage page) {
        this.comparisons = comparisons;
        this.page = page;
    }

    @GetMapping("/profile")
    String profile(
            @AuthenticationPrincipal Person viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "ALL") Profile.Peers peers,
            Model model) {
        return page.open(viewer, address, comparisons::askForProfile, model)
                .flatMap(inquiry -> inquiry.profile(peers))
                .map(profile -> {
                    model.addAttribute("profile", profile);
                    model.addAttribute("peers", peers);
                    model.addAttribute("strips", new Strips());
                    return "comparison/profile";
                })
                .orElse("comparison/nothing");
    }

    /** What the template calls to draw where a park lies in its peers. */
    static final class Strips {

        public Bar of(Distribution spread) {
            return Bar.of(spread);
        }
    }
}
