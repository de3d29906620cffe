package vankien.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vankien.search.Hit;
import vankien.search.PassageHit;
import vankien.search.SearchResult;
import vankien.search.UnderstoodQuery;

/** Prints hits for people. */
final class HitLines {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private HitLines() {}

    static void print(SearchResult result, PrintStream out) {
        SearchResult.Total total = result.total();
        out.println(total.value() + " văn bản (" + total.allWords() + " có đủ các từ), " + result.tookMs() + " ms");
        if (result.query().understood().relaxed()) {
            out.println("Không văn bản nào có nguyên cụm trong ngoặc kép; đây là kết quả theo từng từ.");
        }
        for (UnderstoodQuery.Expansion expansion : result.query().understood().expansions()) {
            out.println("Tìm cả dạng viết khác: " + expansion.from() + " = " + expansion.to());
        }
        String better = result.query().didYouMean();
        if (better != null) {
            out.println("Có phải bạn tìm: " + better);
        }
        int rank = 0;
        for (Hit hit : result.hits()) {
            String head = Stream.of(hit.typeName(), hit.number(), hit.date() == null ? null : DATE.format(hit.date()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            out.println();
            out.println(++rank + ". " + (head.isEmpty() ? hit.path() : head));
            if (hit.title() != null) {
                out.println("   " + hit.title());
            }
            out.println("   " + (hit.issuer() == null ? "" : hit.issuer() + " · ") + hit.id());
            for (PassageHit passage : hit.passages()) {
                if (!passage.heading().isEmpty()) {
                    out.println("   > " + String.join(" > ", passage.heading()));
                }
                out.println("     " + passage.text());
            }
        }
    }
}
