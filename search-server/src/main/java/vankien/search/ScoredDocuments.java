package vankien.search;

import java.util.Arrays;

/** Documents of a segment, ascending, with their scores. */
final class ScoredDocuments {
    private static final int FEW = 64;

    private int[] documents = {};
    private float[] scores = {};
    private int size;

    /** None, with room for some. */
    static ScoredDocuments withRoom(int documents) {
        ScoredDocuments none = new ScoredDocuments();
        none.documents = new int[documents];
        none.scores = new float[documents];
        return none;
    }

    /** Adds one behind the others. */
    void add(int document, float score) {
        if (size == documents.length) {
            int longer = Math.max(FEW, size + (size >> 1));
            documents = Arrays.copyOf(documents, longer);
            scores = Arrays.copyOf(scores, longer);
        }
        documents[size] = document;
        scores[size] = score;
        size++;
    }

    /** Adds others behind these. */
    void addAll(ScoredDocuments others) {
        if (size == 0) {
            documents = others.documents;
            scores = others.scores;
        } else {
            documents = Arrays.copyOf(documents, size + others.size);
            System.arraycopy(others.documents, 0, documents, size, others.size);
            scores = Arrays.copyOf(scores, size + others.size);
            System.arraycopy(others.scores, 0, scores, size, others.size);
        }
        size += others.size;
    }

    int size() {
        return size;
    }

    /** One of them, from 0. */
    int document(int at) {
        return documents[at];
    }

    /** A copy of their scores. */
    float[] scores() {
        return Arrays.copyOf(scores, size);
    }
}
