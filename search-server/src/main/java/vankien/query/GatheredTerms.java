package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import vankien.spelling.Corrector;

/**
 * What was found of {@link WantedTerms} in one part of an index, or in all parts together: the frequencies add up, the
 * spellings unite. Only of more than a thousand words with one beginning some may be missing. Adding is associative, so that it does not matter where it is done.
 *
 * @param fields by field, how much text there is
 * @param terms by field and term, how often it is there; not there where it is 0
 * @param spelled the spellings of words, the typed one first
 * @param corrected what may have been meant by words that a part does not hold
 * @param begun what words begin so, the most frequent first
 */
public record GatheredTerms(
        Map<String, Field> fields,
        Map<String, Map<String, Frequency>> terms,
        List<Spelled> spelled,
        List<Suspected> corrected,
        List<Begun> begun) {

    /** How many documents have the field, and how many terms there are, as Lucene counts them. */
    public record Field(long documents, long having, long tokens, long postings) {
        Field plus(Field other) {
            return new Field(
                    documents + other.documents,
                    having + other.having,
                    tokens + other.tokens,
                    postings + other.postings);
        }
    }

    /** In how many documents a term is, and how often. */
    public record Frequency(long documents, long times) {
        Frequency plus(Frequency other) {
            return new Frequency(documents + other.documents, times + other.times);
        }
    }

    /** What a word can be. */
    public record Spelled(WantedTerms.Word word, List<String> terms) {}

    /** What may have been meant by a word. */
    public record Suspected(WantedTerms.Word word, List<Corrector.Suspect> suspects) {}

    /** What words begin so. */
    public record Begun(WantedTerms.Prefix prefix, List<String> terms) {}

    /** Nothing at all. */
    public static final GatheredTerms NONE = new GatheredTerms(Map.of(), Map.of(), List.of(), List.of(), List.of());

    /**
     * What there is in one part of an index.
     *
     * @param between is run before each look into the dictionary, and may end it by what it throws
     */
    public static GatheredTerms in(IndexReader index, WantedTerms wanted, Runnable between) throws IOException {
        Map<String, Field> fields = new TreeMap<>();
        for (String field : wanted.fields()) {
            fields.put(
                    field,
                    new Field(
                            index.maxDoc(),
                            Math.max(0, index.getDocCount(field)),
                            Math.max(0, index.getSumTotalTermFreq(field)),
                            Math.max(0, index.getSumDocFreq(field))));
        }
        Map<String, Map<String, Frequency>> terms = new TreeMap<>();
        List<Spelled> spelled = new ArrayList<>();
        for (WantedTerms.Word word : wanted.words()) {
            between.run();
            List<BytesRef> found = SpelledTerms.of(index, word.field(), word.word());
            spelled.add(new Spelled(word, counted(index, word.field(), found, terms)));
        }
        List<Suspected> corrected = new ArrayList<>();
        for (WantedTerms.Word word : wanted.corrected()) {
            between.run();
            if (isNowhere(word, spelled, terms)) {
                List<Corrector.Suspect> suspects =
                        Corrector.suspects(index, word.word().term());
                List<BytesRef> found = suspects.stream()
                        .map(suspect -> new BytesRef(suspect.term()))
                        .toList();
                counted(index, word.field(), found, terms);
                corrected.add(new Suspected(word, suspects));
            }
        }
        List<Begun> begun = new ArrayList<>();
        for (WantedTerms.Prefix prefix : wanted.prefixes()) {
            between.run();
            List<BytesRef> found = SpelledTerms.beginningWith(index, prefix.field(), prefix.text());
            begun.add(new Begun(prefix, counted(index, prefix.field(), found, terms)));
        }
        for (WantedTerms.Single term : wanted.terms()) {
            between.run();
            counted(index, term.field(), List.of(new BytesRef(term.term())), terms);
        }
        return new GatheredTerms(fields, terms, spelled, corrected, begun);
    }

    private static List<String> counted(
            IndexReader index, String field, List<BytesRef> found, Map<String, Map<String, Frequency>> into)
            throws IOException {
        List<String> texts = new ArrayList<>(found.size());
        Map<String, Frequency> counts = into.computeIfAbsent(field, key -> new TreeMap<>());
        for (BytesRef bytes : found) {
            String text = bytes.utf8ToString();
            texts.add(text);
            Term term = new Term(field, bytes);
            int documents = index.docFreq(term);
            if (documents > 0) {
                counts.put(text, new Frequency(documents, Math.max(documents, index.totalTermFreq(term))));
            }
        }
        return texts;
    }

    /** This and another part together. */
    public GatheredTerms plus(GatheredTerms other) {
        Map<String, Field> allFields = new TreeMap<>(fields);
        other.fields.forEach((field, counts) -> allFields.merge(field, counts, Field::plus));
        Map<String, Map<String, Frequency>> allTerms = new TreeMap<>();
        terms.forEach((field, counts) -> allTerms.put(field, new TreeMap<>(counts)));
        other.terms.forEach((field, counts) -> counts.forEach((term, count) ->
                allTerms.computeIfAbsent(field, key -> new TreeMap<>()).merge(term, count, Frequency::plus)));
        return new GatheredTerms(
                allFields,
                allTerms,
                united(spelled, other.spelled),
                suspectedUnited(corrected, other.corrected),
                begunUnited(begun, other.begun));
    }

    private static boolean isNowhere(
            WantedTerms.Word word, List<Spelled> spelled, Map<String, Map<String, Frequency>> terms) {
        Map<String, Frequency> counts = terms.getOrDefault(word.field(), Map.of());
        return spelled.stream()
                .noneMatch(
                        one -> one.word().equals(word) && one.terms().stream().anyMatch(counts::containsKey));
    }

    /** The spellings of a word, null where they were not asked for. */
    Map<WantedTerms.Word, List<BytesRef>> spellings() {
        Map<WantedTerms.Word, List<BytesRef>> spellings = new LinkedHashMap<>();
        spelled.forEach(word -> spellings.put(word.word(), bytes(word.terms())));
        return spellings;
    }

    /** The corrections of words that are nowhere; empty for those that are somewhere. */
    Map<WantedTerms.Word, List<BytesRef>> corrections(int most) {
        Map<WantedTerms.Word, List<BytesRef>> corrections = new LinkedHashMap<>();
        for (Suspected word : corrected) {
            corrections.put(
                    word.word(),
                    isNowhere(word.word(), spelled, terms) ? bytes(Corrector.best(word.suspects(), most)) : List.of());
        }
        return corrections;
    }

    /** What words begin so, those first that most documents hold. */
    Map<WantedTerms.Prefix, List<BytesRef>> beginnings(int most) {
        Map<WantedTerms.Prefix, List<BytesRef>> beginnings = new LinkedHashMap<>();
        for (Begun word : begun) {
            Map<String, Frequency> counts = terms.getOrDefault(word.prefix().field(), Map.of());
            List<String> best = word.terms().stream()
                    .filter(counts::containsKey)
                    .sorted(Comparator.<String>comparingLong(term -> -frequency(counts, term))
                            .thenComparing(BytesRef::new))
                    .limit(most)
                    .toList();
            beginnings.put(word.prefix(), bytes(best));
        }
        return beginnings;
    }

    private static long frequency(Map<String, Frequency> counts, String term) {
        Frequency counted = counts.get(term);
        return counted == null ? 0 : counted.documents();
    }

    private static List<BytesRef> bytes(List<String> terms) {
        return terms.stream().map(term -> new BytesRef(term)).toList();
    }

    private static List<Spelled> united(List<Spelled> some, List<Spelled> others) {
        Map<WantedTerms.Word, List<String>> all = new LinkedHashMap<>();
        some.forEach(word -> all.put(word.word(), word.terms()));
        others.forEach(word -> all.merge(
                word.word(), word.terms(), (one, other) -> spellings(word.word().word(), one, other)));
        List<Spelled> united = new ArrayList<>();
        all.forEach((word, terms) -> united.add(new Spelled(word, terms)));
        return united;
    }

    /** In the order that one index gives them. */
    private static List<String> spellings(QueryWord word, List<String> some, List<String> others) {
        List<BytesRef> all = new ArrayList<>(bytes(some));
        all.addAll(bytes(others));
        return SpelledTerms.ordered(word, all).stream()
                .map(BytesRef::utf8ToString)
                .toList();
    }

    private static List<Suspected> suspectedUnited(List<Suspected> some, List<Suspected> others) {
        Map<WantedTerms.Word, Map<String, Corrector.Suspect>> all = new LinkedHashMap<>();
        for (List<Suspected> part : List.of(some, others)) {
            for (Suspected word : part) {
                Map<String, Corrector.Suspect> suspects =
                        all.computeIfAbsent(word.word(), key -> new LinkedHashMap<>());
                word.suspects()
                        .forEach(suspect -> suspects.merge(
                                suspect.term() + suspect.foreign(),
                                suspect,
                                (one, same) -> new Corrector.Suspect(
                                        one.term(), one.documents() + same.documents(), one.cost(), one.foreign())));
            }
        }
        List<Suspected> united = new ArrayList<>();
        all.forEach((word, suspects) -> united.add(new Suspected(word, List.copyOf(suspects.values()))));
        return united;
    }

    private static List<Begun> begunUnited(List<Begun> some, List<Begun> others) {
        Map<WantedTerms.Prefix, List<String>> all = new LinkedHashMap<>();
        some.forEach(word -> all.put(word.prefix(), word.terms()));
        others.forEach(word -> all.merge(word.prefix(), word.terms(), GatheredTerms::inTurn));
        List<Begun> united = new ArrayList<>();
        all.forEach((prefix, terms) -> united.add(new Begun(prefix, terms)));
        return united;
    }

    /** In turn the best of each part, so that what one part finds best is not behind all that another finds. */
    private static List<String> inTurn(List<String> some, List<String> others) {
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            if (i < some.size()) {
                all.add(some.get(i));
            }
            if (i < others.size()) {
                all.add(others.get(i));
            }
        }
        return List.copyOf(all);
    }
}
