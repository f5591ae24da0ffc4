package cn.parklens.observation;

import java.math.BigDecimal;

/** What a cell holds. The five cases stay distinct from entry through storage to charts; none but a figure is a number. */
public sealed interface Value {

    /**
     * A figure with its decimals as typed: 12.30 has scale 2 and stands for [12.295, 12.305].
     *
     * @param amount never with a negative scale
     */
    record Figure(BigDecimal amount) implements Value {
        public Figure {
            amount = amount.setScale(Math.max(0, amount.scale()));
        }
    }

    /** 未填. */
    record NotFilled() implements Value {}

    /** 不适用. */
    record NotApplicable() implements Value {}

    /**
     * 无法取得.
     *
     * @param reason why, never blank
     */
    record Unavailable(String reason) implements Value {}

    /** 保密: exists, and is not shown. */
    record Withheld() implements Value {}
}
