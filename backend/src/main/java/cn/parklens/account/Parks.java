package cn.parklens.account;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The parks, as far as a person may see them. */
@Component
public class Parks {

    private final ParkRepository repository;

    Parks(ParkRepository repository) {
        this.repository = repository;
    }

    /**
     * A park by its code.
     *
     * @throws NotAllowed when it does not exist or the person does not belong to it
     */
    public Park seenBy(Person person, String code) {
        return repository.find(code).filter(person::maySee).orElseThrow(() -> new NotAllowed("park " + code));
    }

    /** Every park that the person belongs to, by name. */
    public List<Park> seenBy(Person person) {
        return repository.all().stream().filter(person::maySee).toList();
    }

    public Optional<Park> find(long id) {
        return repository.find(id);
    }

    /** Every park there is, by name. For the machinery, not for pages. */
    public List<Park> all() {
        return repository.all();
    }

    /**
     * Adds a park.
     *
     * @param countyCode six digits, must be a known division
     * @return its id
     */
    public long add(String code, String name, Park.Level level, String countyCode, boolean fictitious) {
        return repository.add(code, name, level, countyCode, fictitious);
    }
}
