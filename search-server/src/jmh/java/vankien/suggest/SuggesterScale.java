package vankien.suggest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import vankien.suggest.Suggestion.Kind;

/**
 * The suggester with a million generated entries: how long it takes to build, what it holds of the heap, and how fast it
 * answers. Start it with the number of entries, one million without: a twentieth of them are phrases, the others titles.
 */
public final class SuggesterScale {
    private static final String[] SYLLABLES =
            ("nghị quyết kết luận chỉ thị kế hoạch báo cáo tổng kết thực hiện công tác cán bộ xây dựng chỉnh đốn tăng cường lãnh"
                            + " đạo kiểm tra giám sát phát triển kinh tế xã hội nông thôn mới bảo vệ môi trường giáo dục đào tạo dân vận tuyên"
                            + " giáo tổ chức cơ sở huyện tỉnh thành phố rừng biển sông núi lúa cá tôm đường cầu trường trạm bệnh viện số hóa")
                    .split(" ", -1);
    private static final int QUERIES = 2_000;

    private SuggesterScale() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long heap = used();
        long begun = System.nanoTime();
        try (Suggester suggester = Suggester.of(
                        entries(entries / 20, 4, Kind.PHRASE),
                        entries(entries - entries / 20, 12, Kind.TITLE),
                        Leisure.NONE);
                IndexReader noCodes = new MultiReader()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%d entries: built in %.1f s, %d MB of heap; %s%n",
                    entries,
                    seconds,
                    (used() - heap) >> 20,
                    suggester.size());
            for (int round = 0; round < 3; round++) {
                long[] nanos = answer(suggester, noCodes);
                out.printf(
                        Locale.ROOT,
                        "round %d: median %.2f ms, 99 of 100 within %.2f ms, slowest %.2f ms%n",
                        round + 1,
                        nanos[QUERIES / 2] / 1e6,
                        nanos[QUERIES * 99 / 100] / 1e6,
                        nanos[QUERIES - 1] / 1e6);
            }
        }
    }

    private static long[] answer(Suggester suggester, IndexReader index) throws IOException {
        Random random = new Random(7);
        long[] nanos = new long[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            String text = text(random, 4);
            String typed =
                    text.substring(0, 1 + random.nextInt(text.length() - 1)).strip();
            long begun = System.nanoTime();
            List<Suggestion> found = suggester.suggest(index, typed, 8, LongForms.NONE);
            nanos[i] = System.nanoTime() - begun + (found.size() > 8 ? 1 : 0);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** The same for the same number; numbered, so that none is like another. */
    private static Iterator<Entry> entries(int count, int syllables, Kind kind) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry(
                        new Suggestion(text(random, syllables) + " " + i, kind, kind == Kind.TITLE ? "d" + i : null),
                        1 + (long) Math.abs(10 * random.nextGaussian())))
                .iterator();
    }

    private static String text(Random random, int syllables) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            text.append(i == 0 ? "" : " ").append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return text.toString();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
