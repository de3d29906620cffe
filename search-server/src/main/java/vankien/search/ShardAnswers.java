package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.index.PortableIndex;
import vankien.query.BuiltQuery;
import vankien.query.GatheredIndex;
import vankien.query.GatheredSearcher;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.QueryReader;
import vankien.query.RewrittenQuery;
import vankien.query.Sorting;
import vankien.search.ShardQuestion.Alike;
import vankien.search.ShardQuestion.Ranked;
import vankien.search.ShardQuestion.Typed;
import vankien.spelling.Lexicon;

/**
 * What one part of an archive answers to its server: found, ranked, looked at again and cut into passages by the very classes
 * that do it where the whole archive is on one machine. What it needs to know of the other parts comes with the question.
 */
public final class ShardAnswers {
    /** Told instead of an answer: there was not time enough. */
    static final String TOO_LATE = "\"too late\"";

    static {
        WordScores.allowLongQueries();
    }

    private final ShardIndex shard;
    private final ShardQuestion question;
    private final long until;

    private ShardAnswers(ShardIndex shard, ShardQuestion question) {
        this.shard = shard;
        this.question = question;
        until = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(Math.min(question.milliseconds(), TimeUnit.DAYS.toMillis(1)));
    }

    /**
     * Answers a question.
     *
     * @param shard one state of the part
     * @param question as {@link Shards#ask} has it
     * @throws IllegalArgumentException when it is no question of this version; the message has both versions
     */
    public static String answer(DirectoryReader shard, String question) throws IOException {
        ShardQuestion asked = ShardJson.received(question, ShardQuestion.class);
        try {
            return ShardJson.write(new ShardAnswers(ShardIndex.of(shard).as(asked.access()), asked).answer());
        } catch (TooExpensiveException e) {
            return TOO_LATE;
        }
    }

    private Object answer() throws IOException {
        return switch (question.asked()) {
            case ShardQuestion.Gather gather ->
                GatheredTerms.in(shard.reader(), SoughtQuery.wanted(gather.sought()), this::requireTime);
            case ShardQuestion.Find find -> found(new Search(find.sought(), find.gathered()));
            case ShardQuestion.Rank rank -> ranked(new Search(rank.sought(), rank.gathered()), rank);
            case ShardQuestion.Score score -> scored(new Search(score.sought(), score.gathered()), score.among());
            case ShardQuestion.Match match -> matched(new Search(match.sought(), match.gathered()), match);
            case ShardQuestion.Stand stand ->
                new ShardQuestion.PlacesInShard(places(new Search(stand.sought(), stand.gathered()), stand.document()));
            case ShardQuestion.Weigh weigh -> evidence(new Search(weigh.sought(), weigh.gathered()), weigh);
            case ShardQuestion.Spell spell ->
                RemoteLexicon.answers(Lexicon.of(shard.reader()), spell.lookups(), this::requireTime);
            case ShardQuestion.Read read -> texts(read.documents().bits());
        };
    }

    private boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    private void requireTime() {
        if (isOver()) {
            throw new TooExpensiveException();
        }
    }

    /** What is looked for, as it is read here. */
    private final class Search {
        private final ShardQuestion.Sought sought;
        private final GatheredSearcher searcher;
        private final BuiltQuery built;
        private @Nullable RewrittenQuery here;

        Search(ShardQuestion.Sought sought, GatheredTerms gathered) throws IOException {
            this.sought = sought;
            searcher = new GatheredSearcher(new GatheredIndex(shard.reader(), gathered), WordScores.similarity());
            searcher.setTimeout(ShardAnswers.this::isOver);
            built = QueryBuilder.build(parsed());
        }

        ParsedQuery parsed() {
            return sought instanceof Typed typed ? typed.parsed() : QueryReader.read("");
        }

        RewrittenQuery here() throws IOException {
            RewrittenQuery known = here;
            if (known == null) {
                known = switch (sought) {
                    case Typed typed -> RewrittenQuery.of(built, searcher);
                    case Alike alike -> {
                        Query query = searcher.rewrite(SoughtQuery.alike(alike));
                        yield new RewrittenQuery(query, List.of(), false, query, query);
                    }
                };
                here = known;
            }
            return known;
        }

        /** @param among the only documents that count; null for all */
        Found found(@Nullable OrdinalSet among, boolean ranking) throws IOException {
            FoundSet documents = shard.documents();
            if (among != null) {
                FoundSet some = FoundSet.none(searcher);
                shard.ordinals().addTo(some, among.bits(), leaves());
                documents = some.and(documents);
            }
            return Found.of(searcher, here(), documents, ranking);
        }

        MatchFinder matches() throws IOException {
            return new MatchFinder(searcher.index(), built, WordTerms.of(searcher.index(), built));
        }

        List<LeafReaderContext> leaves() {
            return searcher.getIndexReader().leaves();
        }
    }

    private ShardQuestion.FoundInShard found(Search search) throws IOException {
        Found found = search.found(null, false);
        Ordinals ordinals = shard.ordinals();
        return new ShardQuestion.FoundInShard(
                OrdinalSet.of(ordinals.of(found.any(), search.leaves())),
                found.all() == found.any() ? null : OrdinalSet.of(ordinals.of(found.all(), search.leaves())));
    }

    private ShardQuestion.RankedInShard ranked(Search search, ShardQuestion.Rank asked) throws IOException {
        Found found = search.found(asked.among(), true);
        ShardQuestion.Place place = asked.after();
        FieldDoc after = place == null
                ? null
                : new FieldDoc(Integer.MAX_VALUE, place.score(), new Object[] {
                    place.score(), place.day(), new BytesRef(place.id())
                });
        Sort order = SearchOrder.of(Sorting.RELEVANCE);
        List<FieldDoc> best = search.sought instanceof Alike
                ? alike(search, found, order, asked.wanted())
                : first(new FirstLook(search.searcher, search.here(), found, order), after, asked.wanted());
        requireTime();
        List<Ranked> ranked = new ArrayList<>();
        List<FieldDoc> again = asked.again()
                ? Reranking.of(
                        search.searcher.index(),
                        search.built,
                        WordTerms.of(search.searcher.index(), search.built),
                        best.toArray(ScoreDoc[]::new))
                : List.of();
        Map<Integer, Float> lifted = new HashMap<>();
        again.forEach(hit -> lifted.put(hit.doc, (Float) hit.fields[0]));
        for (FieldDoc hit : best) {
            float score = (Float) hit.fields[0];
            ranked.add(new Ranked(
                    shard.ordinals().ordinal(hit.doc),
                    new ShardQuestion.Place(score, (Integer) hit.fields[1], ((BytesRef) hit.fields[2]).utf8ToString()),
                    lifted.getOrDefault(hit.doc, score)));
        }
        return new ShardQuestion.RankedInShard(ranked);
    }

    private static List<FieldDoc> first(FirstLook look, @Nullable FieldDoc after, int wanted) throws IOException {
        return after == null ? look.best(wanted) : look.behind(after, wanted);
    }

    private static List<FieldDoc> alike(Search search, Found found, Sort order, int wanted) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(search.here().ranked(), Occur.MUST)
                .add(found.any().query(), Occur.FILTER)
                .build();
        List<FieldDoc> best = new ArrayList<>();
        for (ScoreDoc hit :
                search.searcher.search(query, new TopFieldCollectorManager(order, wanted, null, wanted)).scoreDocs) {
            best.add((FieldDoc) hit);
        }
        return best;
    }

    /** The hits with their scores, in no order. */
    private ShardQuestion.RankedInShard scored(Search search, OrdinalSet among) throws IOException {
        Found found = search.found(among, false);
        List<ScoreDoc> hits = new ArrayList<>();
        for (LeafReaderContext leaf : search.leaves()) {
            FixedBitSet bits = found.any().of(leaf);
            for (int document = 0; document < bits.length(); document++) {
                if (bits.get(document)) {
                    hits.add(new ScoreDoc(leaf.docBase + document, Float.NaN));
                }
            }
        }
        FirstLook look = new FirstLook(search.searcher, search.here(), found, SearchOrder.of(Sorting.RELEVANCE));
        TopFieldCollector.populateScores(hits.toArray(ScoreDoc[]::new), search.searcher, look.scored());
        List<Ranked> scored = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            scored.add(new Ranked(
                    shard.ordinals().ordinal(hit.doc), new ShardQuestion.Place(hit.score, 0, ""), hit.score));
        }
        return new ShardQuestion.RankedInShard(scored);
    }

    private ShardQuestion.MatchedInShard matched(Search search, ShardQuestion.Match asked) throws IOException {
        MatchFinder finder = search.matches();
        List<ShardQuestion.Shown> shown = new ArrayList<>();
        BitSet documents = asked.documents().bits();
        for (int ordinal = documents.nextSetBit(0); ordinal >= 0; ordinal = documents.nextSetBit(ordinal + 1)) {
            requireTime();
            int document = seen(ordinal);
            if (document >= 0) {
                shown.add(new ShardQuestion.Shown(
                        ordinal,
                        finder.matched(List.of(document), asked.passages()).getFirst()));
            }
        }
        return new ShardQuestion.MatchedInShard(shown);
    }

    private @Nullable List<Occurrence> places(Search search, int ordinal) throws IOException {
        int document = seen(ordinal);
        return document < 0
                ? null
                : search.matches().places(document, StoredDocument.of(search.searcher.index(), document));
    }

    private ShardQuestion.EvidenceInShard evidence(Search search, ShardQuestion.Weigh asked) throws IOException {
        int document = seen(asked.document());
        Explainer explainer = new Explainer(search.searcher, Visibility.DOCUMENTS, search.built, document);
        boolean held = document >= 0;
        return new ShardQuestion.EvidenceInShard(
                held,
                new WordEvidence(
                        explainer.hasAll(),
                        explainer.hasAllAsTyped(),
                        explainer.words(),
                        explainer.parts(),
                        held
                                ? Reranking.added(
                                        search.searcher.index(),
                                        search.built,
                                        WordTerms.of(search.searcher.index(), search.built),
                                        document)
                                : 0,
                        held
                                ? Obstacles.ofWords(search.searcher, search.parsed(), search.built, document)
                                : List.of()));
    }

    private ShardQuestion.TextsInShard texts(BitSet documents) throws IOException {
        List<ShardQuestion.Text> texts = new ArrayList<>();
        for (int ordinal = documents.nextSetBit(0); ordinal >= 0; ordinal = documents.nextSetBit(ordinal + 1)) {
            requireTime();
            int document = seen(ordinal);
            if (document >= 0) {
                Map<String, String> stored = PortableIndex.stored(shard.reader().storedFields(), document);
                texts.add(new ShardQuestion.Text(
                        ordinal,
                        stored.getOrDefault(IndexSchema.STORED_TEXT, ""),
                        stored.getOrDefault(IndexSchema.STORED_LAYOUT, "{}")));
            }
        }
        return new ShardQuestion.TextsInShard(texts);
    }

    /** The number of a document here, -1 where the reader sees none. */
    private int seen(int ordinal) throws IOException {
        int document = shard.ordinals().document(ordinal);
        return document >= 0 && shard.documents().contains(document) ? document : -1;
    }
}
