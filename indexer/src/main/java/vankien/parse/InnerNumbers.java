package vankien.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list 1., 2., 3. inside section 2. of a list 1., 2., 3.: the numbers start again without a new Roman number between.
 * They belong to the section that is open, and are no sections themselves.
 */
final class InnerNumbers {
    private int outer;
    private int inner;

    private InnerNumbers() {}

    /** Turns the markers of inner lists into {@link Marker.Kind#PARENTHESISED}. */
    static void markIn(List<Block> blocks, List<@Nullable Marker> markers) {
        InnerNumbers numbers = new InnerNumbers();
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            if (marker == null) {
                numbers.heading(blocks.get(i));
            } else if (numbers.isInner(marker, blocks.get(i))) {
                markers.set(i, new Marker(Marker.Kind.PARENTHESISED, marker.label(), marker.end()));
            }
        }
    }

    private void heading(Block block) {
        if (block.kind() == Block.Kind.HEADING || block.isUpper()) {
            outer = 0;
            inner = 0;
        }
    }

    private boolean isInner(Marker marker, Block block) {
        if (marker.kind() != Marker.Kind.NUMBER) {
            if (marker.depth() < Marker.Kind.NUMBER.depth()) {
                outer = 0;
                inner = 0;
            } else if (marker.kind() != Marker.Kind.BULLET && marker.kind() != Marker.Kind.PARENTHESISED) {
                inner = 0;
            }
            return false;
        }
        int number = Integer.parseInt(marker.label());
        boolean dressed = block.bold() || block.kind() == Block.Kind.HEADING;
        if (dressed || outer == 0) {
            outer = number;
            inner = 0;
            return false;
        }
        boolean restarts = number == 1 && outer >= 1;
        boolean goesOn = inner > 0 && number == inner + 1;
        if (restarts || goesOn) {
            inner = number;
            return true;
        }
        outer = number;
        inner = 0;
        return false;
    }
}
