package cn.parklens.submission;

import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.FormRefused;
import cn.parklens.form.FormRefused.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The forms as published. Those that the product carries are read, checked and stored when it starts; it does not start
 * with a mistake in one, nor with another text under a version that was published before.
 */
@Component
public class Forms {

    private final FormRepository repository;
    private final FormReader reader = FormReader.create();
    private final Map<Long, FormVersion> versions = new ConcurrentHashMap<>();

    Forms(FormRepository repository, @Value("classpath:forms/*.yaml") Resource[] files) {
        this.repository = repository;
        List<Mistake> mistakes = new ArrayList<>();
        for (Resource file : files) {
            try {
                publish(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            } catch (FormRefused refused) {
                mistakes.addAll(refused.mistakes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new FormRefused(mistakes);
        }
    }

    /**
     * A version that was published.
     *
     * @throws IllegalArgumentException when there is none with this id
     */
    public FormVersion version(long id) {
        return versions.computeIfAbsent(id, this::load);
    }

    /** A version by the form's code and the version's name. */
    public Optional<FormVersion> version(String formCode, String version) {
        return repository.find(formCode, version).map(stored -> version(stored.id()));
    }

    /** Every version that was ever published, oldest first. */
    public List<FormVersion> all() {
        return repository.ids().stream().map(this::version).toList();
    }

    final void publish(String fileName, String yaml) {
        Form form = reader.read(yaml, fileName);
        RuleBook rules = RuleBook.of(form, fileName);
        String sha256 = sha256(yaml);
        FormRepository.Stored stored = repository
                .find(form.code(), form.version())
                .orElseGet(() -> repository.add(form.code(), form.version(), form.title(), yaml, sha256));
        if (!stored.sha256().equals(sha256)) {
            throw new FormRefused(List.of(new Mistake(
                    fileName,
                    1,
                    1,
                    form.code() + " " + form.version(),
                    "这个版本已经以另一份文本发布过，已发布的版本不能再改；请为修改后的文本取一个新的版本号（version）")));
        }
        versions.put(stored.id(), new FormVersion(stored.id(), form, rules));
    }

    private FormVersion load(long id) {
        FormRepository.Stored stored =
                repository.find(id).orElseThrow(() -> new IllegalArgumentException("no form version " + id));
        Form form = reader.read(stored.yaml(), "form_version " + id);
        return new FormVersion(id, form, RuleBook.of(form));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
