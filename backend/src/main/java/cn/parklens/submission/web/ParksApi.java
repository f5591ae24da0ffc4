package cn.parklens.submission.web;

import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.form.Form;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Collections;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked for: the calls, the forms and their indicators, the parks. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "报表与园区", description = "Forms, collections and parks")
class ParksApi {

    private final Parks parks;
    private final Forms forms;
    private final Collections collections;

    ParksApi(Parks parks, Forms forms, Collections collections) {
        this.parks = parks;
        this.forms = forms;
        this.collections = collections;
    }

    @GetMapping("/forms")
    @Operation(summary = "每一版报表及其指标")
    List<FormFacts> forms() {
        return forms.all().stream().map(FormVersion::form).map(FormFacts::of).toList();
    }

    @GetMapping("/collections")
    @Operation(summary = "征集")
    List<CollectionFacts> collections() {
        return collections.all().stream().map(this::facts).toList();
    }

    @GetMapping("/parks")
    @Operation(summary = "您可以查看的园区")
    List<ParkFacts> parks(@Parameter(hidden = true) @AuthenticationPrincipal Person person) {
        return parks.seenBy(person).stream().map(ParkFacts::of).toList();
    }

    private CollectionFacts facts(Collection collection) {
        Form form = forms.version(collection.formVersion()).form();
        return new CollectionFacts(
                collection.code(),
                collection.title(),
                form.code(),
                form.version(),
                collection.opensOn().toString(),
                collection.closesOn().toString());
    }

    /** A call. */
    record CollectionFacts(String code, String title, String form, String version, String opensOn, String closesOn) {}

    /** A form in short. */
    record FormFacts(
            String code, String version, String title, int year, List<IndicatorFacts> indicators, List<String> lists) {
        static FormFacts of(Form form) {
            return new FormFacts(
                    form.code(),
                    form.version(),
                    form.title(),
                    form.year(),
                    form.indicators()
                            .map(indicator -> new IndicatorFacts(
                                    indicator.code(),
                                    indicator.name(),
                                    indicator.unit().symbol(),
                                    indicator.scope().name(),
                                    indicator.periods().stream()
                                            .map(period -> period.code())
                                            .toList(),
                                    indicator.required()))
                            .toList(),
                    form.evidenceLists().stream().map(list -> list.code()).toList());
        }
    }

    /** An indicator in short. */
    record IndicatorFacts(
            String code, String name, String unit, String scope, List<String> periods, boolean required) {}

    /** A park. */
    record ParkFacts(
            String code,
            String name,
            String level,
            String province,
            @Nullable String county,
            boolean fictitious) {
        static ParkFacts of(Park park) {
            return new ParkFacts(
                    park.code(),
                    park.name(),
                    park.level().name(),
                    park.provinceName(),
                    park.countyName(),
                    park.fictitious());
        }
    }
}
