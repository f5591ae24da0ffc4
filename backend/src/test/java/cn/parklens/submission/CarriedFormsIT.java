package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.RunningProduct;
import cn.parklens.account.AuditTrail;
import cn.parklens.definition.FormStory;
import cn.parklens.form.FormRefused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** What a start does with the forms that the product carries. */
@RunningProduct
@Import(Cast.class)
class CarriedFormsIT extends FormStory {

    @Autowired
    private FormRepository repository;

    @Autowired
    private AuditTrail trail;

    @Test
    void aNewerVersionIsPublishedOnceAndTheOlderStays() {
        FormVersion older = newest(start(yaml));

        Forms next = start(newer());

        FormVersion newer = newest(next);
        assertThat(newer.form().version()).isEqualTo("2026.2");
        assertThat(next.version(older.id()).form().version()).isEqualTo("2026.1");
        assertThat(next.text(older)).isEqualTo(yaml);
        assertThat(newest(start(newer())).id()).isEqualTo(newer.id());
    }

    @Test
    void anotherTextUnderAVersionThatWasCarriedBeforeIsRefused() {
        start(yaml);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> start(yaml.replace("园区能源", "能源")))
                .satisfies(refused -> assertThat(refused.mistakes())
                        .singleElement()
                        .satisfies(mistake -> assertThat(mistake.reason()).contains("已经以另一份文本发布过")));
    }

    @Test
    void aVersionThatAnAdministratorPublishedMeanwhileStaysTheirsAndTheProductStarts() {
        start(yaml);
        String theirs = newer().replace("园区能源", "能源");
        FormVersion published = forms.publish(administrator, forms.examine(theirs, "theirs.yaml"));

        Forms next = start(newer());

        assertThat(newest(next).id()).isEqualTo(published.id());
        assertThat(next.text(published)).isEqualTo(theirs);
        assertThat(next.withheld()).singleElement().satisfies(one -> {
            assertThat(one.form().version()).isEqualTo("2026.2");
            assertThat(one.yaml()).isEqualTo(newer());
        });
    }

    @Test
    void theVeryTextThatAnAdministratorPublishedIsNotWithheld() {
        forms.publish(administrator, forms.examine(newer(), "same.yaml"));

        assertThat(start(newer()).withheld()).isEmpty();
    }

    private String newer() {
        return yaml.replace("2026.1", "2026.2");
    }

    private FormVersion newest(Forms started) {
        return started.newest(code).orElseThrow();
    }

    private Forms start(String carried) {
        Resource file = new ByteArrayResource(carried.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "energy.yaml";
            }
        };
        return new Forms(repository, trail, new Resource[] {file});
    }
}
