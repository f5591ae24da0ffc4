package cn.parklens.form;

/** Whose figures an indicator adds up (口径), as the form's filling instruction 2 defines them. */
public enum Scope {
    /** 全口径: every market entity inside the park's four boundaries. */
    WHOLE_PARK,
    /** 主导产业口径: only those in the 1-3 lead industries named in 一、基本信息. */
    LEAD_INDUSTRIES,
    /** 管理机构: the body that manages the park, not its enterprises. */
    MANAGEMENT_BODY,
    /** 申报单位: the enterprise or body that the submission is about, where that is not a park. */
    REPORTING_UNIT
}
