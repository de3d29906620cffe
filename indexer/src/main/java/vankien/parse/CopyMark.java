package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vankien.document.Unaccented;

/**
 * What an office adds when it copies a document ({@code SAO Y}, {@code SAO LỤC}, {@code TRÍCH SAO}): a heading with number
 * and date, recipients and a signature of its own. None of it is the document's.
 */
final class CopyMark {
    private static final Pattern TYPE = Pattern.compile("(?:ban )?(?:sao y(?: ban chinh)?|sao luc|trich sao)");
    private static final Pattern NUMBER =
            Pattern.compile("so\\s?:?\\s?\\d{1,5}\\s?[-–/]\\s?(?:bs|sy|sl|ts|sao).{0,20}");
    private static final Pattern DATE = Pattern.compile(".{0,45}ngay\\s.{0,12}thang\\s.{0,8}nam.{0,8}");
    private static final Pattern APPENDIX = Pattern.compile("phu luc(?:\\W.*)?");
    private static final int HEADING = 10;
    private static final int LONGEST_COPY = 40;

    private CopyMark() {}

    /** The blocks without those that a copy added at the end, and without the mark {@code SAO Y} at the head. */
    static List<Block> cut(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= Math.max(1, blocks.size() - LONGEST_COPY); i--) {
            if (isType(blocks.get(i))) {
                int start = startOfHeading(blocks, i);
                boolean behindSignature = start > 2 && isSigned(blocks, start);
                return behindSignature ? without(blocks, start, i) : blocks;
            }
        }
        return blocks;
    }

    /** What follows its heading is its recipients and its signature, but for an appendix, which is the document's. */
    private static List<Block> without(List<Block> blocks, int start, int type) {
        for (int i = type + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.isUpper() && APPENDIX.matcher(Unaccented.of(block.text())).matches()) {
                List<Block> rest = new ArrayList<>(blocks.subList(0, start));
                rest.addAll(blocks.subList(i, blocks.size()));
                return List.copyOf(rest);
            }
        }
        return blocks.subList(0, start);
    }

    private static boolean isType(Block block) {
        return block.text().length() <= 30
                && block.isUpper()
                && TYPE.matcher(Unaccented.of(block.text())).matches();
    }

    /** Up from the mark over body, number, date and rules, as far as the name of whoever signed the document. */
    private static int startOfHeading(List<Block> blocks, int type) {
        int start = type;
        while (start > 0 && type - start < HEADING) {
            Block block = blocks.get(start - 1);
            String plain = Unaccented.of(block.text());
            boolean heading = block.text().length() <= 3
                    || NUMBER.matcher(plain).matches()
                    || (plain.length() < 80 && DATE.matcher(plain).matches())
                    || plain.startsWith("dang cong san viet nam")
                    || (block.isUpper()
                            && !ClosingBlock.isPosition(block)
                            && !ClosingBlock.isAuthority(block)
                            && HeadingBlock.ISSUER.matcher(plain).matches());
            if (!heading) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isSigned(List<Block> blocks, int end) {
        for (int i = end - 1; i >= Math.max(0, end - LONGEST_COPY); i--) {
            Block block = blocks.get(i);
            if (ClosingBlock.isName(block) || ClosingBlock.isAuthority(block) || ClosingBlock.isPosition(block)) {
                return true;
            }
        }
        return false;
    }
}
