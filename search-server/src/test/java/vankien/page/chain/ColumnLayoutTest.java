package vankien.page.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vankien.page.chain.Drawing.Line;
import vankien.page.chain.Drawing.Rectangle;

/** Where boxes and lines stand. */
class ColumnLayoutTest {

    @Test
    void twoBoxesBesideEachOtherAreJoinedByAStraightLine() {
        Drawing drawing = ColumnLayout.of(List.of(new Box(0, 40), new Box(1, 40)), List.of(new Connection(1, 0, 0)));
        assertEquals(
                new Drawing(
                        512,
                        94,
                        List.of(new Rectangle(10, 44, 182, 40), new Rectangle(320, 44, 182, 40)),
                        List.of(new Line("M320 64H232C212 64 212 64 192 64", 312, 60, true)),
                        List.of(0, 1),
                        List.of(10, 320)),
                drawing);
    }

    @Test
    void boxesAreOrderedSoThatNoLineCrosses() {
        List<Box> boxes = List.of(new Box(0, 40), new Box(0, 40), new Box(1, 40), new Box(1, 40));
        Drawing drawing = ColumnLayout.of(boxes, List.of(new Connection(2, 1, 0), new Connection(3, 0, 0)));
        assertEquals(
                drawing.boxes().get(0).y() < drawing.boxes().get(1).y(),
                drawing.boxes().get(3).y() < drawing.boxes().get(2).y());
    }

    @Test
    void linesOfABundleHaveTheirWordsOnce() {
        List<Box> boxes = List.of(new Box(0, 40), new Box(0, 40), new Box(1, 40));
        Drawing drawing = ColumnLayout.of(boxes, List.of(new Connection(2, 0, 7), new Connection(2, 1, 7)));
        assertTrue(drawing.lines().get(0).labelled());
        assertFalse(drawing.lines().get(1).labelled());
        assertEquals(drawing.lines().get(0).labelY(), drawing.lines().get(1).labelY());
    }

    @Test
    void aLineWithinAColumnIsRefused() {
        List<Box> boxes = List.of(new Box(0, 40), new Box(0, 40));
        assertThrows(IllegalArgumentException.class, () -> ColumnLayout.of(boxes, List.of(new Connection(0, 1, 0))));
    }

    @RepeatedTest(40)
    void nothingStandsOverAnything() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int columns = 2 + random.nextInt(6);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < columns + random.nextInt(50); i++) {
            boxes.add(new Box(i < columns ? i : random.nextInt(columns), 30 + random.nextInt(70)));
        }
        List<Connection> links = new ArrayList<>();
        for (int i = 0; i < random.nextInt(120); i++) {
            int from = random.nextInt(boxes.size());
            int to = random.nextInt(boxes.size());
            if (boxes.get(from).column() != boxes.get(to).column()) {
                links.add(new Connection(from, to, random.nextInt(4)));
            }
        }
        Drawing drawing = ColumnLayout.of(boxes, links);
        assertEquals(drawing, ColumnLayout.of(boxes, links), () -> "the same each time; seed " + seed);
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle one = drawing.boxes().get(i);
            assertTrue(
                    one.x() >= 0
                            && one.y() >= Spacing.HEAD
                            && one.x() + one.width() <= drawing.width()
                            && one.y() + one.height() <= drawing.height(),
                    () -> one + " leaves the drawing; seed " + seed);
            for (int j = 0; j < i; j++) {
                Rectangle other = drawing.boxes().get(j);
                assertFalse(one.meets(other), () -> one + " over " + other + "; seed " + seed);
            }
        }
        wordsStandApart(drawing, seed);
    }

    /** In each column the words beside lines are a line of text apart, and within the height of the drawing. */
    private static void wordsStandApart(Drawing drawing, long seed) {
        Map<Integer, List<Integer>> byColumn = new HashMap<>();
        for (Line line : drawing.lines()) {
            if (line.labelled()) {
                List<Integer> column = byColumn.computeIfAbsent(line.labelX(), x -> new ArrayList<>());
                for (int other : column) {
                    assertTrue(
                            Math.abs(other - line.labelY()) >= 12,
                            () -> "words at " + other + " and " + line.labelY() + "; seed " + seed);
                }
                column.add(line.labelY());
            }
        }
    }
}
