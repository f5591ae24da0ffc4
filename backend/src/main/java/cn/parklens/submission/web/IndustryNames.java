package cn.parklens.submission.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Divisions and groups of GB/T 4754—2017, offered where an industry is written; classes are too many to choose from. */
@Component
class IndustryNames {

    private static final String CLASSIFICATION = "cn/parklens/evidence/gbt4754-2017.csv";
    private static final int LONGEST_CODE = 3;

    private final List<String> names;

    IndustryNames() {
        try {
            names = new ClassPathResource(CLASSIFICATION)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(columns ->
                            columns.length > 1 && columns[0].length() > 1 && columns[0].length() <= LONGEST_CODE)
                    .map(columns -> columns[1])
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return names;
    }
}
