package vankien.page;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All words of the pages, in one language. A text that is missing is an error at the first test, never a blank. */
final class Messages {
    private final Locale language;
    private final ResourceBundle texts;

    private Messages(Locale language) {
        this.language = language;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle("vankien.page.messages", language, noFallback);
    }

    static Messages vietnamese() {
        return new Messages(Locale.of("vi"));
    }

    /** The value of {@code lang} in a page. */
    String language() {
        return language.toLanguageTag();
    }

    /** A text with its gaps filled. */
    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    /** Whether there is a text with this key, for values that come from an index. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A number as people write it: {@code 1.234}. */
    String number(int number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }
}
