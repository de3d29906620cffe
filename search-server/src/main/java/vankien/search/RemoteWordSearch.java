package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.query.BuiltQuery;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.QueryReader;
import vankien.query.TypedWords;
import vankien.spelling.DidYouMean;

/**
 * A query on words that are elsewhere. What has the words is found there, as a set of documents; what meets its conditions is
 * found here, and is told those who rank.
 */
final class RemoteWordSearch implements WordSearch {
    /** More rounds of questions than a better spelling ever takes. */
    private static final int MOST_ROUNDS = 8;

    private final Generation generation;
    private final AskedShards shards;
    private final IndexSearcher searcher;
    private final ShardQuestion.Sought sought;
    private final BuiltQuery built;
    private final boolean nothing;
    private @Nullable GatheredTerms gathered;
    private @Nullable Found found;

    RemoteWordSearch(Generation generation, AskedShards shards, IndexSearcher searcher, ParsedQuery parsed) {
        this(
                generation,
                shards,
                searcher,
                new ShardQuestion.Typed(parsed),
                QueryBuilder.build(parsed),
                !parsed.hasWords());
    }

    RemoteWordSearch(Generation generation, AskedShards shards, IndexSearcher searcher, ShardQuestion.Alike alike) {
        this(generation, shards, searcher, alike, QueryBuilder.build(QueryReader.read("")), false);
    }

    private RemoteWordSearch(
            Generation generation,
            AskedShards shards,
            IndexSearcher searcher,
            ShardQuestion.Sought sought,
            BuiltQuery built,
            boolean nothing) {
        this.generation = generation;
        this.shards = shards;
        this.searcher = searcher;
        this.sought = sought;
        this.built = built;
        this.nothing = nothing;
    }

    @Override
    public BuiltQuery built() {
        return built;
    }

    private GatheredTerms gathered() throws IOException {
        GatheredTerms known = gathered;
        if (known == null) {
            known = nothing ? GatheredTerms.NONE : shards.gather(sought);
            gathered = known;
        }
        return known;
    }

    /** What has the words, as often as it is there. */
    private Found found() throws IOException {
        Found known = found;
        if (known == null) {
            known = nothing ? everything() : asked();
            found = known;
        }
        return known;
    }

    private Found everything() throws IOException {
        FoundSet all = generation.documents().copy();
        return new Found(all, all, null);
    }

    private Found asked() throws IOException {
        BitSet any = new BitSet();
        BitSet all = new BitSet();
        boolean same = true;
        for (ShardQuestion.FoundInShard part :
                shards.ask(new ShardQuestion.Find(sought, gathered()), ShardQuestion.FoundInShard.class)) {
            BitSet here = part.any().bits();
            any.or(here);
            OrdinalSet complete = part.all();
            all.or(complete == null ? here : complete.bits());
            same &= complete == null;
        }
        FoundSet found = set(any);
        return new Found(found, same ? found : set(all), null);
    }

    private FoundSet set(BitSet ordinals) throws IOException {
        FoundSet set = FoundSet.none(searcher);
        generation.ordinals().addTo(set, ordinals, leaves());
        return set.and(generation.documents());
    }

    private List<LeafReaderContext> leaves() {
        return searcher.getIndexReader().leaves();
    }

    @Override
    public Found find(BooleanQuery conditions, boolean ranking, int standing) throws IOException {
        Found words = found();
        FoundSet any = words.any().copy();
        return new Found(any, words.all() == words.any() ? any : words.all().copy(), null)
                .meeting(searcher, conditions)
                .once(generation.groups(), standing);
    }

    @Override
    public Ranking ranking(Found documents, Sort order) throws IOException {
        if (!order.needsScores()) {
            return new ByValue(documents, order);
        }
        boolean whole = documents.any().count() == found().any().count();
        return new ByWords(whole ? null : OrdinalSet.of(generation.ordinals().of(documents.any(), leaves())));
    }

    @Override
    public List<Matched> matched(List<Integer> documents, int passages) throws IOException {
        if (documents.isEmpty()) {
            return List.of();
        }
        Map<Integer, Matched> shown = new HashMap<>();
        if (!nothing || passages > 0) {
            OrdinalSet asked = OrdinalSet.of(generation.ordinals().of(documents));
            shards.ask(new ShardQuestion.Match(sought, gathered(), asked, passages), ShardQuestion.MatchedInShard.class)
                    .forEach(part -> part.documents().forEach(one -> shown.put(one.document(), one.matched())));
        }
        List<Matched> matched = new ArrayList<>(documents.size());
        for (int document : documents) {
            Matched one = shown.get(generation.ordinals().ordinal(document));
            if (one == null && passages > 0) {
                throw missing(document);
            }
            matched.add(one == null ? new Matched(Match.FILTER, List.of(), null, null) : one);
        }
        return matched;
    }

    private IOException missing(int document) throws IOException {
        return new IOException("no part of the archive has the document "
                + StoredDocument.card(searcher.getIndexReader(), document).id()
                + ": publish it again with 'vankien index --to'");
    }

    @Override
    public List<Occurrence> places(int document, StoredDocument stored) throws IOException {
        for (ShardQuestion.PlacesInShard part : shards.ask(
                new ShardQuestion.Stand(
                        sought, gathered(), generation.ordinals().ordinal(document)),
                ShardQuestion.PlacesInShard.class)) {
            List<Occurrence> places = part.places();
            if (places != null) {
                return places;
            }
        }
        throw missing(document);
    }

    @Override
    public WordEvidence evidence(int document) throws IOException {
        WordEvidence held = null;
        List<WordEvidence> others = new ArrayList<>();
        for (ShardQuestion.EvidenceInShard part : shards.ask(
                new ShardQuestion.Weigh(
                        sought, gathered(), generation.ordinals().ordinal(document)),
                ShardQuestion.EvidenceInShard.class)) {
            if (part.held()) {
                held = part.evidence();
            } else {
                others.add(part.evidence());
            }
        }
        if (held == null) {
            throw missing(document);
        }
        return held.countedWith(others);
    }

    @Override
    public @Nullable String betterSpelling(String text) throws IOException {
        RemoteLexicon lexicon = new RemoteLexicon(gathered());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String better = DidYouMean.of(lexicon, text, TypedWords.of(text));
            if (!lexicon.learn(shards)) {
                return better;
            }
        }
        return null;
    }

    /** An order by values of the documents. */
    private final class ByValue implements Ranking {
        private final Found documents;
        private final Sort order;

        ByValue(Found documents, Sort order) {
            this.documents = documents;
            this.order = order;
        }

        @Override
        public List<FieldDoc> behind(@Nullable FieldDoc after, int wanted) throws IOException {
            return Arrays.stream(searcher.search(
                                    documents.any().query(), new TopFieldCollectorManager(order, wanted, after, wanted))
                            .scoreDocs)
                    .map(FieldDoc.class::cast)
                    .toList();
        }

        @Override
        public List<FieldDoc> best(int wanted) throws IOException {
            return behind(null, wanted);
        }

        @Override
        public List<FieldDoc> again(List<FieldDoc> best) {
            return best;
        }

        @Override
        public void score(List<FieldDoc> hits) throws IOException {
            if (hits.isEmpty()) {
                return;
            }
            Map<Integer, Float> scores = new HashMap<>();
            Ordinals ordinals = generation.ordinals();
            OrdinalSet among =
                    OrdinalSet.of(ordinals.of(hits.stream().map(hit -> hit.doc).toList()));
            shards.ask(new ShardQuestion.Score(sought, gathered(), among), ShardQuestion.RankedInShard.class)
                    .forEach(part -> part.best()
                            .forEach(hit -> scores.put(
                                    ordinals.document(hit.document()),
                                    hit.place().score())));
            hits.forEach(hit -> hit.score = scores.getOrDefault(hit.doc, Float.NaN));
        }
    }

    /** An order by scores. */
    private final class ByWords implements Ranking {
        private final @Nullable OrdinalSet among;
        /** What the second look made of scores. */
        private final Map<Integer, Float> again = new HashMap<>();

        /** @param among the only documents that count, null for all that have the words */
        ByWords(@Nullable OrdinalSet among) {
            this.among = among;
        }

        @Override
        public List<FieldDoc> behind(@Nullable FieldDoc after, int wanted) throws IOException {
            ShardQuestion.Place place = after == null
                    ? null
                    : new ShardQuestion.Place(
                            (Float) after.fields[0],
                            (Integer) after.fields[1],
                            ((BytesRef) after.fields[2]).utf8ToString());
            return asked(place, wanted, false);
        }

        /** @param lookAgain whether each is looked at a second time where it is found */
        private List<FieldDoc> asked(ShardQuestion.@Nullable Place place, int wanted, boolean lookAgain)
                throws IOException {
            List<FieldDoc> best = new ArrayList<>();
            for (ShardQuestion.RankedInShard part : shards.ask(
                    new ShardQuestion.Rank(sought, gathered(), among, place, wanted, lookAgain),
                    ShardQuestion.RankedInShard.class)) {
                for (ShardQuestion.Ranked hit : part.best()) {
                    FieldDoc ranked = hit(hit);
                    best.add(ranked);
                    again.put(ranked.doc, hit.again());
                }
            }
            best.sort(SearchOrder.BEST_HIT_FIRST);
            return List.copyOf(best.subList(0, Math.min(wanted, best.size())));
        }

        private FieldDoc hit(ShardQuestion.Ranked hit) throws IOException {
            ShardQuestion.Place place = hit.place();
            return new FieldDoc(generation.ordinals().document(hit.document()), place.score(), new Object[] {
                place.score(), place.day(), new BytesRef(place.id())
            });
        }

        /** With what the second look gives: nobody else asks for the best. */
        @Override
        public List<FieldDoc> best(int wanted) throws IOException {
            return asked(null, wanted, sought instanceof ShardQuestion.Typed);
        }

        @Override
        public List<FieldDoc> again(List<FieldDoc> best) {
            List<FieldDoc> lifted = new ArrayList<>();
            for (FieldDoc hit : best) {
                Float score = again.getOrDefault(hit.doc, (Float) hit.fields[0]);
                lifted.add(new FieldDoc(hit.doc, score, new Object[] {score, hit.fields[1], hit.fields[2]}));
            }
            lifted.sort(SearchOrder.BEST_HIT_FIRST);
            return lifted;
        }

        @Override
        public void score(List<FieldDoc> hits) {
            hits.forEach(hit -> hit.score = (Float) hit.fields[0]);
        }
    }
}
