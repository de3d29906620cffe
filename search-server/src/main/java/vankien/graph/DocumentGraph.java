package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.SparseFixedBitSet;
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
    /** Codes of which all that was read is kept, in one request. */
    private static final int MOST_CODES = 64;
    /** Held documents of which it is kept what means them. */
    private static final int MOST_HELD = 1_024;
    /** Texts that are kept: the same ones prove relations, name titles and are shown. */
    private static final int MOST_TEXTS = 128;

    private final SeenArchive archive;
    private final Map<String, Bearers> bearers = new LatestOnes<>(MOST_CODES);
    private final CodeStatements statements;
    private final Ambiguity ambiguity;
    private final Map<String, CodeIdentities> identities = new LatestOnes<>(MOST_CODES);
    private final Map<String, CodeIdentity> held = new LatestOnes<>(MOST_HELD);
    private final Map<Integer, StatedText> texts = new LatestOnes<>(MOST_TEXTS);

    DocumentGraph(SeenArchive archive) {
        this.archive = archive;
        statements = new CodeStatements(archive);
        ambiguity = new Ambiguity(this);
    }

    SeenArchive archive() {
        return archive;
    }

    private IndexReader index() {
        return archive.index();
    }

    /** The held documents that bear a code, newest first; one in several files several times. */
    public List<HeldDocument> bearing(String codeKey) throws IOException {
        return bearers(codeKey).all();
    }

    private Bearers bearers(String codeKey) throws IOException {
        Bearers known = bearers.get(codeKey);
        if (known == null) {
            known = archive.held().bearing(archive, codeKey);
            bearers.put(codeKey, known);
        }
        return known;
    }

    /** The document with this number in the index. */
    public HeldDocument at(int document) throws IOException {
        return archive.held().at(document);
    }

    /** The held documents that a mention in a document of this date can mean, newest first, each once. */
    public List<HeldDocument> resolve(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        return HeldDocument.once(files(mention, citing));
    }

    /** The same in all their files. */
    List<HeldDocument> files(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        return Resolution.at(citing, candidates(mention)).stream()
                .map(Resolution.Candidate::document)
                .toList();
    }

    List<Resolution.Candidate> candidates(MentionKey mention) throws IOException {
        return Resolution.of(mention, bearers(mention.code()), archive.mergers());
    }

    /** The held documents that a citation can mean; none for one by name only. */
    public List<HeldDocument> resolve(Citation citation, HeldDocument citing) throws IOException {
        DocumentCode code = citation.code();
        return code == null ? List.of() : resolve(MentionKey.of(citation, code, citing.scope()), citing.date());
    }

    /** Whether it is not certain which document a mention means, see {@link Ambiguity}. */
    public boolean isAmbiguous(MentionKey mention, @Nullable LocalDate citing) throws IOException {
        return ambiguity.is(mention, citing);
    }

    /** What is not certain. */
    Ambiguity ambiguity() {
        return ambiguity;
    }

    /** Whether held documents are one and the same, if in several files. */
    public static boolean areOne(List<HeldDocument> documents) {
        return Resolution.isOne(documents);
    }

    /** What documents say of a code. */
    CodeStatements statements() {
        return statements;
    }

    /**
     * How many documents cite this one; those count too whose citation can mean it among others.
     *
     * @param number its own
     */
    public int citedBy(HeldDocument document, DocumentCode number) throws IOException {
        return archive.citedBy().of(document.document(), () -> citedBy(identity(number.key(), document)));
    }

    /** The same for any document that a code names. Several files of one citing document count once. */
    public int citedBy(CodeIdentity document) throws IOException {
        return citing(document, relation -> true).size();
    }

    /** How many documents cite a code, whichever document they mean by it, each once. */
    public int citedBy(String codeKey) throws IOException {
        return archive.searcher().count(once(citing(codeKey)));
    }

    /** The documents that cite a code. */
    public static Query citing(String codeKey) {
        return new TermQuery(new Term(IndexSchema.CITES, codeKey));
    }

    /** What a query finds as far as the reader sees it, a document in several files once. */
    public Query once(Query query) throws IOException {
        BooleanQuery seen = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(archive.visible(), Occur.FILTER)
                .build();
        Query copies = archive.groups().behind(archive.searcher(), seen, seen);
        return copies == null
                ? seen
                : new BooleanQuery.Builder()
                        .add(seen, Occur.FILTER)
                        .add(copies, Occur.MUST_NOT)
                        .build();
    }

    /** Every document that a code names, held or only cited; newest first, undated last. */
    public List<CodeIdentity> identities(String codeKey) throws IOException {
        return known(codeKey).all();
    }

    CodeIdentities known(String codeKey) throws IOException {
        CodeIdentities known = identities.get(codeKey);
        if (known == null) {
            known = CodeIdentities.of(this, codeKey);
            identities.put(codeKey, known);
        }
        return known;
    }

    /** A held document as what its code names; one that bears another code is cited by nobody under this one. */
    public CodeIdentity identity(String codeKey, HeldDocument document) throws IOException {
        String key = codeKey + "|" + document.document();
        CodeIdentity known = held.get(key);
        if (known == null) {
            known = CodeIdentities.of(this, codeKey, document);
            held.put(key, known);
        }
        return known;
    }

    /** What citing texts say of a document that is not held; reads at most so many of them, the newest. */
    public CitedCard cited(CodeIdentity document, int most) throws IOException {
        return CitedCard.of(this, document, most);
    }

    /** The same, on several cards where texts without a date mean several documents. */
    public List<CitedCard> citedApart(CodeIdentity document, int most) throws IOException {
        return CitedCard.all(this, document, most);
    }

    /**
     * The documents that state something of another, each once.
     *
     * @param which of the statements
     */
    DocumentSet citing(CodeIdentity document, Predicate<StatedRelation> which) throws IOException {
        SparseFixedBitSet found = new SparseFixedBitSet(Math.max(1, index().maxDoc()));
        for (Map.Entry<MentionKey, List<CitingWindow>> meant :
                document.meaning().entrySet()) {
            for (Said said : statements.about(meant.getKey())) {
                if (which.test(said.statement())) {
                    add(said, meant.getValue(), found);
                }
            }
        }
        for (HeldDocument own : document.files()) {
            found.clear(own.document());
        }
        archive.groups().keepBest(found);
        return new DocumentSet(found);
    }

    private void add(Said said, List<CitingWindow> windows, SparseFixedBitSet found) {
        for (int i = 0; i < said.count(); i++) {
            int day = archive.day(said.document(i));
            for (CitingWindow window : windows) {
                if (window.admits(day)) {
                    found.set(said.document(i));
                    break;
                }
            }
        }
    }

    /** Whether the statement is made by the document that stands in the relation, and says more than a mention. */
    static boolean isOwn(StatedRelation statement) {
        return statement.subject() == null && statement.type() != RelationType.MENTIONS;
    }

    /** The newest of some documents. */
    List<Integer> newest(DocumentSet from, int most) throws IOException {
        List<Integer> documents = new ArrayList<>();
        if (most > 0 && !from.isEmpty()) {
            for (ScoreDoc found : archive.searcher().search(from, most, Newest.FIRST).scoreDocs) {
                documents.add(found.doc);
            }
        }
        return documents;
    }

    /** The newest document that makes a statement. */
    int newest(Said said) throws IOException {
        SparseFixedBitSet documents = new SparseFixedBitSet(Math.max(1, index().maxDoc()));
        for (int i = 0; i < said.count(); i++) {
            documents.set(said.document(i));
        }
        return newest(new DocumentSet(documents), 1).getFirst();
    }

    /** What is stored of a document besides its text. */
    public DocumentCard card(int document) throws IOException {
        StatedText known = texts.get(document);
        return known != null ? known.card() : StatedText.card(index(), document);
    }

    /** What a document says of those it cites, with its sentences. */
    public StatedText text(int document) throws IOException {
        StatedText known = texts.get(document);
        if (known == null) {
            known = StatedText.read(index(), document);
            texts.put(document, known);
        }
        return known;
    }
}
