package cn.parklens.formula;

/**
 * A formula: a tree of records that check themselves, so that one whose units do not fit cannot exist. It is parsed once
 * by {@link Formulas} and evaluated as often as wanted by {@link Evaluation}.
 */
public sealed interface Formula permits Quantity, Condition, Wording, Day {

    /** Read aloud, with Chinese names, units and signs: 实缴税金（万元） ÷ 实际开发面积（公顷）. */
    default String aloud() {
        return Aloud.of(this);
    }
}
