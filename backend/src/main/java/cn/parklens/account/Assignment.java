package cn.parklens.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A role and how far it reaches.
 *
 * @param role what for
 * @param parkId of a park administrator, null otherwise
 * @param provinceCode of a reviewer or analyst of one province, null for all
 */
public record Assignment(
        Role role, @Nullable Long parkId, @Nullable String provinceCode) implements Serializable {

    boolean covers(Park park) {
        return (parkId == null || parkId == park.id())
                && (provinceCode == null || provinceCode.equals(park.provinceCode()));
    }
}
