package vankien.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vankien.index.IndexSchema;

/**
 * The words of a text in the body. Where some have another form, the better of the two counts, so that a document with
 * both does not count twice; where no document has that form, all scores are as without it.
 */
final class WordForms {
    /** What the form that was not typed counts; less than the typed one, which has its pairs besides. */
    private static final float OTHER_FORM = 0.8f;
    /** What a name counts that the place or body had before: below all that bears the name typed. */
    private static final float EARLIER_NAME = 0.3f;
    /** What a form counts that tells more than the words typed. */
    private static final float BETTER_FORM = 1.5f;
    /** What the lesser of two forms adds where a document has both. */
    private static final float BOTH_FORMS = 0.1f;

    private final BooleanQuery.Builder scored = new BooleanQuery.Builder();
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
    private final boolean corrects;
    private final Set<BuiltQuery.Alternative> alternatives = new LinkedHashSet<>();

    WordForms(List<QueryWord> read, List<OtherForm> forms, boolean corrects) {
        this.corrects = corrects;
        List<QueryWord> plain = new ArrayList<>();
        int next = 0;
        for (OtherForm form : forms) {
            plain.addAll(read.subList(next, form.first()));
            addForms(read.subList(form.first(), form.end()), form);
            next = form.end();
        }
        plain.addAll(read.subList(next, read.size()));
        counted(plain).forEach((query, times) -> {
            scored.add(boosted(query, times), Occur.SHOULD);
            any.add(query, Occur.SHOULD);
            all.add(query, Occur.MUST);
            asTyped.add(query, Occur.MUST);
        });
    }

    /** Ranks what has any of the words. */
    Query scored() {
        return scored.build();
    }

    /** What has any of the words. */
    Query any() {
        return any.build();
    }

    /** What has all words, each in one of its forms. */
    Query all() {
        return all.build();
    }

    /** What has all words as typed. */
    Query asTyped() {
        return asTyped.build();
    }

    /** The forms that were not typed. */
    Set<BuiltQuery.Alternative> alternatives() {
        return alternatives;
    }

    private void addForms(List<QueryWord> typed, OtherForm form) {
        BooleanQuery.Builder typedScored = new BooleanQuery.Builder();
        BooleanQuery.Builder typedAll = new BooleanQuery.Builder();
        counted(typed).forEach((query, times) -> {
            typedScored.add(boosted(query, times), Occur.SHOULD);
            typedAll.add(query, Occur.MUST);
            any.add(query, Occur.SHOULD);
            if (!form.tellsMore() && !form.respelled()) {
                asTyped.add(query, Occur.MUST);
            }
        });
        List<Query> forms = new ArrayList<>(List.of(typedScored.build()));
        BooleanQuery.Builder allOfOne = new BooleanQuery.Builder();
        if (!form.tellsMore()) {
            allOfOne.add(typedAll.build(), Occur.SHOULD);
        }
        for (List<QueryWord> other : form.others()) {
            alternatives.add(new BuiltQuery.Alternative(
                    typed,
                    other,
                    form.earlier() ? BuiltQuery.AlternativeKind.EARLIER_NAME : BuiltQuery.AlternativeKind.SAME));
            Query alternative = new AlternativeQuery(IndexSchema.BODY, typed, other);
            forms.add(new BoostQuery(alternative, weight(form)));
            any.add(alternative, Occur.SHOULD);
            allOfOne.add(alternative, Occur.SHOULD);
        }
        if (form.tellsMore()) {
            asTyped.add(allOfOne.build(), Occur.MUST);
        }
        if (form.respelled()) {
            asTyped.add(sideBySide(typed, form.others()), Occur.MUST);
        }
        scored.add(new DisjunctionMaxQuery(forms, BOTH_FORMS), Occur.SHOULD);
        all.add(allOfOne.build(), Occur.MUST);
    }

    /** Two words that are another word together, in either spelling: scattered they are not what was typed. */
    private static Query sideBySide(List<QueryWord> typed, List<List<QueryWord>> others) {
        BooleanQuery.Builder either =
                new BooleanQuery.Builder().add(new SpelledPhraseQuery(IndexSchema.BODY, typed), Occur.SHOULD);
        others.forEach(other -> either.add(new SpelledPhraseQuery(IndexSchema.BODY, other), Occur.SHOULD));
        return either.build();
    }

    private static float weight(OtherForm form) {
        return form.earlier() ? EARLIER_NAME : form.tellsMore() ? BETTER_FORM : OTHER_FORM;
    }

    /** Each word with how often it was typed. */
    private Map<Query, Integer> counted(List<QueryWord> words) {
        Map<Query, Integer> counted = new LinkedHashMap<>();
        for (QueryWord word : words) {
            Query query = corrects
                    ? SpelledWordQuery.orCorrected(IndexSchema.BODY, word)
                    : new SpelledWordQuery(IndexSchema.BODY, word);
            counted.merge(query, 1, Integer::sum);
        }
        return counted;
    }

    private static Query boosted(Query query, int times) {
        return times == 1 ? query : new BoostQuery(query, times);
    }
}
