package vankien.search;

import org.apache.lucene.util.hnsw.FloatHeap;

/** The highest of many scores. */
final class HighestScores {
    private final int wanted;
    private final FloatHeap heap;
    private float lowest = Float.NEGATIVE_INFINITY;

    HighestScores(int wanted) {
        this.wanted = wanted;
        heap = new FloatHeap(wanted);
    }

    /** Takes a score; false where so many are higher that it does not count. */
    boolean add(float score) {
        if (score < lowest) {
            return false;
        }
        if (score > lowest) {
            heap.offer(score);
            lowest = heap.size() < wanted ? lowest : heap.peek();
        }
        return true;
    }

    /** Whether a score would count. */
    boolean mayHave(float score) {
        return score >= lowest;
    }

    /** The lowest that counts; negative infinity as long as there are not so many. */
    float lowest() {
        return lowest;
    }
}
