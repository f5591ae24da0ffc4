package cn.parklens.check;

import cn.parklens.form.Form;
import cn.parklens.form.RuleDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which text of which rule a finding was made by. A published form never changes, so its version and the rule's place in
 * it name the very words.
 *
 * @param form version of the form, as printed: {@code 2026.1}
 * @param number of the rule in that form, from 1; 0 for what every form asks without a rule
 * @param from first day the rule is in force, null for always
 * @param until last day it is in force, null for always
 */
public record RuleVersion(
        String form,
        int number,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * The version by which a check of a form was made.
     *
     * @param code of the finding
     */
    public static RuleVersion of(Form form, String code) {
        List<RuleDefinition> rules = form.rules();
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).code().equals(code))
                .mapToObj(i -> new RuleVersion(
                        form.version(), i + 1, rules.get(i).from(), rules.get(i).until()))
                .findFirst()
                .orElseGet(() -> new RuleVersion(form.version(), 0, null, null));
    }

    /** {@code 2026.1 版第 12 条规则（2026-04-01 起施行）}. */
    public String text() {
        String which = form + " 版" + (number == 0 ? "填报要求" : "第 " + number + " 条规则");
        if (from == null && until == null) {
            return which;
        }
        String begins = from == null ? "" : from + " 起";
        String ends = until == null ? "" : (from == null ? "" : "，") + until + " 止";
        return which + "（" + begins + ends + "施行）";
    }
}
