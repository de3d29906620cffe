package vankien.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.index.GeneratedArchive;
import vankien.index.HandMadeIndex;
import vankien.search.Access;
import vankien.search.ChainRequest;
import vankien.search.CodeRequest;
import vankien.search.LuceneArchive;

/** How long the page of a code, its chain and the opening of a generation take in a large archive. */
final class CodePageScale {
    private static final int CITATIONS = 30;
    private static final int ASKED = 300;
    /** The first of the centre, each cited by a tenth of all documents or more. */
    private static final int MOST_CITED = 20;

    private static final CodeRecogniser CODES = new CodeRecogniser();

    private CodePageScale() {}

    static void print(int documents, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("vankien-codes");
        try {
            long began = System.nanoTime();
            HandMadeIndex index = new HandMadeIndex(folder).publish(new GeneratedArchive(documents, CITATIONS).all());
            out.printf(
                    Locale.ROOT,
                    "%n%d documents with %d citations each, written in %d s, %d MB%n",
                    documents,
                    CITATIONS,
                    (System.nanoTime() - began) / 1_000_000_000,
                    size(folder) >> 20);
            long opening = System.nanoTime();
            try (LuceneArchive archive = LuceneArchive.open(index.store())) {
                out.printf(
                        Locale.ROOT,
                        "%-34s%10.0f ms%n",
                        "opening, every status derived",
                        (System.nanoTime() - opening) / 1e6);
                out.printf(Locale.ROOT, "%-34s%10s%10s%10s%n", "ms", "median", "p99", "most");
                measure(archive, out, documents);
            }
        } finally {
            IOUtils.rm(folder);
        }
    }

    private interface Question {
        void ask(DocumentCode code);
    }

    private static void measure(LuceneArchive archive, PrintStream out, int documents) {
        List<DocumentCode> central = new ArrayList<>();
        List<DocumentCode> local = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            central.add(code(GeneratedArchive.central(i)));
            local.add(code(GeneratedArchive.code((int) ((long) i * documents / ASKED))));
        }
        Question page = code -> archive.code(new CodeRequest(code, CodeRequest.DEFAULT_SIZE, null), Access.OPEN);
        Question chain = code -> archive.chain(
                new ChainRequest(code, ChainRequest.DEFAULT_DEPTH, ChainRequest.DEFAULT_NODES), Access.OPEN);
        // Once for code that is not compiled yet.
        times(central.subList(0, 100), page);
        times(local.subList(0, 100), page);
        line(out, "page of a code cited by most", times(central.subList(0, MOST_CITED), page));
        line(out, "page of a code of the centre", times(central, page));
        line(out, "page of a code of all provinces", times(local, page));
        times(local.subList(0, 30), chain);
        line(out, "chain around a code of the centre", times(central.subList(0, 100), chain));
        line(out, "chain around a code of provinces", times(local.subList(0, 100), chain));
    }

    private static DocumentCode code(String text) {
        return CODES.parse(text).orElseThrow();
    }

    private static List<Long> times(List<DocumentCode> codes, Question question) {
        List<Long> times = new ArrayList<>();
        for (DocumentCode code : codes) {
            long began = System.nanoTime();
            question.ask(code);
            times.add(System.nanoTime() - began);
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private static void line(PrintStream out, String what, List<Long> times) {
        out.printf(
                Locale.ROOT,
                "%-34s%10.1f%10.1f%10.1f%n",
                what,
                times.get(times.size() / 2) / 1e6,
                times.get((int) (times.size() * 0.99)) / 1e6,
                times.getLast() / 1e6);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
