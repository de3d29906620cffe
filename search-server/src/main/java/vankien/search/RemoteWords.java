package vankien.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.Sorting;
import vankien.query.WantedTerms;

/** The words of a generation of which only the {@linkplain vankien.index.Catalogue catalogue} is on this machine. */
final class RemoteWords implements Words {
    /** Whoever asks whether a server is ready waits some seconds only. */
    private static final SearchLimits READY = new SearchLimits(Duration.ofSeconds(2), SearchStage.Observer.NONE);

    private final Generation generation;
    private final Shards shards;

    /** @param generation the catalogue, as its readers see it */
    RemoteWords(Generation generation, Shards shards) {
        this.generation = generation;
        this.shards = shards;
    }

    private AskedShards asked() {
        return AskedShards.of(shards, generation.reader());
    }

    /** The same parts for another view of the generation. */
    RemoteWords of(Generation view) {
        return new RemoteWords(view, shards);
    }

    @Override
    public WordSearch search(ParsedQuery parsed, IndexSearcher searcher) throws IOException {
        return new RemoteWordSearch(generation, asked().within(searcher.getTimeout()), searcher, parsed);
    }

    @Override
    public List<FieldDoc> related(int document, int wanted) throws IOException {
        IndexSearcher searcher = generation.searcher();
        AskedShards asked = asked();
        String text = StoredDocument.of(searcher.getIndexReader(), document).text();
        GatheredTerms counts = asked.gather(
                new ShardQuestion.Alike(List.copyOf(SimilarityEvidence.pairs(text)), List.of(), List.of()));
        SimilarityEvidence evidence = SimilarityEvidence.of(
                searcher.getIndexReader(), new CountedPairs(searcher.getIndexReader(), counts), document);
        ShardQuestion.Alike alike =
                new ShardQuestion.Alike(texts(evidence.text()), texts(evidence.title()), terms(evidence.citations()));
        RemoteWordSearch search = new RemoteWordSearch(generation, asked, searcher, alike);
        BooleanQuery others = new BooleanQuery.Builder()
                .add(generation.groups().itself(document), BooleanClause.Occur.MUST_NOT)
                .build();
        return search.ranking(search.find(others, true, -1), SearchOrder.of(Sorting.RELEVANCE))
                .behind(null, wanted);
    }

    /** Asked of each part for nothing: whichever does not answer, a search cannot be answered without it. */
    @Override
    public void requireThere() throws IOException {
        try {
            List<ShardQuestion.TextsInShard> unused = AskedShards.of(shards, Access.OPEN)
                    .within(READY.timeout())
                    .ask(new ShardQuestion.Read(OrdinalSet.of(new BitSet())), ShardQuestion.TextsInShard.class);
        } catch (TooExpensiveException e) {
            throw new ArchiveUnavailableException("the parts of the archive take too long to say anything", e);
        }
    }

    @Override
    public void close() {
        shards.close();
    }

    private static List<String> texts(@Nullable Query any) {
        return terms(any).stream().map(WantedTerms.Single::term).toList();
    }

    private static List<WantedTerms.Single> terms(@Nullable Query any) {
        List<WantedTerms.Single> terms = new ArrayList<>();
        switch (any) {
            case null -> {}
            case TermQuery one -> {
                Term term = one.getTerm();
                terms.add(new WantedTerms.Single(term.field(), term.text()));
            }
            case BoostQuery boosted -> terms.addAll(terms(boosted.getQuery()));
            case BooleanQuery group -> group.clauses().forEach(clause -> terms.addAll(terms(clause.query())));
            default -> throw new IllegalStateException("a document is looked for by " + any.getClass());
        }
        return List.copyOf(terms);
    }
}
