package vankien.http;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words a problem in the reader's language: Vietnamese unless English is asked for first. */
final class ProblemTexts {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int LONGEST_QUOTE = 200;

    private final Locale language;
    private final ResourceBundle texts;

    private ProblemTexts(Locale language) {
        this.language = language;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle("vankien.http.problems", language, noFallback);
    }

    /** The texts for this {@code Accept-Language}. */
    static ProblemTexts of(String acceptLanguage) {
        return new ProblemTexts(language(acceptLanguage));
    }

    Locale language() {
        return language;
    }

    /** The problem in words. {@code status} may be more exact than the kind's own. */
    Problem problem(ProblemKind kind, int status, String subject, List<ParameterError> errors, String instance) {
        List<Problem.Invalid> invalid = errors.stream()
                .map(error -> new Problem.Invalid(
                        quote(error.parameter()),
                        format("parameter." + error.key(), error.values().toArray(String[]::new))))
                .toList();
        return new Problem(
                "urn:vankien:problem:" + kind.symbol(),
                format(kind.symbol() + ".title"),
                status,
                format(kind.symbol() + ".detail", subject),
                instance,
                invalid);
    }

    private String format(String key, String... values) {
        Object[] quoted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            // The last value of a refusal is a list of what is allowed, ours and never cut.
            quoted[i] = i == 0 ? quote(values[i]) : values[i];
        }
        return new MessageFormat(texts.getString(key), language).format(quoted);
    }

    private static String quote(String value) {
        return value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    private static Locale language(String acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(ranges, List.of(VIETNAMESE, Locale.ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException e) {
            // A header that is not a list of languages asks for none.
            return VIETNAMESE;
        }
    }
}
