package vankien.page;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;

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

    static Messages english() {
        return new Messages(Locale.ENGLISH);
    }

    /** The words of a language: English for {@code en}, else Vietnamese. */
    static Messages in(String language) {
        return language.equals("en") ? english() : vietnamese();
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

    /** A text when there is one with this key, else what stands in its place. */
    String orElse(String key, @Nullable String otherwise) {
        return has(key) ? of(key) : otherwise == null ? "" : otherwise;
    }

    /**
     * What a type of document is called.
     *
     * @param symbol its symbol, {@code NQ}
     * @param otherwise what to call one that this program does not know
     */
    String type(@Nullable String symbol, @Nullable String otherwise) {
        return orElse("type." + symbol, otherwise);
    }

    /** What a type of document is called, by its Vietnamese name; null stays null. */
    @Nullable
    String typeNamed(@Nullable String vietnamese) {
        return vietnamese == null
                ? null
                : DocumentType.named(vietnamese)
                        .map(type -> type(type.symbol(), vietnamese))
                        .orElse(vietnamese);
    }

    /** All keys, for tests. */
    Set<String> keys() {
        return texts.keySet();
    }

    /** A number as people write it: {@code 1.234}. */
    String number(int number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }
}
