package cn.parklens.comparison;

import cn.parklens.submission.Collection;
import cn.parklens.submission.Collections;
import cn.parklens.submission.Forms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collections that can be compared. */
@Component
class Calls {

    private final Collections collections;
    private final Forms forms;

    Calls(Collections collections, Forms forms) {
        this.collections = collections;
        this.forms = forms;
    }

    /** Newest first. */
    List<Choices.Choice> listed() {
        return collections.all().stream()
                .map(one -> new Choices.Choice(one.code(), one.title()))
                .toList();
    }

    /** The one of this code, the newest when none is named. */
    Optional<Call> find(String code) {
        return collections.all().stream()
                .filter(one -> code.isEmpty() || one.code().equals(code))
                .findFirst()
                .map(this::call);
    }

    /** The same call with another version of its form: that under which a submission was declared. */
    Call under(Call call, long formVersion) {
        return new Call(
                call.id(), call.code(), call.title(), forms.version(formVersion).form());
    }

    private Call call(Collection one) {
        return new Call(
                one.id(),
                one.code(),
                one.title(),
                forms.version(one.formVersion()).form());
    }
}
