package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.definition.EnergyForm;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AcrossTest {

    @Test
    void figuresOfAnotherVersionAreComparedInTheUnitOfThisOne() {
        Across across = new Across(form("亿元"), form("万元"));

        assertThat(across.reading("output", "2025", figure("12.3"))).contains(figure("123000"));
        assertThat(across.reading("output", "2025", Reading.missing(Gap.WITHHELD)))
                .contains(Reading.missing(Gap.WITHHELD));
    }

    @Test
    void whatMeasuresSomethingElseOrIsNotAskedTakesNoPart() {
        assertThat(new Across(form("亿元"), form("公顷")).reading("output", "2025", figure("12.3")))
                .isEmpty();
        assertThat(new Across(form("亿元"), form("亿元")).reading("output", "2025-12-31", figure("12.3")))
                .isEmpty();
        assertThat(new Across(form("亿元"), form("亿元")).reading("output", "2023", figure("12.3")))
                .isEmpty();
    }

    private static Reading figure(String amount) {
        return Reading.of(new BigDecimal(amount));
    }

    private static Form form(String unit) {
        return FormReader.create().read(EnergyForm.text().replace("unit: 亿元", "unit: " + unit), "energy.yaml");
    }
}
