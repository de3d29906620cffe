package vankien.search;

import java.util.List;

/**
 * What one document has of the words of a query.
 *
 * @param allWords whether it has them all, in any of their forms
 * @param asTyped whether it has them all as typed
 * @param words what each word adds, in reading order
 * @param parts what else can add to the score, by kind
 * @param secondLook what the second look adds
 * @param missing the conditions of the query that it does not meet, filters left aside
 */
record WordEvidence(
        boolean allWords,
        boolean asTyped,
        List<ScoreExplanation.Word> words,
        List<ScoreExplanation.Part> parts,
        float secondLook,
        List<ScoreExplanation.Obstacle> missing) {}
