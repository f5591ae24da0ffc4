package cn.parklens.evidence.comparing;

import cn.parklens.evidence.Claims;
import cn.parklens.evidence.QuietWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Claims across parks; what finding them needs is made before it is asked for where there was time, else now. */
@Component
class ClaimedEnterprises implements Claims, QuietWork {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 100_000;

    private final ClaimRepository claims;
    private final ClaimKeyRepository keys;

    ClaimedEnterprises(ClaimRepository claims, ClaimKeyRepository keys) {
        this.claims = claims;
        this.keys = keys;
    }

    @Override
    public Page claimed(Collection<Long> submissions, Filter filter, int page) {
        whileTrue(() -> keys.keep(submissions));
        List<ClaimRepository.Key> found = claims.claims(submissions, filter, (page - 1) * PAGE, PAGE);
        int total = found.isEmpty() && page > 1
                ? claims.claims(submissions, filter, 0, 1).stream()
                        .mapToInt(ClaimRepository.Key::total)
                        .sum()
                : found.stream()
                        .mapToInt(ClaimRepository.Key::total)
                        .findFirst()
                        .orElse(0);
        return new Page(withRows(submissions, filter, found), total, page, PAGE);
    }

    @Override
    public List<Claim> all(Collection<Long> submissions, Filter filter) {
        whileTrue(() -> keys.keep(submissions));
        return withRows(submissions, filter, claims.claims(submissions, filter, 0, MOST));
    }

    private List<Claim> withRows(Collection<Long> submissions, Filter filter, List<ClaimRepository.Key> found) {
        Map<Basis, Map<Long, List<ClaimedRow>>> rows = new HashMap<>();
        for (Basis basis : Basis.values()) {
            List<Long> wanted = found.stream()
                    .filter(key -> key.basis() == basis)
                    .map(ClaimRepository.Key::key)
                    .toList();
            rows.put(basis, wanted.isEmpty() ? Map.of() : claims.rows(submissions, filter, basis, wanted, MOST_ROWS));
        }
        return found.stream()
                .map(key -> new Claim(
                        key.basis(),
                        key.parks(),
                        rows.getOrDefault(key.basis(), Map.of()).getOrDefault(key.key(), List.of())))
                .toList();
    }

    @Override
    public Map<Integer, Others> others(long parkId, long submissionId, long versionId, List<Integer> rows) {
        whileTrue(() -> keys.keepSent(parkId, submissionId));
        return claims.others(parkId, submissionId, versionId, rows);
    }

    @Override
    public boolean doNext() {
        return keys.clear() || keys.keepSent();
    }

    private static void whileTrue(BooleanSupplier work) {
        boolean more = true;
        while (more) {
            more = work.getAsBoolean();
        }
    }
}
