package vankien.search;

import java.util.ArrayList;
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
        List<ScoreExplanation.Obstacle> missing) {

    /** The same where the documents are counted in other parts of the archive too. */
    WordEvidence countedWith(List<WordEvidence> others) {
        List<ScoreExplanation.Word> allOfWords = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            ScoreExplanation.Word word = words.get(i);
            int documents = word.documents();
            for (WordEvidence other : others) {
                documents += other.words.get(i).documents();
            }
            allOfWords.add(new ScoreExplanation.Word(
                    word.term(),
                    word.spelling(),
                    word.spellings(),
                    documents,
                    word.found(),
                    word.bodyScore(),
                    word.titleScore()));
        }
        List<ScoreExplanation.Part> allOfParts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ScoreExplanation.Part part = parts.get(i);
            int documents = part.documents();
            for (WordEvidence other : others) {
                documents += other.parts.get(i).documents();
            }
            allOfParts.add(new ScoreExplanation.Part(part.kind(), part.text(), documents, part.times(), part.score()));
        }
        return new WordEvidence(allWords, asTyped, allOfWords, allOfParts, secondLook, missing);
    }
}
