package cn.parklens.definition;

import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Collections;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.Versions;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator with a form of their own, the worked example, and the doors it goes through. */
public abstract class FormStory {

    protected static final LocalDate OPENS = LocalDate.of(2026, 1, 1);
    protected static final LocalDate CLOSES = LocalDate.of(2026, 2, 1);

    @Autowired
    protected Cast cast;

    @Autowired
    protected Forms forms;

    @Autowired
    protected Collections collections;

    @Autowired
    protected Submissions submissions;

    @Autowired
    protected Versions versions;

    protected Person administrator;
    protected String code;
    protected String yaml;

    @BeforeEach
    void anAdministratorWithAForm() {
        administrator = cast.systemAdministrator();
        code = "energy-" + UUID.randomUUID().toString().substring(0, 8);
        yaml = EnergyForm.as(code);
    }

    /** A call for a text, which is published with it. */
    protected Collection opened(String text) {
        FormVersion version = forms.publish(administrator, forms.examine(text, "energy.yaml"));
        return collections.open(administrator, code, "能源", version, OPENS, CLOSES);
    }
}
