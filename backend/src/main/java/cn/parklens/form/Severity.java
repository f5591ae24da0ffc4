package cn.parklens.form;

/** What a finding means for sending a submission. */
public enum Severity {
    /** 强制性: the submission cannot be sent. */
    BLOCKING,
    /** 核实性: to be corrected or explained. */
    EXPLAIN,
    /** 提示性: shown, asks nothing. */
    HINT
}
