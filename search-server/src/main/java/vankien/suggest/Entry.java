package vankien.suggest;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a suggester learns.
 *
 * @param weight how likely it is meant, more for what is cited or held more often
 */
record Entry(Suggestion suggestion, long weight) {
    /** Kind and id in a few bytes, to be stored beside the text. */
    BytesRef payload() {
        String id = suggestion.id() == null ? "" : suggestion.id();
        return new BytesRef(suggestion.kind().name().charAt(0) + id);
    }

    /** The inverse of {@link #payload}. */
    static Suggestion suggestion(String text, @Nullable BytesRef payload) {
        String stored = payload == null ? "P" : payload.utf8ToString();
        Suggestion.Kind kind = switch (stored.charAt(0)) {
            case 'T' -> Suggestion.Kind.TITLE;
            case 'C' -> Suggestion.Kind.CODE;
            case 'I' -> Suggestion.Kind.ISSUER;
            default -> Suggestion.Kind.PHRASE;
        };
        return new Suggestion(text, kind, stored.length() == 1 ? null : stored.substring(1));
    }
}
