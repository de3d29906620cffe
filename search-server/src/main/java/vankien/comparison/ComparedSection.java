package vankien.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of one text beside that of the other which stands for it.
 *
 * @param leftHeading its heading, empty where it has none or only the right text has it
 * @param rightHeading the other's heading
 * @param passages heading and passages side by side, in reading order
 */
public record ComparedSection(String leftHeading, String rightHeading, State state, List<ComparedPassage> passages) {
    private static final double LEAST_LIKE = .35;

    static ComparedSection of(Pair<Section> pair) {
        Section left = pair.left();
        Section right = pair.right();
        List<ComparedPassage> passages = new ArrayList<>();
        ComparedPassage heading = heading(left, right);
        if (heading != null) {
            passages.add(heading);
        }
        LikenessOfWords<Section.Passage> likeness = new LikenessOfWords<>(Section.Passage::text);
        List<Section.Passage> ofLeft = left == null ? List.of() : left.passages();
        List<Section.Passage> ofRight = right == null ? List.of() : right.passages();
        likeness.alignment(LEAST_LIKE).of(ofLeft, ofRight).forEach(each -> passages.add(ComparedPassage.passage(each)));
        boolean same = passages.stream().allMatch(passage -> passage.state() == State.SAME);
        State state =
                left == null ? State.ONLY_RIGHT : right == null ? State.ONLY_LEFT : same ? State.SAME : State.CHANGED;
        return new ComparedSection(
                left == null ? "" : left.heading(), right == null ? "" : right.heading(), state, passages);
    }

    /** The headings side by side; null where neither has one or the first passages begin with them. */
    private static @Nullable ComparedPassage heading(@Nullable Section left, @Nullable Section right) {
        String ofLeft = left == null ? "" : shownHeading(left);
        String ofRight = right == null ? "" : shownHeading(right);
        if (ofLeft.isEmpty() && ofRight.isEmpty()) {
            return null;
        }
        return ComparedPassage.heading(new Pair<>(
                ofLeft.isEmpty() || left == null ? null : new Section.Passage(left.anchor(), ofLeft),
                ofRight.isEmpty() || right == null ? null : new Section.Passage(right.anchor(), ofRight)));
    }

    /** A numbered paragraph is heading and text in one: its words are compared once. */
    private static String shownHeading(Section section) {
        String heading = section.heading().replaceFirst("\\s*(…|\\.\\.\\.)$", "");
        boolean inText = !section.passages().isEmpty()
                && section.passages().getFirst().text().startsWith(heading);
        return inText ? "" : section.heading();
    }
}
