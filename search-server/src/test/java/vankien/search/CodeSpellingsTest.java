package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentCode;
import vankien.query.FilterField;
import vankien.query.SearchRequest;

/** Every spelling of 2,000 codes brings the document of that code to the first place of the real search. */
class CodeSpellingsTest {
    private static final int CODES = 2_000;
    private static final int CITING = 600;
    private static final List<String> SUBJECTS = List.of(
            "công tác cán bộ", "xây dựng Đảng", "kết nạp đảng viên", "cải cách hành chính", "phát triển nông thôn");

    /** Thirty of them, always the same. */
    @Test
    void theDocumentOfTheCodeIsFirst(@TempDir Path folder) {
        check(20_211_025, 67, folder);
    }

    @Test
    @Tag("full")
    void theDocumentOfEachCodeIsFirst(@TempDir Path folder) {
        check(Long.getLong("seed", System.nanoTime()), 1, folder);
    }

    private static void check(long seed, int step, Path folder) {
        System.out.println("CodeSpellingsTest: -Dseed=" + seed);
        Random random = new Random(seed);
        List<DocumentCode> codes = CodeSpellings.codes(random, CODES);
        Map<String, Integer> missed = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        int asked = 0;
        try (TestArchive archive = archive(codes, random, folder)) {
            for (int i = 0; i < codes.size(); i += step) {
                for (Map.Entry<String, String> spelling :
                        CodeSpellings.of(codes.get(i)).entrySet()) {
                    asked++;
                    if (!first(archive, spelling.getValue()).equals("code-" + i)) {
                        missed.merge(spelling.getKey(), 1, Integer::sum);
                        examples.add(spelling.getValue());
                    }
                }
            }
        }
        System.out.println("CodeSpellingsTest: " + asked + " queries by code, missed " + missed);
        assertEquals(Map.of(), missed, () -> "for instance " + examples.subList(0, Math.min(20, examples.size())));
    }

    private static String first(TestArchive archive, String query) {
        SearchRequest request =
                SearchRequest.of(query).withSize(1).withPassages(0).withFacets(EnumSet.noneOf(FilterField.class));
        List<Hit> hits = archive.search(request).hits();
        return hits.isEmpty() ? "" : hits.getFirst().id();
    }

    private static TestArchive archive(List<DocumentCode> codes, Random random, Path folder) {
        TestArchive.Builder builder = TestArchive.of();
        for (int i = 0; i < codes.size(); i++) {
            DocumentCode code = codes.get(i);
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            String others = cited(codes, random) + " và " + cited(codes, random);
            builder.with(
                    "code-" + i,
                    "Về " + subject + " trong nhiệm kỳ. Căn cứ " + others + ".",
                    "number",
                    code.canonical(),
                    "date",
                    (1995 + random.nextInt(30)) + "-0" + (1 + random.nextInt(9)) + "-15",
                    "title",
                    "Về " + subject);
        }
        for (int i = 0; i < CITING; i++) {
            // One code many times, so that who cites it is found by its words as well as can be.
            String code = cited(codes, random);
            builder.with(
                    "citing-" + i,
                    "Thực hiện " + code + " của cấp trên. Kết quả thực hiện " + code + ": tốt. Tiếp tục " + code + ".",
                    "title",
                    "Báo cáo thực hiện " + code);
        }
        return builder.in(folder);
    }

    private static String cited(List<DocumentCode> codes, Random random) {
        DocumentCode code = codes.get(random.nextInt(codes.size()));
        return CodeSpellings.typeName(code) + " số " + code.canonical();
    }
}
