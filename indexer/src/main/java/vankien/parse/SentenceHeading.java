package vankien.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.TypeWords;
import vankien.document.Unaccented;

/**
 * A document whose heading has become its first sentence, as collections of legal texts keep it: {@code Quyết định về việc
 * lập chợ}, below it perhaps who decides, then {@code Căn cứ …}. An article can begin with the same words; so the text has to
 * speak as a document of that type does.
 */
final class SentenceHeading {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_ISSUER = 100;
    private static final int OPENING = 15;

    /** What a title goes on with after the type's name. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:ve|v ?/ ?v|ban hanh|quy dinh|huong dan|phe duyet|sua doi|bo sung|bai bo|huy bo|thong qua|thuc hien|ket luan|"
                    + "y kien|tinh hinh|so ket|tong ket|hoi nghi|ho tro|xay dung|xet|cong bo|thanh lap|dieu chinh|chuyen|giao|"
                    + "trien khai|tang cuong|phan cong|uy quyen|chi tiet|kien toan|bo nhiem|cong nhan|khen thuong)\\b.*");

    /** {@code Khoá XVI, kỳ họp thứ 13} below the name of a people's council. */
    private static final Pattern SESSION = Pattern.compile("khoa [ivxlc\\d]{1,7}\\b.{0,40}");

    private static final Pattern BASIS =
            Pattern.compile("(?:can cu|xet|theo de nghi|chieu theo|thuc hien|de|sau khi)\\b.*");

    private SentenceHeading() {}

    /** The heading in the first lines, or null where they are none. */
    static @Nullable HeadingBlock read(List<Block> blocks) {
        if (blocks.size() < 2) {
            return null;
        }
        Block first = blocks.getFirst();
        TypeWords.Found type = TypeWords.atStartOf(first.text());
        if (type == null || first.text().length() > LONGEST_TITLE || !isSubject(first.text(), type.length())) {
            return null;
        }
        if (!speaksAs(type.type(), blocks)) {
            return null;
        }
        Block second = blocks.get(1);
        int third = blocks.size() > 3
                        && SESSION.matcher(Unaccented.of(blocks.get(2).text())).matches()
                ? 3
                : 2;
        boolean named = isIssuer(second) && blocks.size() > third && beginsBody(blocks.get(third));
        return new HeadingBlock(
                named ? List.of(second) : List.of(),
                null,
                null,
                null,
                type,
                first,
                List.of(first.text().substring(type.length()).strip()),
                null,
                false,
                named ? third : 1);
    }

    private static boolean isSubject(String line, int from) {
        String rest = line.substring(from).strip();
        return Character.isUpperCase(line.charAt(0))
                && !rest.isEmpty()
                && Character.isLowerCase(rest.charAt(0))
                && SUBJECT.matcher(Unaccented.of(rest)).matches();
    }

    private static boolean isIssuer(Block block) {
        String text = block.text();
        return text.length() <= LONGEST_ISSUER
                && Character.isUpperCase(text.charAt(0))
                && !block.endsSentence()
                && Marker.of(text) == null
                && HeadingBlock.ISSUER.matcher(Unaccented.of(text)).matches();
    }

    private static boolean beginsBody(Block block) {
        return Marker.of(block.text()) != null
                || BASIS.matcher(Unaccented.of(block.text())).matches();
    }

    /** {@code Căn cứ …}, {@code Điều 1} or {@code Quyết định:} near the beginning, {@code Chỉ thị này} anywhere. */
    private static boolean speaksAs(DocumentType type, List<Block> blocks) {
        String itself = type.vietnamese().toLowerCase(Locale.ROOT) + " này";
        for (int i = 1; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            if (i <= OPENING) {
                Marker marker = Marker.of(text);
                boolean article = marker != null && marker.kind() == Marker.Kind.ARTICLE;
                if (article || text.startsWith("Căn cứ ") || text.matches("(?iu)quyết (?:định|nghị)\\s?:")) {
                    return true;
                }
            }
            if (text.toLowerCase(Locale.ROOT).contains(itself)) {
                return true;
            }
        }
        // What a meeting concluded is made known without naming the notice again.
        String first = Unaccented.of(blocks.getFirst().text());
        return type == DocumentType.NOTICE && first.matches("thong bao (?:y kien )?ket luan cua .*");
    }
}
