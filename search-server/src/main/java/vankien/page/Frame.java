package vankien.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What surrounds every page.
 *
 * @param t the words of the page's language
 * @param address path and query of the page itself, {@code /search?q=x}
 * @param title the page's own title
 * @param logged whether searches are logged, which every page says
 */
record Frame(Messages t, Assets assets, String address, String title, boolean logged) {

    Frame titled(String other) {
        return new Frame(t, assets, address, other, logged);
    }

    /** The title in the browser's tab. */
    String fullTitle() {
        String name = t.of("name");
        return title.isEmpty() ? name + " – " + t.of("subtitle") : title + " – " + name;
    }

    /** This page in the other language. */
    String inOtherLanguage() {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        Stream<String> kept = question < 0
                ? Stream.of()
                : Arrays.stream(address.substring(question + 1).split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="));
        String language = "lang=" + URLEncoder.encode(t.of("language.other"), StandardCharsets.UTF_8);
        return path + "?" + Stream.concat(kept, Stream.of(language)).collect(Collectors.joining("&"));
    }
}
