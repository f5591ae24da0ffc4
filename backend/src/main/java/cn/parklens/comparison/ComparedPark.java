package cn.parklens.comparison;

import java.util.List;

/**
 * A park as comparisons show it.
 *
 * @param id in the database
 * @param code its address
 * @param name in full
 * @param provinceCode two digits
 * @param provinceName in full
 * @param leadIndustries the 1-3 of its submission, in its order; empty when none takes part
 * @param fictitious demonstration data
 * @param reports whether a submission of it takes part
 * @param accepted whether that submission was accepted; false for one that is only sent
 */
public record ComparedPark(
        long id,
        String code,
        String name,
        String provinceCode,
        String provinceName,
        List<String> leadIndustries,
        boolean fictitious,
        boolean reports,
        boolean accepted) {

    public ComparedPark {
        leadIndustries = List.copyOf(leadIndustries);
    }
}
