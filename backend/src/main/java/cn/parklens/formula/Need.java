package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.observation.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Something a formula cannot do without, and why it is not there.
 *
 * @param what as people call it: 实缴税金 2024年, 《上市企业清单》
 * @param reason why it is missing
 * @param detail the reason a park gave for 无法取得, empty otherwise
 * @param cell where it would be filled, null for a list, a column or the peers
 * @param list code of the list, null for a figure
 */
public record Need(
        String what,
        Reason reason,
        String detail,
        @Nullable Cell cell,
        @Nullable String list) {

    /** An evidence list that was never uploaded. */
    public static Need list(EvidenceList list) {
        return new Need(Aloud.title(list), Reason.NO_LIST, "", null, list.code());
    }

    /** {@code 实缴税金 2024年（未填）}. */
    public String toChinese() {
        return what + "（" + reason.text() + (detail.isEmpty() ? "" : "：" + detail) + "）";
    }

    /** Why something is missing. */
    public enum Reason {
        NOT_FILLED("未填"),
        NOT_APPLICABLE("不适用"),
        UNAVAILABLE("无法取得"),
        WITHHELD("保密"),
        NO_LIST("未上传清单"),
        NO_PEERS("可比园区不足"),
        BLANK("清单中为空");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
