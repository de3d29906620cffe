package vankien.graph;

import java.util.Arrays;
import vankien.index.StatedRelation;

/** A statement with the documents that make it, as far as the reader sees them; at least one. Their numbers ascend. */
final class Said {
    private final StatedRelation statement;
    private final int[] documents;

    Said(StatedRelation statement, int[] documents) {
        this.statement = statement;
        this.documents = documents;
    }

    StatedRelation statement() {
        return statement;
    }

    /** How many documents make it. */
    int count() {
        return documents.length;
    }

    /** The n-th of them. */
    int document(int n) {
        return documents[n];
    }

    @Override
    public String toString() {
        return statement.byObject() + " in " + Arrays.toString(documents);
    }
}
