package cn.parklens.evidence.enterprise;

/**
 * An industry of GB/T 4754-2017.
 *
 * @param code without its section's letter, such as 39 or 3919; a section's own is its letter
 * @param name as the standard writes it
 * @param level 1 门类, 2 大类, 3 中类, 4 小类
 * @param section letter of the section it belongs to
 */
public record Industry(String code, String name, int level, String section) {

    /** As people write it, with the section's letter: C39. */
    public String fullCode() {
        return level == 1 ? code : section + code;
    }
}
