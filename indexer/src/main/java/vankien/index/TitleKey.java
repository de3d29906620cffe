package vankien.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;

/**
 * A whole title as one term, {@link IndexSchema#TITLE_WHOLE}: its words without marks, document codes in their one
 * spelling, so that a pasted title finds its document however it was typed.
 */
public final class TitleKey {
    /** A title of fewer words may be meant as words. */
    private static final int SHORTEST = 4;
    /** In characters, as long as a query may be: nobody pastes a longer one. */
    private static final int LONGEST = 2_000;

    private static final CodeRecogniser CODES = new CodeRecogniser();

    private TitleKey() {}

    /** The key of a title; empty where it is too short or too long for one. */
    public static Optional<String> of(String title) {
        if (title.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = IndexAnalysis.words(withOneSpellingOfCodes(title));
        return words.size() < SHORTEST
                ? Optional.empty()
                : Optional.of(VietnameseFolding.fold(String.join(" ", words)));
    }

    /** The keys of a document's title: alone, and behind the name of its type as people cite it. */
    static Set<String> of(String title, @Nullable DocumentType type) {
        Set<String> keys = new LinkedHashSet<>();
        of(title).ifPresent(keys::add);
        if (type != null) {
            of(type.vietnamese() + " " + title).ifPresent(keys::add);
        }
        return keys;
    }

    private static String withOneSpellingOfCodes(String title) {
        StringBuilder text = new StringBuilder(title.length());
        int end = 0;
        for (CodeMention mention : CODES.find(title)) {
            if (mention.start() >= end) {
                text.append(title, end, mention.start())
                        .append(' ')
                        .append(mention.code().conventional())
                        .append(' ');
                end = mention.end();
            }
        }
        return text.append(title, end, title.length()).toString();
    }
}
