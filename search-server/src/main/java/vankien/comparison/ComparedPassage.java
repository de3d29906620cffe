package vankien.comparison;

import java.util.List;

/**
 * A passage of one text beside that of the other which stands for it.
 *
 * @param left its words, empty where only the right text has it
 * @param leftAnchor where it stands, empty where only the right text has it
 * @param right the other's words, empty where only the left text has it
 * @param rightAnchor where that stands, empty where only the left text has it
 * @param state how they differ
 * @param isHeading whether it is the heading of its section
 */
public record ComparedPassage(
        List<Run> left, String leftAnchor, List<Run> right, String rightAnchor, State state, boolean isHeading) {

    static ComparedPassage passage(Pair<Section.Passage> pair) {
        return of(pair, false);
    }

    static ComparedPassage heading(Pair<Section.Passage> pair) {
        return of(pair, true);
    }

    private static ComparedPassage of(Pair<Section.Passage> pair, boolean heading) {
        Section.Passage left = pair.left();
        Section.Passage right = pair.right();
        if (left == null || right == null) {
            Section.Passage alone = pair.either();
            List<Run> words = List.of(new Run(alone.text(), true));
            return right == null
                    ? new ComparedPassage(words, alone.anchor(), List.of(), "", State.ONLY_LEFT, heading)
                    : new ComparedPassage(List.of(), "", words, alone.anchor(), State.ONLY_RIGHT, heading);
        }
        WordDifference words = WordDifference.of(left.text(), right.text());
        boolean same = words.left().stream().noneMatch(Run::changed)
                && words.right().stream().noneMatch(Run::changed);
        return new ComparedPassage(
                words.left(), left.anchor(), words.right(), right.anchor(), same ? State.SAME : State.CHANGED, heading);
    }
}
