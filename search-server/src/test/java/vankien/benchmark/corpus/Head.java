package vankien.benchmark.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;

/**
 * What names a generated document. It follows from the document's place in the archive alone, so that any other can cite it
 * without remembering it.
 *
 * @param series the place's own running number
 */
record Head(
        DocumentType type,
        String number,
        String issuer,
        IssuerLevel level,
        String province,
        String place,
        LocalDate date,
        int topic,
        int series) {
    /** As many as there were. */
    static final int PROVINCES = 63;
    /** Documents of the centre, which everybody cites; they are not held. */
    static final int CENTRAL = 800;

    private static final int NUMBERS_A_YEAR = 450;
    private static final int YEARS = 26;
    private static final List<String> FIRST = List.of("Bình", "Tân", "Phú", "An", "Hòa", "Vĩnh", "Sơn", "Lâm", "Hải");
    private static final List<String> SECOND = List.of("Nguyên", "Mỹ", "Lộc", "Khê", "Dương", "Thành", "Sa");
    private static final List<DocumentType> TYPES = List.of(
            DocumentType.PLAN,
            DocumentType.PLAN,
            DocumentType.REPORT,
            DocumentType.REPORT,
            DocumentType.NOTICE,
            DocumentType.RESOLUTION,
            DocumentType.DIRECTIVE,
            DocumentType.CONCLUSION,
            DocumentType.PROGRAMME,
            DocumentType.GUIDANCE,
            DocumentType.DECISION,
            DocumentType.DECISION);
    private static final List<String> CENTRAL_SYMBOLS = List.of("CT", "NQ", "KL", "QĐ", "HD");
    private static final List<String> CENTRAL_BODIES =
            List.of("Ban Bí thư", "Ban Chấp hành Trung ương", "Bộ Chính trị", "Bộ Chính trị", "Ban Tổ chức Trung ương");

    static Head of(long seed, int index, int documents) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index * 0x9E3779B97F4A7C15L);
        int province = index % PROVINCES;
        int series = index / PROVINCES;
        LocalDate date = LocalDate.of(2000, 1, 3).plusDays((long) ((double) index * YEARS * 365 / documents));
        DocumentType type = TYPES.get(random.nextInt(TYPES.size()));
        String name = name(province);
        int body = random.nextInt(10);
        String issuer;
        String symbol;
        IssuerLevel level;
        if (body < 6) {
            issuer = "Tỉnh ủy " + name;
            symbol = "TU";
            level = IssuerLevel.PROVINCE;
        } else if (body < 9) {
            issuer = "Huyện ủy " + name((province * 7 + body) % PROVINCES);
            symbol = "HU";
            level = IssuerLevel.DISTRICT;
        } else {
            issuer = "Đảng ủy Khối các cơ quan";
            symbol = "ĐUK";
            level = IssuerLevel.COMMITTEE;
        }
        String number = String.format(Locale.ROOT, "%02d-%s/%s", 1 + series % NUMBERS_A_YEAR, type.symbol(), symbol);
        // Few topics are of everybody's concern, most of a few.
        int topic = (int) (GeneratedDocuments.TOPICS * StrictMath.pow(random.nextDouble(), 2.5));
        return new Head(type, number, issuer, level, name, name + " An", date, topic, series);
    }

    /** {@code Bình Nguyên} and 62 more. */
    static String name(int province) {
        return FIRST.get(province % FIRST.size()) + " " + SECOND.get(province / FIRST.size() % SECOND.size());
    }

    /** How a text cites this document. */
    String citation() {
        return type.vietnamese() + " số " + number + ", ngày " + day(date) + " của "
                + (level == IssuerLevel.COMMITTEE ? issuer : "Ban Thường vụ " + issuer);
    }

    /** How a text cites a document of the centre; low ranks are the hubs. */
    static String central(int rank) {
        String symbol = CENTRAL_SYMBOLS.get(rank % CENTRAL_SYMBOLS.size());
        DocumentType type = DocumentType.ofSymbol(symbol).orElseThrow();
        LocalDate date = LocalDate.of(1998, 1, 5).plusDays(rank * 11L % 9_000);
        return type.vietnamese() + " số "
                + String.format(Locale.ROOT, "%02d-%s/TW", 1 + rank / CENTRAL_SYMBOLS.size(), symbol) + ", ngày "
                + day(date) + " của " + CENTRAL_BODIES.get(rank % CENTRAL_BODIES.size());
    }

    /** {@code 2020-2025}. */
    String term() {
        int begin = date.getYear() / 5 * 5;
        return begin + "-" + (begin + 5);
    }

    private static String day(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
