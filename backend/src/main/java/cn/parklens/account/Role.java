package cn.parklens.account;

/** What a person comes for. */
public enum Role {
    /** 园区填报员: fills in and proves the figures of one park. */
    PARK_ADMINISTRATOR,
    /** 审核人: accepts or returns submissions, of one province or of all. */
    REVIEWER,
    /** 分析员: compares parks and years, of one province or of all. */
    ANALYST,
    /** 系统管理员. */
    ADMINISTRATOR
}
