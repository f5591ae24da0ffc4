package cn.parklens.definition;

import cn.parklens.submission.FormVersion;

/**
 * What came of publishing a text.
 *
 * @param version that says all that the text says
 * @param isNew whether it was published now; else it had been before, under this number or another, and nothing was now
 */
public record Publication(FormVersion version, boolean isNew) {}
