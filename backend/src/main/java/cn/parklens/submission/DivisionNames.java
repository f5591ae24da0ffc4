package cn.parklens.submission;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The statistical divisions that a form lets people choose from. */
@Component
public class DivisionNames {

    private final DivisionRepository repository;

    DivisionNames(DivisionRepository repository) {
        this.repository = repository;
    }

    /** Every province, by code. */
    public List<Division> provinces() {
        return repository.provinces();
    }

    /** Every county of a province, its city before its name, by code; none for a province that does not exist. */
    public List<Division> counties(String provinceCode) {
        return repository.counties(provinceCode);
    }

    /** A province or county by its code; a county with its city before its name. */
    public Optional<Division> named(String code) {
        return repository.named(code);
    }

    /**
     * A province or county.
     *
     * @param code two digits for a province, six for a county
     * @param name 江苏省; 苏州市 昆山市
     */
    public record Division(String code, String name) {}
}
