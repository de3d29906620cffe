package vankien.suggest;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.index.DocumentCard;
import vankien.index.IndexSchema;

/** The titles and issuers of an index, each text once whatever its marks and case. */
final class Entries {
    /** They are held in memory, however large the archive is: some 20 MB. */
    private static final int MOST_TITLES = 50_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Entry> titles = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> issuers = new HashMap<>();

    private Entries() {}

    static Entries of(IndexReader index, StoredTexts documents) throws IOException {
        return of(index, documents, MOST_TITLES);
    }

    static Entries of(IndexReader index, StoredTexts documents, int mostTitles) throws IOException {
        Entries entries = new Entries();
        StoredTexts chosen = documents.mostCited(index, mostTitles);
        for (int i = 0; i < chosen.size(); i++) {
            DocumentCard card = chosen.card(i);
            Metadata metadata = card.metadata();
            if (metadata.title() != null) {
                int cited = metadata.number() == null
                        ? 0
                        : index.docFreq(
                                new Term(IndexSchema.CITES, metadata.number().key()));
                entries.addTitle(new Suggestion(title(metadata), Suggestion.Kind.TITLE, card.id()), 1 + cited);
            }
        }
        documents.values(index, IndexSchema.ISSUER).forEach(entries::addIssuer);
        return entries;
    }

    private void addIssuer(String issuer, int documents) {
        if (!issuer.equals(IndexSchema.UNKNOWN)) {
            issuers.computeIfAbsent(folded(issuer), key -> new HashMap<>()).merge(issuer, documents, Integer::sum);
        }
    }

    private void addTitle(Suggestion title, long weight) {
        titles.merge(
                folded(title.text()),
                new Entry(title, weight),
                (one, other) -> new Entry(
                        new Suggestion(first(one, other), Suggestion.Kind.TITLE, null), one.weight() + other.weight()));
    }

    /** One of two spellings, whichever document comes first. */
    private static String first(Entry one, Entry other) {
        String text = one.suggestion().text();
        String same = other.suggestion().text();
        return text.compareTo(same) <= 0 ? text : same;
    }

    /** {@code Chỉ thị về công tác dân vận}: as it is cited, so that it can be typed from its type on. */
    private static String title(Metadata metadata) {
        String title = String.valueOf(metadata.title());
        DocumentType type = metadata.type();
        boolean inSentence = Character.isLowerCase(title.codePointAt(0));
        return type == null || !inSentence ? title : type.vietnamese() + " " + title;
    }

    /** Titles and issuers with their weights, in an order that does not depend on that of the index. */
    List<Entry> all() {
        Stream<Entry> named = issuers.values().stream().map(spellings -> {
            Map.Entry<String, Integer> usual = spellings.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            long documents =
                    spellings.values().stream().mapToLong(Integer::longValue).sum();
            return new Entry(new Suggestion(usual.getKey(), Suggestion.Kind.ISSUER, null), documents);
        });
        return Stream.concat(titles.values().stream(), named)
                .sorted(Comparator.comparing(entry -> entry.suggestion().text()))
                .toList();
    }

    /** One key for all ways of writing a text. */
    static String folded(String text) {
        return SPACES.matcher(VietnameseFolding.fold(text.toLowerCase(Locale.ROOT)))
                .replaceAll(" ")
                .strip();
    }
}
