package cn.parklens.submission.web;

import cn.parklens.submission.Divisions;
import cn.parklens.submission.Divisions.Division;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counties of the province that was just chosen. */
@RestController
class DivisionChoices {

    private final Divisions divisions;

    DivisionChoices(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping("/divisions/counties")
    List<Division> counties(@RequestParam String province) {
        return divisions.counties(province);
    }
}
