package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vankien.graph.CodeGaps;
import vankien.graph.Newest;
import vankien.index.IndexSchema;
import vankien.search.QualityRequest.Check;
import vankien.search.QualityRequest.Kind;

/** Counts and lists what an operator can mend, by queries: nothing stored is read but for the page that is shown. */
final class QualityPresenter {
    private final Generation generation;
    private final IndexSearcher searcher;
    private final Query visible;
    private final QualityEntries made;

    QualityPresenter(Generation generation) {
        this.generation = generation;
        searcher = generation.searcher();
        visible = Visibility.DOCUMENTS;
        made = new QualityEntries(searcher.getIndexReader());
    }

    QualityReport report() throws IOException {
        List<QualityReport.Count> counts = new ArrayList<>();
        for (String value : Kind.MISSING.fields()) {
            counts.add(counted(new Check(Kind.MISSING, value)));
        }
        for (String value : Kind.DOUBTFUL.fields()) {
            counts.add(counted(new Check(Kind.DOUBTFUL, value)));
        }
        for (Check check : ofIndex(Kind.REJECTED, IndexSchema.REJECTED)) {
            counts.add(counted(check));
        }
        for (Check check : ofIndex(Kind.REPAIRED, IndexSchema.REPAIRED)) {
            counts.add(counted(check));
        }
        counts.add(counted(new Check(Kind.SIDECAR, "")));
        CodeGaps gaps = generation.codeGaps();
        counts.add(new QualityReport.Count(new Check(Kind.AMBIGUOUS, "").symbol(), gaps.ambiguousDocuments()));
        counts.add(new QualityReport.Count(new Check(Kind.NOT_HELD, "").symbol(), gaps.notHeldCount()));
        counts.add(new QualityReport.Count(new Check(Kind.COPIES, "").symbol(), copies().size()));
        return new QualityReport(generation.name(), searcher.count(visible), List.copyOf(counts));
    }

    QualityList list(QualityRequest request) throws IOException {
        Check check = request.check();
        int from = (request.page() - 1) * QualityRequest.SIZE;
        return switch (check.kind()) {
            case MISSING, DOUBTFUL, REJECTED, SIDECAR, REPAIRED -> found(request, from);
            case AMBIGUOUS -> codes(request, from, generation.codeGaps().ambiguous());
            case NOT_HELD -> codes(request, from, generation.codeGaps().notHeld());
            case COPIES -> copies(request, from);
        };
    }

    private QualityReport.Count counted(Check check) throws IOException {
        return new QualityReport.Count(check.symbol(), searcher.count(query(check)));
    }

    private Query query(Check check) {
        return switch (check.kind()) {
            case MISSING -> without(check.value());
            case DOUBTFUL -> both(visible, new TermQuery(new Term(IndexSchema.DOUBTFUL, check.value())));
            case REJECTED -> both(Visibility.FILES, new TermQuery(new Term(IndexSchema.REJECTED, check.value())));
            case SIDECAR ->
                both(Visibility.FILES, new TermQuery(new Term(IndexSchema.STATED_WRONGLY, IndexSchema.IS_SO)));
            case REPAIRED -> both(visible, new TermQuery(new Term(IndexSchema.REPAIRED, check.value())));
            case AMBIGUOUS, NOT_HELD, COPIES ->
                throw new IllegalArgumentException(check.symbol() + " is not found by a query");
        };
    }

    private Query without(String value) {
        if (value.equals("title")) {
            return both(visible, new TermQuery(new Term(IndexSchema.UNTITLED, IndexSchema.IS_SO)));
        }
        Query known = switch (value) {
            case "number" -> new PrefixQuery(new Term(IndexSchema.CODE, ""));
            case "date" -> new FieldExistsQuery(IndexSchema.DATE);
            default -> null;
        };
        // The other values are filters, where a value that is unknown has a term of its own.
        return known == null
                ? both(visible, new TermQuery(new Term(value, IndexSchema.UNKNOWN)))
                : new BooleanQuery.Builder()
                        .add(visible, Occur.FILTER)
                        .add(known, Occur.MUST_NOT)
                        .build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    /** The checks of a kind for all values that the index holds, without those that count nothing. */
    private List<Check> ofIndex(Kind kind, String field) throws IOException {
        List<Check> checks = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef value = each.next(); value != null; value = each.next()) {
                Check check = new Check(kind, value.utf8ToString());
                if (searcher.count(query(check)) > 0) {
                    checks.add(check);
                }
            }
        }
        return checks;
    }

    private QualityList found(QualityRequest request, int from) throws IOException {
        Check check = request.check();
        boolean files = check.kind() == Kind.REJECTED || check.kind() == Kind.SIDECAR;
        Query query = query(check);
        if (check.isOnlyCounted()) {
            return page(request, searcher.count(query), List.of());
        }
        ScoreDoc[] hits =
                searcher.search(query, from + QualityRequest.SIZE, files ? Sort.INDEXORDER : Newest.FIRST).scoreDocs;
        List<QualityList.Entry> entries = new ArrayList<>();
        for (int i = from; i < hits.length; i++) {
            entries.add(files ? made.file(hits[i].doc) : made.document(hits[i].doc, check, List.of()));
        }
        return page(request, searcher.count(query), entries);
    }

    private QualityList codes(QualityRequest request, int from, List<CodeGaps.Gap> gaps) {
        List<QualityList.Entry> entries = new ArrayList<>();
        for (CodeGaps.Gap gap : part(gaps, from)) {
            entries.add(QualityEntries.code(gap));
        }
        return page(request, gaps.size(), entries);
    }

    private QualityList copies(QualityRequest request, int from) throws IOException {
        List<List<Integer>> groups = copies();
        List<QualityList.Entry> entries = new ArrayList<>();
        for (List<Integer> group : part(groups, from)) {
            List<String> paths = new ArrayList<>();
            for (int other : group.subList(1, group.size())) {
                paths.add(StoredDocument.card(searcher.getIndexReader(), other).path());
            }
            entries.add(made.document(group.getFirst(), request.check(), paths));
        }
        return page(request, groups.size(), entries);
    }

    private List<List<Integer>> copies() throws IOException {
        return generation.groups().several(searcher, visible);
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + QualityRequest.SIZE, all.size()));
    }

    private QualityList page(QualityRequest request, int total, List<QualityList.Entry> entries) {
        int pages = Math.ceilDiv(total, QualityRequest.SIZE);
        return new QualityList(
                generation.name(),
                request.check().symbol(),
                total,
                request.page(),
                Math.clamp(pages, 1, QualityRequest.MOST_PAGES),
                entries);
    }
}
