package cn.parklens.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The calls (征集). Those that {@code collections.yaml} names are opened when the product starts for the first time. */
@Component
public class Collections {

    private final CollectionRepository repository;

    Collections(
            CollectionRepository repository, Forms forms, @Value("classpath:collections.yaml") Resource definitions) {
        this.repository = repository;
        for (Map<String, String> one : read(definitions)) {
            open(one, forms);
        }
    }

    /** Every call, the one that closes last first. */
    public List<Collection> all() {
        return repository.all();
    }

    /**
     * A call by its code.
     *
     * @throws NotThere when there is none
     */
    public Collection named(String code) {
        return repository.find(code).orElseThrow(() -> new NotThere("collection " + code));
    }

    private void open(Map<String, String> definition, Forms forms) {
        String code = field(definition, "code");
        if (repository.find(code).isPresent()) {
            return;
        }
        String form = field(definition, "form");
        String version = field(definition, "version");
        FormVersion published = forms.version(form, version)
                .orElseThrow(() -> new IllegalStateException(
                        "collections.yaml: " + code + " 所用的报表 " + form + " " + version + " 不存在"));
        repository.add(
                code,
                field(definition, "title"),
                published.id(),
                LocalDate.parse(field(definition, "opens")),
                LocalDate.parse(field(definition, "closes")));
    }

    private static String field(Map<String, String> definition, String name) {
        return Objects.requireNonNull(definition.get(name), () -> "collections.yaml: 缺少 " + name);
    }

    private static List<Map<String, String>> read(Resource definitions) {
        try (InputStream stream = definitions.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
