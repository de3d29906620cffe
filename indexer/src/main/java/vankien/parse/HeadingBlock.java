package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.TypeWords;
import vankien.document.Unaccented;

/**
 * The lines before the body, sorted by what they are. OCR gives the two columns of a heading in any order, so that each
 * line is judged by itself.
 *
 * @param issuerLines the body or bodies in capitals, superior first
 * @param number the own code, or null
 * @param numberLine the line with {@code Số …}, or null
 * @param dateLine the line with place and date, or null
 * @param type the type and its line, or null
 * @param titleLines the trích yếu
 * @param urgency the urgency mark, or null
 * @param draft whether it is marked as a draft
 * @param bodyStart the index of the first block of the body
 */
record HeadingBlock(
        List<Block> issuerLines,
        @Nullable CodeMention number,
        @Nullable Block numberLine,
        @Nullable Block dateLine,
        TypeWords.@Nullable Found type,
        @Nullable Block typeLine,
        List<String> titleLines,
        @Nullable String urgency,
        boolean draft,
        int bodyStart) {

    private static final int LONGEST = 40;
    private static final Pattern DATE_LINE = Pattern.compile(
            "(?:[\\p{L} .\\-]{2,45},\\s?)?ngay\\s.{0,12}thang\\s.{0,8}nam(?:\\s.{0,8})?|[\\p{L} .\\-]{2,45},\\s?ngay\\s.{6,14}");
    private static final Pattern NUMBER_LINE = Pattern.compile(
            "(?:(?:bo )?luat |phap lenh |nghi quyet )?so\\s?[:.]?\\s.{0,45}|so[:.]?\\d.{0,45}|so\\s?:?");
    private static final Pattern NUMBER_WORD = Pattern.compile("S[oôOÔ]\\s?[:.]?\\s?\\d.*|S[oôOÔ]\\s?:.*");
    private static final Pattern NUMBER_OF_LAW =
            Pattern.compile("(?iu)(?:bộ luật|luật|pháp lệnh|nghị quyết) số\\s?:.*");
    private static final Pattern DRAFT = Pattern.compile("\\(?\\[?\\s?du thao.{0,12}");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z ]");
    /** {@code thuong khan}. */
    private static final int LETTERS_OF_URGENCY = 10;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern RULE = Pattern.compile("[*_\\-–—=.~•o\\s]+");
    /** A scan doubles a letter or takes it for a similar one: {@code ĐẢNG CỘNG SẲẢN}. */
    private static final Pattern PARTY =
            Pattern.compile("d[a-z]{1,2}ng c[a-z]{1,2}ng s[a-z]{1,2}n vi[a-z]{1,2}t nam.*");

    static final Pattern ISSUER = Pattern.compile(
            "(dang bo|dang uy|dang doan|tinh doan|thanh doan|huyen doan|tinh uy|thanh uy|huyen uy|quan uy|thi uy|ban|bo|uy ban|uy vien|van phong|chi bo|"
                    + "chi uy|hoi|hoi dong|so|chinh phu|quoc hoi|thu tuong|chu tich|truong|cong ty|tong cong ty|doan|"
                    + "trung uong|lien doan|tong lien doan|mat tran|phong|vien|hoc vien|toa an|tieu ban|dai hoi|"
                    + "cong doan|uy ban mttq|bch|btv|bao|trung tam|ngan hang|nha xuat ban|tap chi|thanh tra|"
                    + "thong doc|tong kiem toan|cuc|tong cuc|tong cuc truong|cuc truong|vien kiem sat|giam doc|kiem toan)\\b.*");

    static HeadingBlock read(List<Block> blocks, CodeRecogniser recogniser) {
        HeadingBlock heading = new Reader(blocks, recogniser).read();
        HeadingBlock sentence = heading.hasForm() ? null : SentenceHeading.read(blocks);
        return sentence == null ? heading : sentence;
    }

    /** Whether anything of a party or State document's form was found. */
    boolean hasForm() {
        return type != null || numberLine != null || !issuerLines.isEmpty();
    }

    private static final class Reader {
        private final List<Block> blocks;
        private final CodeRecogniser recogniser;
        private final List<Block> issuerLines = new ArrayList<>();
        private @Nullable CodeMention number;
        private @Nullable Block numberLine;
        private @Nullable Block dateLine;
        private TypeWords.@Nullable Found type;
        private @Nullable Block typeLine;
        private List<String> titleLines = List.of();
        private @Nullable String urgency;
        private boolean draft;
        private int bodyStart;

        Reader(List<Block> blocks, CodeRecogniser recogniser) {
            this.blocks = blocks;
            this.recogniser = recogniser;
        }

        HeadingBlock read() {
            int i = 0;
            int end = Math.min(LONGEST, blocks.size());
            while (i < end && !isBody(i)) {
                Block block = blocks.get(i);
                if (type == null && isSubject(block)) {
                    TitleLines title = TitleLines.ofLetter(blocks, i, this::isHeadingLine);
                    titleLines = title.lines();
                    i = title.end();
                    bodyStart = i;
                    continue;
                }
                if (type == null && isTypeLine(block)) {
                    type = TypeWords.atStartOf(block.text());
                    typeLine = block;
                    TitleLines title =
                            TitleLines.after(blocks, i, type == null ? 0 : type.length(), this::isHeadingLine);
                    titleLines = title.lines();
                    i = skipDecidingBody(title.end());
                    bodyStart = i;
                    continue;
                }
                if (sort(block, i)) {
                    bodyStart = i + 1;
                }
                i++;
            }
            return new HeadingBlock(
                    List.copyOf(issuerLines),
                    number,
                    numberLine,
                    dateLine,
                    type,
                    typeLine,
                    titleLines,
                    urgency,
                    draft,
                    bodyStart);
        }

        /** {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …} between the title and {@code Căn cứ} says once more who decides. */
        private int skipDecidingBody(int from) {
            int i = from;
            while (i + 1 < blocks.size() && i - from < 3) {
                Block block = blocks.get(i);
                boolean first = i == from;
                boolean body = block.isUpper()
                        && block.text().length() <= 120
                        && Marker.of(block.text()) == null
                        && (!first
                                || ISSUER.matcher(Unaccented.of(block.text())).matches());
                if (!body && !RULE.matcher(block.text()).matches()) {
                    break;
                }
                i++;
            }
            return Unaccented.of(blocks.get(Math.min(i, blocks.size() - 1)).text())
                            .startsWith("can cu ")
                    ? i
                    : from;
        }

        /** Whether the block begins the body: a sentence, a numbered heading, a legal basis. */
        private boolean isBody(int i) {
            Block block = blocks.get(i);
            String plain = Unaccented.of(block.text());
            if (isHeadingLine(block) || isTypeLine(block) || isSubject(block)) {
                return false;
            }
            if (plain.startsWith("can cu ") || plain.startsWith("noi nhan")) {
                return true;
            }
            Marker marker = Marker.of(block.text());
            boolean rule = RULE.matcher(block.text()).matches();
            boolean numbered = marker != null && !rule && marker.kind() != Marker.Kind.BULLET;
            boolean sentence = block.text().length() > 90 && !block.isUpper();
            return numbered || sentence || (type != null && !rule && !plain.startsWith("kinh gui"));
        }

        private boolean isTypeLine(Block block) {
            TypeWords.Found found = TypeWords.atStartOf(block.text());
            if (found == null || block.text().length() > 300) {
                return false;
            }
            String name = block.text().substring(0, found.length());
            boolean alone = found.length() == block.text().length();
            boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
            return upper || (alone && (block.bold() || block.kind() == Block.Kind.HEADING));
        }

        private static boolean isSubject(Block block) {
            String plain = Unaccented.of(block.text());
            return block.text().length() < 200 && (plain.startsWith("v/v") || plain.startsWith("ve viec "));
        }

        private boolean isHeadingLine(Block block) {
            String plain = Unaccented.of(block.text());
            return isNation(plain)
                    || RULE.matcher(block.text()).matches()
                    || (saysNumber(block.text()) && NUMBER_LINE.matcher(plain).matches())
                    || DATE_LINE.matcher(plain).matches()
                    || urgencyOf(plain) != null
                    || isDraft(plain);
        }

        private boolean sort(Block block, int i) {
            String text = block.text();
            String plain = Unaccented.of(text);
            if (isNation(plain)) {
                return true;
            }
            if (saysNumber(text) && NUMBER_LINE.matcher(plain).matches() && numberLine == null) {
                numberLine = block;
                List<CodeMention> codes = recogniser.find(text);
                number = codes.isEmpty() ? null : codes.getFirst();
                return true;
            }
            if (DATE_LINE.matcher(plain).matches()) {
                dateLine = dateLine == null ? block : dateLine;
                return true;
            }
            Block date = dateLine;
            if (date != null && YEAR.matcher(text).matches() && date.text().endsWith("năm")) {
                // OCR of two columns: the year has slipped under the number.
                dateLine = date.withText(date.text() + " " + text);
                return true;
            }
            String mark = urgencyOf(plain);
            if (mark != null) {
                urgency = mark;
                return true;
            }
            if (isDraft(plain)) {
                draft = true;
                return true;
            }
            if (RULE.matcher(text).matches()) {
                return !issuerLines.isEmpty() || numberLine != null;
            }
            boolean continues =
                    i > 0 && !issuerLines.isEmpty() && issuerLines.getLast().equals(blocks.get(i - 1));
            if (type == null
                    && block.isUpper()
                    && text.length() < 120
                    && (continues || ISSUER.matcher(plain).matches())) {
                issuerLines.add(block);
                return true;
            }
            return false;
        }

        /** {@code Số}, {@code SỐ}, and without its marks only where a colon or a figure follows. */
        private static boolean saysNumber(String text) {
            return text.startsWith("Số")
                    || text.startsWith("SỐ")
                    || (text.startsWith("S") && NUMBER_WORD.matcher(text).matches())
                    || NUMBER_OF_LAW.matcher(text).matches();
        }

        private static boolean isDraft(String plain) {
            return plain.contains("du thao") && DRAFT.matcher(plain).matches();
        }

        private static boolean isNation(String plain) {
            return (plain.length() < 40 && PARTY.matcher(plain).matches())
                    || (plain.startsWith("cong hoa xa hoi chu nghia viet nam") && plain.length() < 60)
                    || (plain.startsWith("doc lap") && plain.contains("hanh phuc") && plain.length() < 50);
        }

        private static @Nullable String urgencyOf(String plain) {
            if (!hasFewLetters(plain)) {
                return null;
            }
            return switch (NO_LETTER.matcher(plain).replaceAll("").strip()) {
                case "khan" -> "KHẨN";
                case "thuong khan" -> "THƯỢNG KHẨN";
                case "hoa toc" -> "HỎA TỐC";
                default -> null;
            };
        }

        /** As many as the longest urgency has. */
        private static boolean hasFewLetters(String plain) {
            int letters = 0;
            for (int i = 0; i < plain.length() && letters <= LETTERS_OF_URGENCY; i++) {
                letters += plain.charAt(i) >= 'a' && plain.charAt(i) <= 'z' ? 1 : 0;
            }
            return letters <= LETTERS_OF_URGENCY;
        }
    }
}
