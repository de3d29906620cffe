package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.IssuerLevel;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;
import vankien.document.Unaccented;

/** The issuing body: from the heading, else from the sentence that says who decides, else from the title. */
final class IssuerReader {
    /** How many paragraphs of the body may say who issues the document. */
    private static final int OPENING = 4;
    /** The legal bases and what follows them. */
    private static final int PREAMBLE = 12;

    private static final String BODY_NAME =
            "(?:Đảng [uủ][ỷyủ]|Đảng bộ|Ban Chấp hành|Ban Thường vụ|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|Huyện [uủ][ỷy]|Quận [uủ][ỷy]|Thị [uủ][ỷy]|"
                    + "Bộ Chính trị|Ban Bí thư|Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ủy ban|Uỷ ban|Hội đồng|Chi bộ|Văn phòng)";
    private static final Pattern WHO_DECIDES = Pattern.compile(
            "(?<![\\p{L}])(" + BODY_NAME
                    + "[^,.;:()]{0,110}?) (?:kết luận|ban hành|báo cáo|quyết định|quyết nghị|quy định|yêu cầu|thông báo|xây dựng|đề ra|hướng dẫn|chỉ thị|thống nhất)(?=[ :,])");
    private static final Pattern WHO_SPEAKS = Pattern.compile(
            "((?:Bộ (?:trưởng Bộ )?\\p{Lu}|Thủ tướng Chính phủ|Thống đốc Ngân hàng|(?:Chủ tịch )?(?:Ủy|Uỷ) ban nhân dân )[^.;:()]{0,60}?)"
                    + " (?:ban hành|hướng dẫn|quy định|quyết định|yêu cầu|chỉ thị|thông báo)(?=[ :,])");
    private static final Pattern IN_TITLE = Pattern.compile(
            "(?iu)(?<![\\p{L}])(ban chấp hành (?:trung ương|đảng bộ)[^,;.:]{0,90}?|bộ chính trị|ban bí thư)(?=$|[,;.:]| kh[oó][áa]| về| lần thứ| tại)");

    private static final String NAME_ENDS = "(?= lần thứ|,|\\.|;|:|\\(| kh[oó][aá]| đã| họp| nhiệm kỳ|$)";
    private static final Pattern BOARD = Pattern.compile("(Ban Chấp hành Đảng bộ [^,.;:()]{3,100}?)" + NAME_ENDS);
    private static final Pattern KHOI = Pattern.compile(
            "Đảng (?:bộ|[uủ][ỷyủ]) [Kk]hối ((?:[Cc]ác )?(?:[Cc]ơ quan|[Dd]oanh nghiệp)[^,.;:()]{0,80}?)" + NAME_ENDS);
    private static final Pattern WORKING_GROUP =
            Pattern.compile("(?:doan|to) (?:cong tac|kiem tra|giam sat|khao sat)\\b.*");

    /** An issuer with where it was read. */
    record Found(String name, Provenance provenance) {}

    private IssuerReader() {}

    /**
     * @param place the place printed before the date, or null
     * @param authority on whose behalf the document is signed, or null
     */
    static @Nullable Found read(
            HeadingBlock heading, List<Block> body, @Nullable String place, @Nullable String authority) {
        if (!heading.issuerLines().isEmpty()) {
            return fromHeading(heading.issuerLines());
        }
        String opening = whoDecides(body);
        if (opening != null) {
            String signing = opening.startsWith("Đảng") && signsForBoard(authority) ? boardIn(body) : null;
            String name = signing == null ? opening : signing;
            return new Found(withPlace(name, place), new Provenance(Source.BODY, name, 0.7));
        }
        String speaker = whoSpeaks(body);
        if (speaker != null) {
            return new Found(speaker, new Provenance(Source.BODY, speaker, 0.7));
        }
        String title = String.join(" ", heading.titleLines());
        Matcher matcher = IN_TITLE.matcher(title);
        String name = heading.type() != null && matcher.find() && matcher.start() < 60 ? matcher.group(1) : null;
        return name == null
                ? null
                : new Found(inFull(ProperCase.of(name), body), new Provenance(Source.HEADING, name, 0.7));
    }

    /** {@code T/M BAN CHẤP HÀNH}: the assembly of all members has decided, not the committee it elects. */
    private static boolean signsForBoard(@Nullable String authority) {
        return authority != null
                && Unaccented.of(authority).replaceFirst("^t/?m\\.?:? ?", "").startsWith("ban chap hanh");
    }

    private static @Nullable String boardIn(List<Block> body) {
        for (Block block : body.subList(0, Math.min(OPENING, body.size()))) {
            Matcher matcher = BOARD.matcher(block.text());
            if (matcher.find()) {
                return String.valueOf(matcher.group(1));
            }
        }
        return null;
    }

    /** {@code Đảng bộ Khối} alone is what a committee calls itself; its full name stands in the opening. */
    private static String inFull(String name, List<Block> body) {
        if (!name.endsWith(" Khối")) {
            return name;
        }
        for (Block block : body.subList(0, Math.min(OPENING, body.size()))) {
            Matcher matcher = KHOI.matcher(block.text());
            if (matcher.find()) {
                return name + " " + matcher.group(1);
            }
        }
        return name;
    }

    /** The body named in the first paragraphs, which may stand under a first heading. */
    private static @Nullable String whoDecides(List<Block> body) {
        for (Block block : body.subList(0, Math.min(OPENING, body.size()))) {
            if (Marker.of(block.text()) == null && !isBasis(block)) {
                Matcher matcher = WHO_DECIDES.matcher(block.text());
                String name = matcher.find() ? matcher.group(1) : null;
                if (name != null && !name.contains(" về ")) {
                    return name.strip();
                }
            }
        }
        return null;
    }

    /** {@code Bộ Tài chính hướng dẫn … như sau}: a paragraph that begins with who speaks. */
    private static @Nullable String whoSpeaks(List<Block> body) {
        for (Block block : body.subList(0, Math.min(PREAMBLE, body.size()))) {
            Matcher matcher = WHO_SPEAKS.matcher(block.text());
            if (matcher.lookingAt()) {
                return String.valueOf(matcher.group(1)).strip();
            }
        }
        return null;
    }

    /** A legal basis names bodies that have decided other documents. */
    private static boolean isBasis(Block block) {
        return Unaccented.of(block.text()).matches("(?:can cu|xet|theo de nghi|chieu)\\b.*");
    }

    private static Found fromHeading(List<Block> lines) {
        List<String> bodies = bodies(lines);
        String issuing = ProperCase.of(bodies.getLast().replaceFirst("(?iu),? kh[oó][aá] .*$", ""));
        String superior = bodies.size() > 1 ? ProperCase.of(bodies.get(bodies.size() - 2)) : "";
        String printed = String.join(" / ", bodies);
        return new Found(name(issuing, superior), new Provenance(Source.HEADING, printed, 0.95));
    }

    private static String name(String issuing, String superior) {
        String place = placeIn(superior);
        boolean named = !place.isEmpty() && issuing.contains(place.substring(place.indexOf(' ') + 1));
        String plain = Unaccented.of(issuing);
        String above = Unaccented.of(superior);
        boolean central = levelOf(issuing) == IssuerLevel.CENTRAL;
        if (superior.isEmpty() || named || central || above.startsWith("dang cong san")) {
            return issuing;
        }
        if (WORKING_GROUP.matcher(plain).matches()) {
            return issuing + ", " + superior;
        }
        boolean board = plain.matches("(ban|van phong|uy ban kiem tra|truong chinh tri|tieu ban)\\b.*");
        boolean committee = above.matches("(tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo)\\b.*");
        if (board && committee && !plain.matches(".*\\b(tinh uy|thanh uy|huyen uy|dang uy|dang bo|tinh)\\b.*")) {
            return issuing + " " + superior;
        }
        if (place.isEmpty()) {
            return issuing;
        }
        if (plain.matches("(tinh uy|thanh uy|huyen uy|quan uy|thi uy)")) {
            return issuing + " " + place.substring(place.indexOf(' ') + 1);
        }
        boolean ownPlace = issuing.matches(
                ".*(?:xã|phường|thị trấn|huyện|quận|thôn|(?:[Hh]uyện|[Qq]uận|[Tt]hị) [uủ][ỷy]) \\p{Lu}.*");
        return withoutLevelWord(issuing, place) + (ownPlace ? ", " : " ") + place;
    }

    /** {@code … cơ quan tỉnh} with {@code tỉnh Trà Vinh} says tỉnh once. */
    private static String withoutLevelWord(String issuing, String place) {
        String level = place.substring(0, place.indexOf(' '));
        return issuing.endsWith(" " + level) ? issuing.substring(0, issuing.length() - level.length() - 1) : issuing;
    }

    /** The lines of one body are joined; a line that begins with a body's name begins a new one. */
    private static List<String> bodies(List<Block> lines) {
        List<String> bodies = new ArrayList<>();
        for (Block line : lines) {
            boolean begins = bodies.isEmpty() || beginsBody(line.text());
            if (begins) {
                bodies.add(line.text());
            } else {
                bodies.add(bodies.removeLast() + " " + line.text());
            }
        }
        return bodies;
    }

    private static boolean beginsBody(String line) {
        String plain = Unaccented.of(line);
        return plain.matches(
                "(dang bo|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|ban |uy ban|van phong|chi bo|chi uy|bch|btv|"
                        + "hoi |so |bo |truong |cong ty|doan |lien doan|phong |trung tam|hoi dong|tieu ban|dang doan|cong doan).*");
    }

    /** {@code tỉnh Trà Vinh} of {@code Đảng bộ tỉnh Trà Vinh} or {@code Tỉnh ủy Trà Vinh}. */
    private static String placeIn(String superior) {
        Matcher matcher = Pattern.compile(
                        "(?iu)(?:(?<=đảng bộ |đảng ủy |đảng uỷ |ubnd |nhân dân )(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)|(tỉnh|thành|huyện|quận|thị) [uủ][ỷy]) (\\p{Lu}.*)")
                .matcher(superior);
        if (!matcher.find()) {
            return "";
        }
        String word = matcher.group(1);
        String committee = matcher.group(2);
        if (word == null) {
            word = committee == null ? "" : committee;
            word = word.equalsIgnoreCase("thành") ? "thành phố" : word.equalsIgnoreCase("thị") ? "thị xã" : word;
        }
        return word.toLowerCase(Locale.ROOT) + " " + matcher.group(3);
    }

    private static String withPlace(String name, @Nullable String place) {
        return place != null && name.endsWith(" tỉnh") && ProperCase.isProvince(place) ? name + " " + place : name;
    }

    /** The level of the body with this name, else of the issuer symbol, else null. */
    static @Nullable IssuerLevel level(@Nullable String issuer, @Nullable DocumentCode number) {
        IssuerLevel byName = issuer == null ? null : levelOf(issuer);
        return byName != null || number == null ? byName : levelOfSymbol(number.issuer());
    }

    private static @Nullable IssuerLevel levelOf(String issuer) {
        // The place after a comma is the superior's.
        String plain = Unaccented.of(issuer.replaceFirst(",.*", ""));
        if (plain.contains("chi bo") || plain.startsWith("chi uy")) {
            return IssuerLevel.CELL;
        }
        if (plain.matches(".*\\b(dang uy|dang bo) khoi\\b.*")) {
            return IssuerLevel.COMMITTEE;
        }
        if (plain.matches(".*\\b(huyen uy|quan uy|thi uy|huyen|quan|thi xa)\\b.*") && !plain.contains("quan doi")) {
            return IssuerLevel.DISTRICT;
        }
        if (plain.matches(".*\\b(uy|bo|dan|ban|doan) (xa|phuong|thi tran)\\b.*")) {
            return IssuerLevel.BASE;
        }
        if (plain.matches("(dang uy|dang bo) (cac co quan|uy ban nhan dan|hdnd|ubnd|cong an|quan su|bo chi huy).*")) {
            return IssuerLevel.COMMITTEE;
        }
        if (plain.matches(".*\\b(tinh uy|thanh uy|dang bo tinh|dang bo thanh pho|tinh|thanh pho)\\b.*")
                && !plain.matches("(dang uy|dang bo) (?!tinh|thanh pho).*")) {
            return IssuerLevel.PROVINCE;
        }
        if (plain.matches(".*\\b(trung uong|bo chinh tri|ban bi thu|chinh phu|thu tuong|quoc hoi|chu tich nuoc)\\b.*")
                || plain.matches(
                        "(?:bo truong )?bo (noi vu|tai chinh|cong an|quoc phong|tu phap|y te|giao duc|cong thuong|xay dung|khoa hoc|van hoa|nong nghiep|tai nguyen|lao dong|thong tin|giao thong|ke hoach|ngoai giao).*")) {
            return IssuerLevel.CENTRAL;
        }
        if (plain.startsWith("so ")) {
            return IssuerLevel.PROVINCE;
        }
        if (plain.matches("(dang uy|dang bo) .*")) {
            return IssuerLevel.BASE;
        }
        return null;
    }

    private static @Nullable IssuerLevel levelOfSymbol(String symbol) {
        if (symbol.endsWith("TW") || symbol.equals("CP") || symbol.equals("TTg") || symbol.startsWith("QH")) {
            return IssuerLevel.CENTRAL;
        }
        if (symbol.endsWith("ĐUK")) {
            return IssuerLevel.COMMITTEE;
        }
        if (symbol.equals("HU") || symbol.equals("QU") || symbol.equals("ThU") || symbol.endsWith("HU")) {
            return IssuerLevel.DISTRICT;
        }
        if (symbol.endsWith("TU")) {
            return IssuerLevel.PROVINCE;
        }
        return symbol.equals("CB") ? IssuerLevel.CELL : null;
    }
}
