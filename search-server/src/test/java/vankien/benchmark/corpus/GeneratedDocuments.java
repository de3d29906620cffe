package vankien.benchmark.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented documents of 63 provinces, the same for the same seed and number. Thread-safe. */
public final class GeneratedDocuments {
    /** What documents are about, each with some turns of phrase of its own. */
    static final int TOPICS = 4_000;

    private static final int RUNS = 8;
    private static final int SHORTEST = 120;
    private static final int LONGEST = 12_000;
    /** Half of all documents are longer, in syllables. */
    private static final double MEDIAN = 750;

    private static final double SPREAD = .75;

    private final SampledWords words;
    private final int documents;
    private final long seed;

    /**
     * The documents.
     *
     * @param corpus a folder with the texts whose words are used
     * @param documents how many, 1 to 10 millions
     * @param seed another seed gives other documents
     */
    public GeneratedDocuments(Path corpus, int documents, long seed) throws IOException {
        this(SampledWords.of(corpus), documents, seed);
    }

    GeneratedDocuments(SampledWords words, int documents, long seed) {
        if (documents < 1 || documents > 10_000_000) {
            throw new IllegalArgumentException("from 1 to 10000000 documents can be made, not " + documents);
        }
        this.words = words;
        this.documents = documents;
        this.seed = seed;
    }

    /** All documents, one after the other. */
    public Stream<GeneratedDocument> all() {
        return IntStream.range(0, documents).mapToObj(this::document);
    }

    /** One of them. */
    public GeneratedDocument document(int index) {
        Head head = Head.of(seed, index, documents);
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        List<String> runs = topic(head.topic());
        String title = title(runs, head);
        String signer = signer(head.series() / 97 + index % Head.PROVINCES);
        int length =
                (int) Math.clamp(StrictMath.exp(StrictMath.log(MEDIAN) + SPREAD * gaussian(random)), SHORTEST, LONGEST);
        String text = new DocumentText(words, random, runs).of(head, title, signer, citations(random, index), length);
        return new GeneratedDocument(
                String.format(Locale.ROOT, "g%07d", index),
                head.number(),
                head.type(),
                title,
                head.issuer(),
                head.level(),
                head.place(),
                head.date(),
                head.term(),
                signer,
                text);
    }

    /** Turns of phrase of two to four words that documents about one thing share; the same for every archive of a seed. */
    List<String> topic(int topic) {
        SplittableRandom random = new SplittableRandom(seed * 7_919 + topic);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(words.run(random, 2, 4));
        }
        return runs;
    }

    /**
     * Queries that documents answer.
     *
     * @param count how many
     * @param kind another kind gives other queries
     */
    public List<GeneratedQuery> queries(int count, long kind) {
        SplittableRandom random = new SplittableRandom(seed * 104_729 + kind);
        List<GeneratedQuery> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> runs = topic((int) (TOPICS * StrictMath.pow(random.nextDouble(), 2.5)));
            String first = runs.get(random.nextInt(RUNS));
            String second = runs.get(random.nextInt(RUNS));
            queries.add(new GeneratedQuery(first, first.equals(second) ? first : first + " " + second));
        }
        return queries;
    }

    private static String title(List<String> runs, Head head) {
        return "về " + runs.get(head.series() % RUNS) + ", " + runs.get((head.series() + 3) % RUNS) + " trong Đảng bộ "
                + head.province() + " giai đoạn " + head.term();
    }

    /**
     * Two of three citations are of documents of the centre, which the archive does not hold, its first ones most; the others of
     * what their own province issued before, its first ones most, which it does.
     */
    private List<String> citations(SplittableRandom random, int index) {
        List<String> citations = new ArrayList<>();
        int own = index / Head.PROVINCES;
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            if (own == 0 || random.nextInt(3) > 0) {
                citations.add(Head.central((int) (Head.CENTRAL * StrictMath.pow(random.nextDouble(), 4))));
            } else {
                // What is recent, and what was there first.
                double share = random.nextBoolean()
                        ? StrictMath.pow(random.nextDouble(), .2)
                        : StrictMath.pow(random.nextDouble(), 5);
                int other = ((int) (own * share)) * Head.PROVINCES + index % Head.PROVINCES;
                citations.add(Head.of(seed, other, documents).citation());
            }
        }
        return citations;
    }

    private static String signer(int which) {
        List<String> family = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng");
        List<String> middle = List.of("Văn", "Thị", "Đức", "Minh", "Quang");
        List<String> given = List.of("An", "Bình", "Cường", "Dũng", "Hà", "Lan", "Nam", "Sơn", "Tâm", "Yến", "Khoa");
        return family.get(which % family.size()) + " " + middle.get(which % middle.size()) + " "
                + given.get(which % given.size());
    }

    private static double gaussian(SplittableRandom random) {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
