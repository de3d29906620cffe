package vankien.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/**
 * Where the citations of an archive lead to no document, or not to one: read once for a generation and a reader, from
 * terms and postings only.
 *
 * @param notHeld the codes that are cited and that no held document bears, the most cited first; the first of them
 * @param notHeldCount how many there are
 * @param ambiguous the codes by which some document cites several held ones that nothing tells apart, the most cited first
 * @param ambiguousDocuments how many documents cite so
 */
public record CodeGaps(List<Gap> notHeld, int notHeldCount, List<Gap> ambiguous, int ambiguousDocuments) {
    /** The most codes that are kept. */
    public static final int MOST = 5_000;

    private static final Comparator<Gap> MOST_CITED =
            Comparator.comparingInt(Gap::citedBy).reversed().thenComparing(Gap::codeKey);

    /** A code and how many documents cite it. */
    public record Gap(String codeKey, int citedBy) {}

    /** Reads the gaps as a reader sees them. */
    public static CodeGaps read(SeenArchive archive) throws IOException {
        DocumentGraph graph = archive.graph();
        List<Gap> notHeld = notHeld(archive);
        Map<String, Set<Integer>> ambiguous = ambiguous(archive, graph);
        Set<Integer> documents = new HashSet<>();
        List<Gap> gaps = new ArrayList<>();
        ambiguous.forEach((code, citing) -> {
            documents.addAll(citing);
            gaps.add(new Gap(code, citing.size()));
        });
        return new CodeGaps(first(notHeld), notHeld.size(), first(gaps), documents.size());
    }

    private static List<Gap> first(List<Gap> gaps) {
        return gaps.stream().sorted(MOST_CITED).limit(MOST).toList();
    }

    private static List<Gap> notHeld(SeenArchive archive) throws IOException {
        List<Gap> gaps = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(archive.index(), IndexSchema.CITES);
        if (terms == null) {
            return gaps;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String code = term.utf8ToString();
            if (code.equals(IndexSchema.UNKNOWN) || isHeld(archive, code)) {
                continue;
            }
            postings = each.postings(postings, PostingsEnum.NONE);
            int count = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                count += archive.sees(doc) ? 1 : 0;
            }
            if (count > 0) {
                gaps.add(new Gap(code, count));
            }
        }
        return gaps;
    }

    private static boolean isHeld(SeenArchive archive, String code) throws IOException {
        Term bearing = new Term(IndexSchema.CODE, code);
        for (LeafReaderContext leaf : archive.index().leaves()) {
            PostingsEnum postings = leaf.reader().postings(bearing, PostingsEnum.NONE);
            int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                if (archive.sees(leaf.docBase + doc)) {
                    return true;
                }
                doc = postings.nextDoc();
            }
        }
        return false;
    }

    /** The documents that cite ambiguously, by the code they cite; read place by place, as the terms are ordered. */
    private static Map<String, Set<Integer>> ambiguous(SeenArchive archive, DocumentGraph graph) throws IOException {
        Map<String, Set<Integer>> citing = new HashMap<>();
        Terms terms = MultiTerms.getTerms(archive.index(), IndexSchema.CITED);
        if (terms == null) {
            return citing;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        String code = "";
        boolean borne = false;
        String place = "";
        Map<MentionKey, List<Integer>> ofPlace = new LinkedHashMap<>();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String text = term.utf8ToString();
            String codeKey = StatedRelation.codeOf(text);
            if (!codeKey.equals(code)) {
                code = codeKey;
                borne = archive.index().docFreq(new Term(IndexSchema.CODE, code)) > 0;
            }
            if (!borne) {
                continue;
            }
            MentionKey mention = StatedRelation.readByObject(text).object();
            if (!mention.prefixOfPlace().equals(place)) {
                add(graph, place, ofPlace, citing);
                ofPlace.clear();
                place = mention.prefixOfPlace();
            }
            List<Integer> documents = ofPlace.computeIfAbsent(mention, key -> new ArrayList<>());
            postings = each.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (archive.sees(doc)) {
                    documents.add(doc);
                }
            }
        }
        add(graph, place, ofPlace, citing);
        return citing;
    }

    private static void add(
            DocumentGraph graph,
            String place,
            Map<MentionKey, List<Integer>> mentions,
            Map<String, Set<Integer>> citing)
            throws IOException {
        mentions.values().removeIf(List::isEmpty);
        graph.ambiguity().know(place, mentions.keySet());
        for (Map.Entry<MentionKey, List<Integer>> mention : mentions.entrySet()) {
            int from = graph.ambiguity().from(mention.getKey());
            if (from == Integer.MAX_VALUE) {
                continue;
            }
            for (int document : mention.getValue()) {
                int day = graph.archive().day(document);
                if (day == SeenArchive.NO_DATE || day >= from) {
                    citing.computeIfAbsent(mention.getKey().code(), key -> new HashSet<>())
                            .add(document);
                }
            }
        }
    }
}
