package cn.parklens.submission.web;

import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.DivisionNames.Division;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counties of the province that was just chosen. */
@RestController
class DivisionChoices {

    private final DivisionNames divisions;

    DivisionChoices(DivisionNames divisions) {
        this.divisions = divisions;
    }

    @GetMapping("/divisions/counties")
    List<Division> counties(@RequestParam String province) {
        return divisions.counties(province);
    }
}
