package vankien.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.query.QueryWord;
import vankien.query.ScoredPart;

/**
 * Why a document stands where it does among the hits of a query, or why it is not among them.
 *
 * @param id the document's id
 * @param query how the query was understood
 * @param expression the same as an s-expression: its tree, then its filters
 * @param generation the generation that was asked
 * @param matches whether the document is a hit
 * @param obstacles why it is none; empty where it is one
 * @param total how many documents match
 * @param rank its rank, from 1; 0 where it is no hit
 * @param score the relevance that a search shows, the sum of what words and parts add; 0 where it is no hit
 * @param match the layer that matched
 * @param coverage whether it has all words
 * @param words what each word adds, in reading order, each once
 * @param parts what else adds to the score: pairs, phrases, codes
 * @param tie what decides among equals
 */
public record ScoreExplanation(
        String id,
        UnderstoodQuery query,
        String expression,
        String generation,
        boolean matches,
        List<Obstacle> obstacles,
        int total,
        int rank,
        float score,
        Match match,
        Coverage coverage,
        List<Word> words,
        List<Part> parts,
        Tie tie) {

    /**
     * A condition that the document does not meet.
     *
     * @param kind what kind of condition
     * @param text the condition as it was understood: a phrase, an excluded word, {@code type:CT}
     */
    public record Obstacle(ObstacleKind kind, String text) {}

    /** Why a document can be no hit. */
    public enum ObstacleKind {
        /** It has none of the words. */
        NO_WORD,
        /** It does not have the phrase, or not in its title. */
        PHRASE,
        /** It has what is excluded. */
        EXCLUDED,
        /** It does not pass a filter. */
        FILTER
    }

    /**
     * Whether the document has all words of the query.
     *
     * @param allWords whether it has them all, in any of their forms
     * @param asTyped whether it has them all as typed; the same where the query has no other forms
     * @param decides whether documents with all words stand before all others: in short queries
     */
    public record Coverage(boolean allWords, boolean asTyped, boolean decides) {}

    /**
     * A word of the query.
     *
     * @param term the word after analysis
     * @param spelling how freely it may be matched
     * @param spellings how many terms of the index it can mean
     * @param documents how many documents have it in any of them
     * @param found the terms that this document has, those as typed first
     * @param bodyScore what it adds by the text
     * @param titleScore what it adds by the title
     */
    public record Word(
            String term,
            QueryWord.Spelling spelling,
            int spellings,
            int documents,
            List<Found> found,
            float bodyScore,
            float titleScore) {}

    /**
     * A term of the index that the document has for a word.
     *
     * @param term the term
     * @param asTyped whether it is the word as typed; i and y are one letter where both are right
     * @param documents how many documents have it in their text
     * @param inBody how often it stands in the text, its head included
     * @param inTitle how often it stands in the title
     */
    public record Found(String term, boolean asTyped, int documents, int inBody, int inTitle) {}

    /**
     * Something besides single words that can add to the score.
     *
     * @param kind what it is
     * @param text the pair, phrase or key
     * @param documents how many documents have it
     * @param times how often this document has it
     * @param score what it adds
     */
    public record Part(ScoredPart.Kind kind, String text, int documents, int times, float score) {}

    /**
     * What decides among hits of one score: the later date, then the id.
     *
     * @param sameScore how many hits have the same score, this one included; 0 where it is no hit
     * @param rank its rank among them, from 1; 0 where it is no hit
     * @param date its date of issue, or null
     */
    public record Tie(int sameScore, int rank, @Nullable LocalDate date) {}
}
