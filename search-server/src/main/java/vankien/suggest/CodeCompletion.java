package vankien.suggest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.index.DocumentCard;
import vankien.index.IndexSchema;
import vankien.suggest.Suggestion.Kind;

/**
 * The document codes that begin as typed, from the index's term dictionary: those of documents that are held with their
 * titles, then those that are only cited; of several with one code the newest first. {@code 21-k}, {@code 21 kl}, {@code 21kltw} and
 * {@code kl 21} all find {@code 21-KL/TW}.
 */
final class CodeCompletion {
    private static final CodeRecogniser CODES = new CodeRecogniser();
    private static final String GAP = "[\\s\\-–—/.]*";
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?:so\\s+)?0*([0-9]{1,5}(?:[a-z](?![a-z]))?)(?:/([0-9]{4}))?" + GAP
                    + "(?:(?<=[\\s\\-–—/.]|[0-9])([a-z]{1,6}))?" + GAP + "([a-z][a-z0-9]*)?");
    private static final Pattern TYPE_FIRST =
            Pattern.compile("([a-z]{1,6})(?:\\s+so)?" + GAP + "0*([0-9]{1,5})(?:" + GAP + "([a-z][a-z0-9]*))?");
    /** As a key is built: {@code 30/2020-nd/cp}. */
    private static final Pattern KEY = Pattern.compile("[^/-]+(?:/([0-9]{4}))?-([^/]*)/(.*)");

    private static final int MOST_TERMS = 1_000;
    private static final int MOST_DOCUMENTS = 3;
    /** So many provinces have a document of one code. */
    private static final int MOST_READ = 200;

    private static final Comparator<DocumentCard> NEWEST_FIRST =
            Comparator.comparing(CodeCompletion::issued).reversed().thenComparing(DocumentCard::id);

    private static final char TITLE_DASH = '—';

    private CodeCompletion() {}

    /** What was typed of a code; parts not typed yet are empty. */
    private record Typed(String number, String year, String type, String issuer) {
        static @Nullable Typed of(String text) {
            String folded =
                    VietnameseFolding.fold(text.toLowerCase(Locale.ROOT)).strip();
            Matcher numberFirst = NUMBER_FIRST.matcher(folded);
            if (numberFirst.matches()) {
                return new Typed(
                        numberFirst.group(1),
                        given(numberFirst.group(2)),
                        type(given(numberFirst.group(3))),
                        given(numberFirst.group(4)));
            }
            Matcher typeFirst = TYPE_FIRST.matcher(folded);
            return typeFirst.matches()
                    ? new Typed(typeFirst.group(2), "", type(typeFirst.group(1)), given(typeFirst.group(3)))
                    : null;
        }

        private static String given(@Nullable String part) {
            return part == null ? "" : part;
        }

        /** Quy định is QyĐ or QĐi in some offices and QĐ in keys. */
        private static String type(String typed) {
            return typed.equals("qy") || typed.equals("qyd") || typed.equals("qdi") ? "qd" : typed;
        }

        /** {@code 21k} may be the number 21k, or the beginning of {@code 21kl}. */
        @Nullable
        Typed withoutLetter() {
            int last = number.length() - 1;
            return Character.isLetter(number.charAt(last)) && type.isEmpty()
                    ? new Typed(number.substring(0, last), year, number.substring(last), issuer)
                    : null;
        }

        boolean begins(String key) {
            Matcher parts = KEY.matcher(key);
            if (!parts.matches()) {
                return false;
            }
            // Without a separator the issuer is glued to the type.
            boolean typeFits = issuer.isEmpty()
                    ? parts.group(2).startsWith(type) || (parts.group(2) + parts.group(3)).startsWith(type)
                    : parts.group(2).equals(type);
            return typeFits
                    && (year.isEmpty() || year.equals(parts.group(1)))
                    && parts.group(3).startsWith(issuer);
        }
    }

    /** Codes that begin so; none where the text is not the beginning of a code. */
    static List<Suggestion> of(IndexReader index, String text, int most) throws IOException {
        Typed typed = text.length() > 60 ? null : Typed.of(text);
        if (typed == null) {
            return List.of();
        }
        List<Suggestion> found = of(index, typed, most);
        Typed other = typed.withoutLetter();
        return found.isEmpty() && other != null ? of(index, other, most) : found;
    }

    private static List<Suggestion> of(IndexReader index, Typed typed, int most) throws IOException {
        Set<String> held = keys(index, IndexSchema.CODE, typed);
        Set<String> cited = keys(index, IndexSchema.CITES, typed);
        cited.removeAll(held);
        List<Suggestion> suggestions = new ArrayList<>();
        for (String key : mostCitedFirst(index, held)) {
            if (suggestions.size() < most) {
                suggestions.addAll(documents(index, key));
            }
        }
        for (String key : mostCitedFirst(index, cited)) {
            if (suggestions.size() < most) {
                CODES.parse(key)
                        .ifPresent(code -> suggestions.add(new Suggestion(code.conventional(), Kind.CODE, null)));
            }
        }
        return suggestions.subList(0, Math.min(most, suggestions.size()));
    }

    private static Set<String> keys(IndexReader index, String field, Typed typed) throws IOException {
        Set<String> keys = new TreeSet<>();
        Terms terms = MultiTerms.getTerms(index, field);
        for (String separator : terms == null ? List.<String>of() : List.of("-", "/")) {
            BytesRef start = new BytesRef(typed.number() + separator);
            TermsEnum all = terms.iterator();
            boolean there = all.seekCeil(start) != TermsEnum.SeekStatus.END;
            for (int i = 0; there && i < MOST_TERMS && StringHelper.startsWith(all.term(), start); i++) {
                String key = all.term().utf8ToString();
                if (typed.begins(key)) {
                    keys.add(key);
                }
                there = all.next() != null;
            }
        }
        return keys;
    }

    private static List<String> mostCitedFirst(IndexReader index, Set<String> keys) throws IOException {
        record Cited(String key, int times) {}
        List<Cited> cited = new ArrayList<>();
        for (String key : keys) {
            cited.add(new Cited(key, index.docFreq(new Term(IndexSchema.CITES, key))));
        }
        cited.sort(Comparator.comparingInt(Cited::times).reversed().thenComparing(Cited::key));
        return cited.stream().map(Cited::key).toList();
    }

    /** The newest documents of a code. */
    private static List<Suggestion> documents(IndexReader index, String key) throws IOException {
        List<DocumentCard> cards = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(IndexSchema.CODE, key), PostingsEnum.NONE);
            while (postings != null
                    && cards.size() < MOST_READ
                    && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int doc = postings.docID();
                if (leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(doc)) {
                    cards.add(StoredTexts.card(index.storedFields(), leaf.docBase + doc));
                }
            }
        }
        return cards.stream()
                .sorted(NEWEST_FIRST)
                .limit(MOST_DOCUMENTS)
                .map(CodeCompletion::suggestion)
                .toList();
    }

    private static LocalDate issued(DocumentCard card) {
        LocalDate date = card.metadata().date();
        return date == null ? LocalDate.MIN : date;
    }

    private static Suggestion suggestion(DocumentCard card) {
        Metadata metadata = card.metadata();
        DocumentCode number = metadata.number();
        String code = number == null ? card.id() : number.canonical();
        String title = metadata.title();
        return new Suggestion(title == null ? code : code + " " + TITLE_DASH + " " + title, Kind.CODE, card.id());
    }
}
