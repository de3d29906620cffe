package vankien.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/** What adds up comes on one level; what does not is left as it is. */
class SummandsTest {
    private static Query term(String text) {
        return new TermQuery(new Term("body", text));
    }

    private static BooleanQuery group(Occur occur, Query... parts) {
        BooleanQuery.Builder group = new BooleanQuery.Builder();
        for (Query part : parts) {
            group.add(part, occur);
        }
        return group.build();
    }

    private static List<String> read(Query query) {
        return Summands.of(query).stream()
                .map(reading -> reading.clauses().toString())
                .toList();
    }

    @Test
    void wordsTitlesAndPairsAddUp() {
        Query words = new BooleanQuery.Builder()
                .add(group(Occur.SHOULD, term("đào"), term("tạo")), Occur.MUST)
                .add(new BoostQuery(term("dao tao"), 2), Occur.SHOULD)
                .build();
        assertEquals(List.of("[body:đào, body:tạo, (body:dao tao)^2.0]"), read(words));
        assertEquals(List.of("[(body:đào)^0.5, (body:tạo)^0.5, body:dao tao]"), read(new BoostQuery(words, .5f)));
    }

    @Test
    void ofReadingsTheLongestComesFirst() {
        Query words = group(Occur.SHOULD, term("đào"), term("tạo"));
        assertEquals(
                List.of("[body:đào, body:tạo]", "[body:dao]"),
                read(new DisjunctionMaxQuery(List.of(term("dao"), words), 0)));
    }

    @Test
    void whatIsRequiredOrExcludedIsNoSum() {
        assertEquals(List.of(), read(group(Occur.MUST, term("đào"), term("tạo"))));
        assertEquals(
                List.of(),
                read(new BooleanQuery.Builder()
                        .add(term("đào"), Occur.SHOULD)
                        .add(term("tạo"), Occur.MUST_NOT)
                        .build()));
        assertEquals(
                List.of(),
                read(new BooleanQuery.Builder()
                        .add(term("đào"), Occur.SHOULD)
                        .add(term("tạo"), Occur.SHOULD)
                        .setMinimumNumberShouldMatch(2)
                        .build()));
    }

    @Test
    void theBestOfSeveralWithinASumStaysOne() {
        Query best = new DisjunctionMaxQuery(List.of(term("dao"), term("đào")), .1f);
        assertEquals(1, Summands.of(group(Occur.SHOULD, best, term("tạo"))).size());
        assertEquals(
                2,
                Summands.of(group(Occur.SHOULD, best, term("tạo")))
                        .getFirst()
                        .clauses()
                        .size());
    }
}
