package cn.parklens.form;

/**
 * One text of a form's file.
 *
 * @param text as YAML understands it, placeholders filled in
 * @param place of its first character
 */
record Scalar(String text, Place place) {

    Expression expression() {
        return new Expression(text, place.line(), place.column());
    }
}
