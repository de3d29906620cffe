package vankien.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.TypingKeys;
import vankien.index.IndexAnalysis;

/** The same beginning as it may have been meant: abbreviations in full, and keys of Telex and VNI as their marks. */
final class OtherTyping {
    /** More than one abbreviation with several readings would be any text. */
    private static final int MOST = 6;

    private OtherTyping() {}

    /** The text with each of its abbreviations in full, the last word being perhaps unfinished; empty without any. */
    static List<String> inFull(TypedBeginning typed, LongForms longForms) {
        List<IndexAnalysis.Token> words = typed.words();
        List<String> texts = List.of(typed.text());
        for (int i = words.size() - 1; i >= 0; i--) {
            IndexAnalysis.Token word = words.get(i);
            List<String> forms = longForms.of(typed.text().substring(word.start(), word.end()), i == words.size() - 1);
            if (!forms.isEmpty()) {
                List<String> longer = new ArrayList<>();
                for (String text : texts) {
                    for (String form : forms) {
                        longer.add(text.substring(0, word.start()) + form + text.substring(word.end()));
                    }
                }
                texts = longer.subList(0, Math.min(MOST, longer.size()));
            }
        }
        Set<String> distinct = new LinkedHashSet<>(texts);
        distinct.remove(typed.text());
        return List.copyOf(distinct);
    }

    /** The text with its keys read; null where there are none, or only a letter that any word may end in. */
    static @Nullable String withMarks(TypedBeginning typed) {
        StringBuilder text = new StringBuilder(typed.text());
        int keys = 0;
        for (int i = typed.words().size() - 1; i >= 0; i--) {
            IndexAnalysis.Token word = typed.words().get(i);
            String letters = typed.text().substring(word.start(), word.end());
            String decoded = TypingKeys.decode(letters);
            if (decoded != null) {
                text.replace(word.start(), word.end(), decoded);
                boolean telling = letters.chars().anyMatch(c -> c == 'j' || c == 'J' || Character.isDigit(c));
                keys += telling ? 2 : letters.length() - decoded.length();
            }
        }
        return keys < 2 ? null : text.toString();
    }
}
