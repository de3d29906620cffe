package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.Unaccented;

/**
 * Parts of two columns that stand in one line, as PDF and OCR give them: {@code TỈNH ỦY BÌNH NGUYÊN ĐẢNG CỘNG SẢN VIỆT
 * NAM}, {@code Số 47-QĐ/TU Bình An, ngày …}, {@code - Ban Bí thư, BÍ THƯ}.
 */
final class SideBySide {
    private static final int HEAD = 25;
    /** With whatever marks a scan gives its letters: {@code CỘNG SẲN}. */
    private static final Pattern NATION = Pattern.compile(
            "(.+?)\\s+([ĐD]\\p{Lu}{1,2}NG C\\p{Lu}{1,2}NG S\\p{Lu}{1,2}N VI\\p{Lu}T NAM"
                    + "|C\\p{Lu}NG H\\p{Lu}{2} X\\p{Lu} H\\p{Lu}I CH\\p{Lu} NGH\\p{Lu}{2} VI\\p{Lu}T NAM|Độc lập\\s?[-–].*[Pp]húc)");

    private static final Pattern NATION_BEGINS = Pattern.compile("(.+?)\\s+ĐẢNG CỘNG SẢN");
    private static final Pattern NATION_ENDS = Pattern.compile("(.*?)\\s*VIỆT NAM");
    private static final Pattern YEAR_ENDS = Pattern.compile("(S[ốỐ].+?)\\s+(\\d{4})");
    private static final Pattern DATE_BEGINS = Pattern.compile("\\s+\\p{Lu}[\\p{L} .\\-]{1,44},\\s?ngày.*");
    private static final Pattern STAR_FIRST = Pattern.compile("\\*\\s+(\\p{Lu}.*,\\s?ngày.*)");
    private static final Pattern TAIL = Pattern.compile("(.*[,;.:)])\\s+(\\p{Lu}[^,;]{3,70})");

    private SideBySide() {}

    static List<Block> separate(List<Block> printed, CodeRecogniser recogniser) {
        List<Block> blocks = PageColumns.read(printed);
        List<Block> separated = new ArrayList<>();
        int i = 0;
        while (i < Math.min(HEAD, blocks.size())) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
            i += heading(block, next, separated, recogniser);
        }
        separated.addAll(blocks.subList(i, blocks.size()));
        return closing(separated);
    }

    /** Adds the parts of {@code block}; says how many blocks were used. */
    private static int heading(Block block, Block next, List<Block> into, CodeRecogniser recogniser) {
        String text = block.text();
        Matcher nation = NATION.matcher(text);
        if (text.length() < 160 && (text.endsWith("NAM") || text.endsWith("húc")) && nation.matches()) {
            add(into, block, nation.group(1));
            add(into, block, nation.group(2));
            return 1;
        }
        Matcher begins = NATION_BEGINS.matcher(text);
        Matcher ends = NATION_ENDS.matcher(next.text());
        if (text.length() < 160 && text.endsWith("ĐẢNG CỘNG SẢN") && begins.matches() && ends.matches()) {
            add(into, block, begins.group(1));
            add(into, next, ends.group(1));
            add(into, next, "ĐẢNG CỘNG SẢN VIỆT NAM");
            return 2;
        }
        Matcher year = YEAR_ENDS.matcher(next.text());
        if (text.length() < 80 && text.contains(", ngày ") && text.endsWith(" năm") && year.matches()) {
            add(into, block, text + " " + year.group(2));
            add(into, next, year.group(1));
            return 2;
        }
        Matcher star = STAR_FIRST.matcher(text);
        if (star.matches()) {
            add(into, block, star.group(1));
            return 1;
        }
        if (text.length() < 120 && text.startsWith("S")) {
            List<CodeMention> codes = recogniser.find(text);
            int end = codes.isEmpty() ? text.length() : codes.getFirst().end();
            if (DATE_BEGINS.matcher(text.substring(end)).matches()) {
                add(into, block, text.substring(0, end));
                add(into, block, text.substring(end));
                return 1;
            }
        }
        into.add(block);
        return 1;
    }

    /** In the recipients' list: first the recipients, then what stood at their right. */
    private static List<Block> closing(List<Block> blocks) {
        int at = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (Unaccented.of(blocks.get(i)
                            .text()
                            .substring(0, Math.min(9, blocks.get(i).text().length())))
                    .startsWith("noi nhan")) {
                at = i;
            }
        }
        if (at < 0) {
            return blocks;
        }
        List<Block> ordered = new ArrayList<>(blocks.subList(0, at));
        List<Block> right = new ArrayList<>();
        int i = at;
        while (i < blocks.size() && (i == at || isEntry(blocks.get(i)))) {
            Block block = blocks.get(i);
            Matcher tail = TAIL.matcher(block.text());
            String end = tail.matches() ? tail.group(2) : null;
            Block rest = end == null ? block : block.withText(end);
            if (end != null
                    && (ClosingBlock.isAuthority(rest) || ClosingBlock.isPosition(rest) || isSigner(rest, i, at))) {
                add(ordered, block, tail.group(1));
                right.add(rest);
            } else {
                ordered.add(block);
            }
            i++;
        }
        ordered.addAll(right);
        ordered.addAll(blocks.subList(i, blocks.size()));
        return ordered;
    }

    /** A person's name in full at the end of an entry: at least three words, each with one capital. */
    private static boolean isSigner(Block rest, int i, int at) {
        return i > at && rest.text().matches("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){2,3}") && ClosingBlock.isName(rest);
    }

    private static boolean isEntry(Block block) {
        Marker marker = Marker.of(block.text());
        return (marker != null && marker.kind() == Marker.Kind.BULLET)
                || (block.beginsInLowerCase() && block.text().length() < 100);
    }

    private static void add(List<Block> into, Block like, @Nullable String text) {
        String clean = text == null ? "" : text.strip();
        if (!clean.isEmpty()) {
            into.add(like.withText(clean));
        }
    }
}
