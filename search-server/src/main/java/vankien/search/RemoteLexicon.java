package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vankien.analysis.vi.SpellingVariants;
import vankien.index.IndexSchema;
import vankien.query.GatheredTerms;
import vankien.spelling.Lexicon;

/**
 * The words that the documents in all parts of an archive hold. What is not known yet counts as nothing and is noted; whoever
 * asks does so again, once {@link #learn} has had all of it answered at once, until there is nothing left to learn.
 */
final class RemoteLexicon implements Lexicon {
    /** What is asked of a part: which of the questions of {@link Lexicon}. */
    enum Kind {
        DOCUMENTS,
        OCCURRENCES,
        LETTERS,
        NEAR,
        TOGETHER
    }

    /**
     * A question.
     *
     * @param word the first argument, empty where there is none
     * @param other the second one
     */
    record Lookup(Kind kind, String word, String other) {}

    /** What a part has, question by question: the count of a word goes by the empty name. */
    record Answers(List<Map<String, Long>> counts) {}

    private final Map<Lookup, Map<String, Long>> known = new HashMap<>();
    private final Set<Lookup> wanted = new LinkedHashSet<>();

    /** @param gathered what is known of the words of a query already */
    RemoteLexicon(GatheredTerms gathered) {
        GatheredTerms.Field body = gathered.fields().get(IndexSchema.BODY);
        if (body != null) {
            known.put(new Lookup(Kind.OCCURRENCES, "", ""), Map.of("", Math.max(1, body.postings())));
        }
        Map<String, GatheredTerms.Frequency> counts = gathered.terms().getOrDefault(IndexSchema.BODY, Map.of());
        for (GatheredTerms.Spelled spelled : gathered.spelled()) {
            String word = spelled.word().word().term();
            if (spelled.word().field().equals(IndexSchema.BODY)
                    && spelled.terms().contains(word)) {
                String other = SpellingVariants.of(word);
                long documents = documents(counts, word) + (other == null ? 0 : documents(counts, other));
                if (other == null || spelled.terms().contains(other)) {
                    known.put(new Lookup(Kind.DOCUMENTS, word, ""), Map.of("", documents));
                }
            }
        }
    }

    private static long documents(Map<String, GatheredTerms.Frequency> counts, String term) {
        GatheredTerms.Frequency frequency = counts.get(term);
        return frequency == null ? 0 : frequency.documents();
    }

    /**
     * Answers for one part.
     *
     * @param between is run before each, and may end it by what it throws
     */
    static Answers answers(Lexicon lexicon, List<Lookup> lookups, Runnable between) throws IOException {
        List<Map<String, Long>> counts = new ArrayList<>();
        for (Lookup lookup : lookups) {
            between.run();
            counts.add(
                    switch (lookup.kind()) {
                        case DOCUMENTS -> Map.of("", (long) lexicon.documents(lookup.word()));
                        case OCCURRENCES -> Map.of("", lexicon.occurrences());
                        case TOGETHER -> Map.of("", (long) lexicon.together(lookup.word(), lookup.other()));
                        case LETTERS -> longs(lexicon.withLetters(lookup.word()));
                        case NEAR -> longs(lexicon.near(lookup.word(), Integer.parseInt(lookup.other())));
                    });
        }
        return new Answers(counts);
    }

    private static Map<String, Long> longs(Map<String, Integer> counts) {
        Map<String, Long> longs = new TreeMap<>();
        counts.forEach((term, count) -> longs.put(term, (long) count));
        return longs;
    }

    /** Has what was noted answered; false where there was nothing. */
    boolean learn(AskedShards shards) throws IOException {
        if (wanted.isEmpty()) {
            return false;
        }
        List<Lookup> lookups = List.copyOf(wanted);
        List<Answers> answers = shards.ask(new ShardQuestion.Spell(lookups), Answers.class);
        for (int i = 0; i < lookups.size(); i++) {
            Map<String, Long> all = new TreeMap<>();
            for (Answers part : answers) {
                part.counts().get(i).forEach((term, count) -> all.merge(term, count, Long::sum));
            }
            known.put(lookups.get(i), all);
        }
        wanted.clear();
        return true;
    }

    private Map<String, Long> counts(Kind kind, String word, String other) {
        Lookup lookup = new Lookup(kind, word, other);
        Map<String, Long> counts = known.get(lookup);
        if (counts == null) {
            wanted.add(lookup);
            return Map.of();
        }
        return counts;
    }

    private long count(Kind kind, String word, String other) {
        return counts(kind, word, other).getOrDefault("", 0L);
    }

    private static Map<String, Integer> ints(Map<String, Long> counts) {
        Map<String, Integer> ints = new TreeMap<>();
        counts.forEach((term, count) -> ints.put(term, Math.clamp(count, 0, Integer.MAX_VALUE)));
        return ints;
    }

    @Override
    public int documents(String word) {
        return Math.clamp(count(Kind.DOCUMENTS, word, ""), 0, Integer.MAX_VALUE);
    }

    @Override
    public long occurrences() {
        return Math.max(1, count(Kind.OCCURRENCES, "", ""));
    }

    @Override
    public Map<String, Integer> withLetters(String folded) {
        return ints(counts(Kind.LETTERS, folded, ""));
    }

    @Override
    public Map<String, Integer> near(String folded, int edits) {
        return ints(counts(Kind.NEAR, folded, Integer.toString(edits)));
    }

    @Override
    public int together(String first, String second) {
        return Math.clamp(count(Kind.TOGETHER, first, second), 0, Integer.MAX_VALUE);
    }
}
