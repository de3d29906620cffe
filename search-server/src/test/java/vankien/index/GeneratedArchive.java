package vankien.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.RelationType;

/**
 * Invented documents of sixty provinces that cite each other and some directives of the centre: a few of those are cited
 * by nearly everybody, most by few. Every number is borne in every province, and again in later terms.
 */
public final class GeneratedArchive {
    private static final int PROVINCES = 60;
    private static final int CENTRAL = 500;
    private static final int NUMBERS = 300;
    private static final List<DocumentType> TYPES =
            List.of(DocumentType.PLAN, DocumentType.PROGRAMME, DocumentType.RESOLUTION, DocumentType.REPORT);
    private static final List<String> ISSUERS = List.of("TU", "ĐUK");

    private final int documents;
    private final int citations;

    /**
     * The archive.
     *
     * @param documents how many documents
     * @param citations how many citations each of them has
     */
    public GeneratedArchive(int documents, int citations) {
        this.documents = documents;
        this.citations = citations;
    }

    /** The documents; the same each time. */
    public Stream<HandMadeDocument> all() {
        return IntStream.range(0, documents).mapToObj(this::document);
    }

    /** The code of a directive of the centre; the first are cited most. */
    public static String central(int rank) {
        return String.format(
                Locale.ROOT,
                "%02d-%s/TW",
                1 + rank / 5,
                List.of("CT", "KL", "NQ", "QĐ", "HD").get(rank % 5));
    }

    /** The code of a document. */
    public static String code(int document) {
        int series = document / PROVINCES;
        String type = TYPES.get(series % TYPES.size()).symbol();
        String issuer = ISSUERS.get(series / TYPES.size() % ISSUERS.size());
        int number = series / (TYPES.size() * ISSUERS.size()) % NUMBERS + 1;
        return String.format(Locale.ROOT, "%02d-%s/%s", number, type, issuer);
    }

    private static LocalDate date(int document, int documents) {
        return LocalDate.of(2006, 1, 1).plusDays((long) (7000.0 * document / documents));
    }

    private HandMadeDocument document(int index) {
        Random random = new Random(index);
        String province =
                "Tỉnh " + (char) ('A' + index % PROVINCES % 26) + "a " + (char) ('A' + index % PROVINCES / 26) + "o";
        boolean committee = code(index).endsWith("ĐUK");
        HandMadeDocument made = HandMadeDocument.of("d" + index)
                .number(
                        code(index),
                        TYPES.get(index / PROVINCES % TYPES.size()),
                        date(index, documents).toString())
                .by(
                        committee ? "Đảng ủy Khối các cơ quan" : "Tỉnh ủy",
                        committee ? IssuerLevel.COMMITTEE : IssuerLevel.PROVINCE,
                        province)
                .titled("Về công việc thứ " + index + " của đơn vị");
        for (int i = 0; i < citations; i++) {
            boolean central = index < PROVINCES || random.nextInt(3) == 0;
            String cited;
            if (central) {
                int rank = (int) (CENTRAL * Math.pow(random.nextDouble(), 3));
                cited = central(rank) + ", ngày " + (1 + rank % 28) + "/" + (1 + rank % 12) + "/" + (2000 + rank % 6);
            } else {
                int other = random.nextInt(index / PROVINCES) * PROVINCES + index % PROVINCES;
                LocalDate day = date(other, documents);
                cited = code(other)
                        + (random.nextBoolean()
                                ? ", ngày " + day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear()
                                : "");
            }
            RelationType relation = relation(random);
            made.says(relation.changesStatus() ? act(relation, cited) : study(i, cited), relation);
        }
        return made;
    }

    private static String study(int item, String cited) {
        return "Mục " + item + ": các đơn vị học tập văn bản số " + cited + " trong kỳ.";
    }

    /** What ends or changes a document, where a resolution says it of one of its own body. */
    private static String act(RelationType relation, String cited) {
        String verb = relation == RelationType.AMENDS
                ? "sửa đổi, bổ sung"
                : relation == RelationType.REPLACES ? "thay thế" : "bãi bỏ";
        return "Nghị quyết này " + verb + " văn bản số " + cited + ".";
    }

    private static RelationType relation(Random random) {
        int dice = random.nextInt(100);
        if (dice < 60) {
            return RelationType.MENTIONS;
        }
        if (dice < 85) {
            return RelationType.CARRIES_OUT;
        }
        if (dice < 97) {
            return RelationType.BASED_ON;
        }
        return dice == 97 ? RelationType.REPLACES : dice == 98 ? RelationType.AMENDS : RelationType.REPEALS;
    }
}
