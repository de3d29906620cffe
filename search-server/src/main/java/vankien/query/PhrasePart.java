package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.CentreSpellings;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.index.IndexAnalysis;

/** What stands at one place of a phrase: a word, or a document code that may be printed as several. */
sealed interface PhrasePart {
    /** Finds codes. */
    CodeRecogniser CODES = new CodeRecogniser();

    /** A word. */
    record Word(QueryWord word) implements PhrasePart {}

    /** A code. */
    record Code(DocumentCode code) implements PhrasePart {
        /** More words than any spelling of the code is printed with. */
        int mostWords() {
            return IndexAnalysis.words(code.canonical()).size() + 1;
        }

        /** All words but the first that a spelling of the code may be printed with, in lower case without marks. */
        Set<String> printedWords() {
            Set<String> printed = new LinkedHashSet<>();
            String canonical = code.canonical().toLowerCase(Locale.ROOT);
            for (String spelling : List.of(canonical, code.conventional(), canonical.replace('.', ' '), code.key())) {
                IndexAnalysis.words(spelling).forEach(word -> printed.add(VietnameseFolding.fold(word)));
            }
            List.copyOf(printed).forEach(word -> printed.addAll(CentreSpellings.words(word)));
            return printed;
        }
    }

    /** The code that the whole phrase is, in any of its spellings; empty where there is anything else. */
    static Optional<DocumentCode> wholeCode(String phrase) {
        List<PhrasePart> parts = of(phrase, word -> new QueryWord(word, QueryWord.Spelling.AS_TYPED));
        return parts.size() == 1 && parts.getFirst() instanceof Code code ? Optional.of(code.code()) : Optional.empty();
    }

    /** The codes in a phrase. */
    static List<DocumentCode> codes(String phrase) {
        return mentions(phrase).stream().map(CodeMention::code).toList();
    }

    /** The words and codes of a phrase in reading order. */
    static List<PhrasePart> of(String phrase, Function<String, QueryWord> spelled) {
        List<PhrasePart> parts = new ArrayList<>();
        int end = 0;
        for (CodeMention mention : mentions(phrase)) {
            addWords(parts, phrase.substring(end, mention.start()), spelled);
            parts.add(new Code(mention.code()));
            end = mention.end();
        }
        addWords(parts, phrase.substring(end), spelled);
        return parts;
    }

    /** The codes among the words of a phrase, of two that have a part in common the first; or the one that it is as a whole. */
    private static List<CodeMention> mentions(String phrase) {
        List<CodeMention> mentions = new ArrayList<>();
        int end = 0;
        for (CodeMention mention : CODES.find(phrase)) {
            if (mention.start() >= end) {
                mentions.add(mention);
                end = mention.end();
            }
        }
        if (mentions.isEmpty()) {
            CODES.parse(phrase).ifPresent(whole -> mentions.add(new CodeMention(0, phrase.length(), whole)));
        }
        return mentions;
    }

    private static void addWords(List<PhrasePart> parts, String text, Function<String, QueryWord> spelled) {
        for (String word : IndexAnalysis.words(text)) {
            parts.add(new Word(spelled.apply(word)));
        }
    }
}
