package cn.parklens.form;

import org.jspecify.annotations.Nullable;

/**
 * The text of a formula or a condition, and where in the form's file it stands, so that a mistake in it can be pointed
 * at. Two that read the same are equal, wherever they stand: a comment above one of them changes nothing.
 *
 * @param text as written
 * @param line in the YAML file, from 1
 * @param column in the YAML file, from 1
 */
public record Expression(String text, int line, int column) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression it && text.equals(it.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
