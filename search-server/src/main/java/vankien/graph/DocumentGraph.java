package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.RelationType;
import vankien.index.DocumentCard;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/** The documents of one generation that one reader sees, and how they cite each other. For one request; not thread-safe. */
public final class DocumentGraph {
    private final IndexSearcher searcher;
    private final Query visible;
    private final HeldDocuments held;
    private final Map<String, List<StatedRelation>> stated = new LatestCodes();

    /** What is said of the last few codes: one is asked for many times in a row. */
    private static final class LatestCodes extends LinkedHashMap<String, List<StatedRelation>> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 64;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<StatedRelation>> eldest) {
            return size() > MOST;
        }
    }

    /**
     * The graph as a reader sees it.
     *
     * @param visible matches the documents that the reader may see; nothing else has any influence
     */
    public DocumentGraph(IndexSearcher searcher, Query visible) {
        this.searcher = searcher;
        this.visible = visible;
        held = new HeldDocuments(searcher, visible);
    }

    IndexReader index() {
        return searcher.getIndexReader();
    }

    /** The held documents that bear a code, newest first. */
    public List<HeldDocument> bearing(String codeKey) throws IOException {
        return held.bearing(codeKey);
    }

    /** The document with this number in the index. */
    public HeldDocument at(int document) throws IOException {
        return held.at(document);
    }

    /** The held documents that a mention in a document of this date can mean, newest first. */
    public List<HeldDocument> resolve(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        return Resolution.of(mention, citing, held.bearing(mention.code()));
    }

    /** The same for a citation of a document; none for one by name only. */
    public List<HeldDocument> resolve(Citation citation, HeldDocument citing) throws IOException {
        DocumentCode code = citation.code();
        return code == null ? List.of() : resolve(MentionKey.of(citation, code, citing.scope()), citing.date());
    }

    /**
     * Whether it is not certain which document a mention means: several held ones, or a held one where other documents
     * print the number with a date that no held one has.
     */
    public boolean isAmbiguous(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        List<HeldDocument> candidates = resolve(mention, citing);
        if (candidates.isEmpty()) {
            return false;
        }
        if (!Resolution.isOne(candidates)) {
            return true;
        }
        return mention.date() == null && isKnownOfAnotherDate(mention, citing);
    }

    /** Whether held documents are one and the same, if in several files. */
    public static boolean areOne(List<HeldDocument> documents) {
        return Resolution.isOne(documents);
    }

    private boolean isKnownOfAnotherDate(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        for (StatedRelation about : about(mention.code())) {
            MentionKey other = about.object();
            LocalDate date = other.date();
            if (date != null
                    && other.scope().equals(mention.scope())
                    && (mention.type() == null || other.type() == null || mention.type() == other.type())
                    && (citing == null || !date.isAfter(citing))
                    && resolve(other, null).isEmpty()
                    && count(stating(about)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Everything that any document says of a code, each distinct statement once. */
    List<StatedRelation> about(String codeKey) throws IOException {
        List<StatedRelation> known = stated.get(codeKey);
        if (known == null) {
            known = StatementTerms.beginningWith(index(), IndexSchema.CITED, MentionKey.prefix(codeKey)).stream()
                    .map(StatedRelation::readByObject)
                    .toList();
            stated.put(codeKey, known);
        }
        return known;
    }

    /** Everything that third documents say this code does to others, each distinct statement once. */
    List<StatedRelation> ofSubject(String codeKey) throws IOException {
        return StatementTerms.beginningWith(index(), IndexSchema.CITED_RELATES, MentionKey.prefix(codeKey)).stream()
                .map(StatedRelation::readBySubject)
                .toList();
    }

    /** How many documents cite this one; those count too whose citation can mean it among others. */
    public int citedBy(HeldDocument document, DocumentCode number) throws IOException {
        return citedBy(identity(number.key(), document));
    }

    /** The same for any document that a code names. */
    public int citedBy(CodeIdentity document) throws IOException {
        Optional<Query> citing = citing(document, relation -> true);
        return citing.isEmpty() ? 0 : count(citing.get());
    }

    /** How many documents cite a code, whichever document they mean by it. */
    public int citedBy(String codeKey) throws IOException {
        return count(citing(codeKey));
    }

    /** The documents that cite a code. */
    public static Query citing(String codeKey) {
        return new TermQuery(new Term(IndexSchema.CITES, codeKey));
    }

    /** Every document that a code names, held or only cited; newest first, undated last. */
    public List<CodeIdentity> identities(String codeKey) throws IOException {
        return CodeIdentities.of(this, codeKey).all();
    }

    /** A held document as what its code names. */
    public CodeIdentity identity(String codeKey, HeldDocument document) throws IOException {
        return CodeIdentities.of(this, codeKey, document);
    }

    /** What citing texts say of a document that is not held; reads at most so many of them, the newest. */
    public CitedCard cited(CodeIdentity document, int most) throws IOException {
        return CitedCard.of(this, document, most);
    }

    /**
     * The documents that state something of another.
     *
     * @param which of the statements
     * @return empty when there are none
     */
    Optional<Query> citing(CodeIdentity document, Predicate<StatedRelation> which) throws IOException {
        List<StatedRelation> dated = new ArrayList<>();
        List<StatedRelation> undated = new ArrayList<>();
        for (StatedRelation statement : about(document.codeKey())) {
            if (which.test(statement) && document.mentions().contains(statement.object())) {
                (statement.object().date() == null ? undated : dated).add(statement);
            }
        }
        if (dated.isEmpty() && undated.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (!dated.isEmpty()) {
            any.add(stating(dated), Occur.SHOULD);
        }
        if (!undated.isEmpty()) {
            HeldDocument held = document.held();
            any.add(notBefore(held == null ? null : held.date(), stating(undated)), Occur.SHOULD);
        }
        return Optional.of(any.build());
    }

    /** Without a printed date no document is meant that is newer than the citing one. */
    private static Query notBefore(@Nullable LocalDate date, Query citing) {
        if (date == null) {
            return citing;
        }
        int before = Math.toIntExact(date.toEpochDay()) - 1;
        return new BooleanQuery.Builder()
                .add(citing, Occur.FILTER)
                .add(IntPoint.newRangeQuery(IndexSchema.DATE, Integer.MIN_VALUE, before), Occur.MUST_NOT)
                .build();
    }

    /** The documents that make one of these statements. */
    static Query stating(Collection<StatedRelation> statements) {
        return new TermInSetQuery(
                IndexSchema.CITED,
                statements.stream()
                        .map(statement -> new BytesRef(statement.byObject()))
                        .toList());
    }

    /** The documents that make this statement. */
    static Query stating(StatedRelation statement) {
        return new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.CITED, statement.byObject())));
    }

    /** Whether the statement is made by the document that stands in the relation, and says more than a mention. */
    static boolean isOwn(StatedRelation statement) {
        return statement.subject() == null && statement.type() != RelationType.MENTIONS;
    }

    /** How many of the documents that the reader sees match. */
    int count(Query query) throws IOException {
        return searcher.count(seen(query));
    }

    /** Whether the reader sees any document that matches. */
    boolean occurs(Query query) throws IOException {
        return searcher.search(seen(query), 1).scoreDocs.length > 0;
    }

    /** The newest of the documents that the reader sees and that match. */
    List<Integer> newest(Query query, int most) throws IOException {
        List<Integer> documents = new ArrayList<>();
        if (most > 0) {
            for (ScoreDoc found : searcher.search(seen(query), most, Newest.FIRST).scoreDocs) {
                documents.add(found.doc);
            }
        }
        return documents;
    }

    private Query seen(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
    }

    /** What is stored of a document besides its text. */
    public DocumentCard card(int document) throws IOException {
        return StatedText.card(index(), document);
    }

    /** What a document says of those it cites, with its sentences. */
    public StatedText text(int document) throws IOException {
        return StatedText.read(index(), document);
    }
}
