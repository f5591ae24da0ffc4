package cn.parklens.evidence.returned;

import cn.parklens.form.Severity;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words of our own in a file that is given back, from {@code messages/evidence-returned*.properties}. */
final class Words {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("messages.evidence-returned", locale, NO_MACHINE_LOCALE);
    }

    static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString("returned." + key), locale).format(arguments);
    }

    String severity(Severity severity) {
        return say("severity." + severity.name());
    }
}
