package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import vankien.document.TypeWords;
import vankien.document.Unaccented;

/**
 * Rows of two columns, where the places of the lines tell them: at the head and at the closing of a document the left
 * column is read before the right one; anywhere else, in a table say, a row stays a line.
 */
final class PageColumns {
    private static final int HEAD = 25;
    private static final int CLOSING = 45;
    private static final int LONGEST = 90;

    private PageColumns() {}

    static List<Block> read(List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> block.place().side() == LinePlace.Side.BESIDE)) {
            return blocks;
        }
        int head = endOfHead(blocks);
        int closing = closing(blocks, head);
        int end = closing < 0 ? blocks.size() : endOfClosing(blocks, closing);
        int bodyEnd = closing < 0 ? blocks.size() : closing;
        List<Block> read = new ArrayList<>(inColumns(blocks.subList(0, head)));
        read.addAll(inRows(blocks.subList(head, bodyEnd)));
        read.addAll(inColumns(blocks.subList(bodyEnd, end)));
        read.addAll(inRows(blocks.subList(end, blocks.size())));
        return read;
    }

    private static List<Block> inColumns(List<Block> blocks) {
        List<Block> left = new ArrayList<>();
        List<Block> right = new ArrayList<>();
        for (Block block : blocks) {
            (block.place().side() == LinePlace.Side.LEFT ? left : right).add(block);
        }
        left.addAll(right);
        return left;
    }

    private static List<Block> inRows(List<Block> blocks) {
        List<Block> rows = new ArrayList<>();
        for (Block block : blocks) {
            if (block.place().side() == LinePlace.Side.BESIDE && !rows.isEmpty()) {
                Block before = rows.removeLast();
                rows.add(before.withText(before.text() + " " + block.text()));
            } else {
                rows.add(block);
            }
        }
        return rows;
    }

    /** The lines above the name of the type, or of a letter above whom it is for. */
    private static int endOfHead(List<Block> blocks) {
        int most = Math.min(HEAD, blocks.size());
        for (int i = 0; i < most; i++) {
            Block block = blocks.get(i);
            boolean type = block.isUpper() && TypeWords.atStartOf(block.text()) != null;
            if (type || isProse(block) || Unaccented.of(block.text()).startsWith("kinh gui")) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isProse(Block block) {
        return block.place().end() == LinePlace.End.WRAPPED || block.text().length() > LONGEST;
    }

    /** The first line of the last row with Nơi nhận or T/M, -1 where there is none. */
    private static int closing(List<Block> blocks, int head) {
        int authority = -1;
        for (int i = blocks.size() - 1; i >= head; i--) {
            Block block = blocks.get(i);
            String beginning =
                    block.text().substring(0, Math.min(12, block.text().length()));
            if (Unaccented.of(beginning).startsWith("noi nhan")) {
                return authority >= 0 && i - authority < CLOSING
                        ? Math.min(i, rowOf(blocks, authority))
                        : rowOf(blocks, i);
            }
            if (ClosingBlock.isAuthority(block)) {
                authority = i;
            }
        }
        return authority < 0 ? -1 : rowOf(blocks, authority);
    }

    private static int rowOf(List<Block> blocks, int i) {
        return blocks.get(i).place().side() == LinePlace.Side.BESIDE && i > 0 ? i - 1 : i;
    }

    private static int endOfClosing(List<Block> blocks, int from) {
        int end = from + 1;
        while (end < Math.min(blocks.size(), from + CLOSING)) {
            Block block = blocks.get(end);
            Marker marker = Marker.of(block.text());
            boolean numbered = marker != null && marker.kind() != Marker.Kind.BULLET;
            if (numbered || isProse(block)) {
                break;
            }
            end++;
        }
        return end;
    }
}
