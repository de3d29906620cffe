package vankien.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What some documents have on top of the scores of their words.
 *
 * @param ofAll what all of them have
 * @param others what some of them have
 */
record Bonuses(float ofAll, List<Bonus> others) {
    /** A score for the documents of a set. */
    record Bonus(FoundSet documents, float score) {}

    /**
     * What the documents of a set have of some bonuses.
     *
     * @param bonuses each for all of them, some or none
     * @param all no bonus has a document that is not among these
     */
    static Bonuses of(List<Bonus> bonuses, FoundSet all) {
        float ofAll = 0;
        List<Bonus> others = new ArrayList<>();
        int count = all.count();
        for (Bonus bonus : bonuses) {
            // A title has few documents, and what has all words has them mostly as typed: no document is asked then.
            int having = bonus.documents().count();
            if (having == count) {
                ofAll += bonus.score();
            } else if (having > 0) {
                others.add(bonus);
            }
        }
        return new Bonuses(ofAll, others);
    }

    /** What a document of the index has. */
    float of(int document) {
        float bonus = ofAll;
        for (Bonus each : others) {
            bonus += each.documents().contains(document) ? each.score() : 0;
        }
        return bonus;
    }

    /** What a document of a segment has, all at once, as Lucene adds it up. */
    float of(LeafReaderContext leaf, int document) {
        float bonus = ofAll;
        // Asked of each document that is found: without an iterator for each.
        for (int i = 0; i < others.size(); i++) {
            Bonus each = others.get(i);
            bonus += each.documents().of(leaf).get(document) ? each.score() : 0;
        }
        return bonus;
    }
}
