package vankien.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;

/**
 * What one leaf of a ranked query looks for.
 *
 * @param kind what kind of thing it is
 * @param text the word, pair, phrase or key
 * @param word for words only: how freely it may be matched; else null
 */
public record ScoredPart(Kind kind, String text, @Nullable QueryWord word) {

    /** The kinds of parts, in the order in which they are told. */
    public enum Kind {
        /** A word in the body. */
        WORD,
        /** A word in the title. */
        TITLE_WORD,
        /** Two words side by side, marks or no marks, in the body. */
        PAIR,
        /** The same in the title. */
        TITLE_PAIR,
        /** The query is its whole title. */
        WHOLE_TITLE,
        /** Another form of words: an abbreviation or what it stands for. */
        OTHER_FORM,
        /** A quoted phrase. */
        PHRASE,
        /** A phrase in the title. */
        TITLE_PHRASE,
        /** Words that begin so. */
        PREFIX,
        /** The code of the query is the document's own. */
        OWN_CODE,
        /** The document cites the code of the query. */
        CITED_CODE,
        /** The document bears the type and number of the query. */
        OWN_NUMBER,
        /** The best passage, looked at once more. */
        BEST_PASSAGE,
        /** It has all words of a short query. */
        ALL_WORDS,
        /** It has them as typed. */
        ALL_AS_TYPED,
        /** The whole query names it. */
        NAMED,
        /** No condition: every document has it. */
        EVERYTHING,
        /** Anything else. */
        OTHER
    }

    /** Reads a leaf: a query that is neither a combination of others nor a weight on another. */
    public static ScoredPart of(Query leaf) {
        return switch (leaf) {
            case SpelledWordQuery query -> {
                boolean body = query.field().equals(IndexSchema.BODY);
                yield new ScoredPart(
                        body ? Kind.WORD : Kind.TITLE_WORD, query.word().term(), query.word());
            }
            case TierQuery query -> ofTier(query);
            case AlternativeQuery query -> named(Kind.OTHER_FORM, text(query.alternative()));
            case SpelledPhraseQuery query -> named(phrase(query.field()), text(query.words()));
            case CodedPhraseQuery query -> named(phrase(query.field()), coded(query.parts()));
            case PrefixWordQuery query -> named(Kind.PREFIX, query.prefix() + "*");
            case ConstantScoreQuery query -> of(query.getQuery());
            case TermQuery query -> ofTerm(query.getTerm());
            case MatchAllDocsQuery query -> named(Kind.EVERYTHING, "");
            default -> named(Kind.OTHER, leaf.toString());
        };
    }

    private static ScoredPart ofTier(TierQuery query) {
        if (query.documents() instanceof TermQuery term) {
            return ofTerm(term.getTerm());
        }
        return named(
                switch (query.tier()) {
                    case ALL_WORDS -> Kind.ALL_WORDS;
                    case AS_TYPED -> Kind.ALL_AS_TYPED;
                    case NAMED, NAMED_WITH_DATE -> Kind.NAMED;
                },
                "");
    }

    private static ScoredPart ofTerm(Term term) {
        Kind kind = switch (term.field()) {
            case IndexSchema.PAIRS -> Kind.PAIR;
            case IndexSchema.TITLE_PAIRS -> Kind.TITLE_PAIR;
            case IndexSchema.TITLE_WHOLE -> Kind.WHOLE_TITLE;
            case IndexSchema.CODE -> Kind.OWN_CODE;
            case IndexSchema.CITES -> Kind.CITED_CODE;
            case IndexSchema.NUMBER_OF_TYPE -> Kind.OWN_NUMBER;
            default -> Kind.OTHER;
        };
        return named(kind, term.text());
    }

    private static Kind phrase(String field) {
        return field.equals(IndexSchema.TITLE) ? Kind.TITLE_PHRASE : Kind.PHRASE;
    }

    private static ScoredPart named(Kind kind, String text) {
        return new ScoredPart(kind, text, null);
    }

    private static String text(List<QueryWord> words) {
        return words.stream().map(QueryWord::term).collect(Collectors.joining(" "));
    }

    private static String coded(List<PhrasePart> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case PhrasePart.Word word -> word.word().term();
                    case PhrasePart.Code code -> code.code().conventional();
                })
                .collect(Collectors.joining(" "));
    }
}
