package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vankien.search.CodeChain;
import vankien.search.Status;

/** The drawing of a chain, as text. */
class ChainDrawingTest {
    private static final Messages T = Messages.vietnamese();

    private static CodeChain.Node node(
            String name,
            int depth,
            @Nullable String code,
            @Nullable String id,
            @Nullable String type,
            @Nullable String typeName,
            @Nullable String title,
            @Nullable String date,
            @Nullable String level) {
        return new CodeChain.Node(
                name,
                depth,
                code,
                id,
                type,
                typeName,
                title,
                date == null ? null : LocalDate.parse(date),
                null,
                level,
                null,
                null,
                0,
                Status.UNKNOWN);
    }

    private static CodeChain.Edge edge(String from, String to, String relation, boolean certain) {
        return new CodeChain.Edge(from, to, relation, relation, certain, "Câu nói rõ quan hệ.", "nguon", "p1");
    }

    private static CodeChain chain(List<CodeChain.Node> nodes, List<CodeChain.Edge> edges) {
        return new CodeChain(
                "21-KL/TW", "g1", nodes, edges, new CodeChain.CutOff(false, false), new CodeChain.Limits(4, 60));
    }

    /** From the centre to the report, with a line over two columns, two columns of one level, and one of no level. */
    private static CodeChain sample() {
        return chain(
                List.of(
                        node("nq", -1, "04-NQ/TW", null, "NQ", "Nghị quyết", null, "2016-10-30", "central"),
                        node(
                                "kl",
                                0,
                                "21-KL/TW",
                                "kl-21",
                                "KL",
                                "Kết luận",
                                "về giữ gìn nề nếp sinh hoạt của tổ chức đảng ở cơ sở trong tình hình mới",
                                "2021-10-25",
                                "central"),
                        node(
                                "ctr",
                                1,
                                "06-CTr/TU",
                                "ctr-06",
                                "CTr",
                                "Chương trình",
                                "hành động",
                                "2021-12-20",
                                "province"),
                        node("kh", 2, "32-KH/ĐUK", "kh-32", "KH", "Kế hoạch", "thực hiện", null, "committee"),
                        node("bc", 3, "120-BC/ĐUK", "bc-120", "BC", "Báo cáo", "sơ kết", "2023-06-30", "committee"),
                        node("la", 1, null, "khong-so", "KH", "Kế hoạch", null, "2022-01-05", null)),
                List.of(
                        edge("bc", "kh", "so_ket_tong_ket", true),
                        edge("ctr", "kl", "thuc_hien", true),
                        edge("kh", "ctr", "thuc_hien", true),
                        edge("kh", "kl", "can_cu", false),
                        edge("kl", "nq", "thuc_hien", true),
                        edge("la", "kl", "thuc_hien", true)));
    }

    private static ChainView view(CodeChain chain) {
        return Objects.requireNonNull(ChainViews.of(T, chain));
    }

    private static String svg(CodeChain chain) {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "vankien.page");
        StringOutput output = new StringOutput();
        templates.render("chain.jte", Map.of("t", T, "chain", view(chain)), output);
        return output.toString().strip() + "\n";
    }

    @Test
    void theDrawingIsTheSameEachTime() throws IOException {
        try (InputStream golden = Objects.requireNonNull(ChainDrawingTest.class.getResourceAsStream("chain.svg"))) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), svg(sample()));
        }
    }

    @Test
    void itReadsFromTheCentreToTheReport() {
        ChainView view = view(sample());
        assertEquals(
                List.of("Trung ương", "Cấp tỉnh", "Huyện, khối", "Báo cáo", "Chưa rõ cấp"),
                view.bands().stream().map(ChainView.Band::label).toList());
        assertEquals(
                List.of("04-NQ/TW", "21-KL/TW", "06-CTr/TU", "32-KH/ĐUK", "120-BC/ĐUK", "Kế hoạch"),
                view.nodes().stream()
                        .map(node -> node.lines().getFirst().text())
                        .toList());
    }

    @Test
    void longTitlesAreCutAndWholeInTheTip() {
        ChainView.Node node = view(sample()).nodes().get(1);
        assertTrue(node.lines().get(3).text().endsWith("…"), node.toString());
        assertTrue(node.full().endsWith("về giữ gìn nề nếp sinh hoạt của tổ chức đảng ở cơ sở trong tình hình mới"));
    }

    @Test
    void documentsOfOneNumberAreToldApartByTheirDates() {
        CodeChain chain = chain(
                List.of(
                        node("a", 0, "47-QĐ/TU", "a", "QĐ", "Quyết định", null, "2017-05-19", "province"),
                        node("b", 0, "47-QĐ/TU", "b", "QĐ", "Quyết định", null, null, "province"),
                        node("c", 1, "34-TTr/TU", "c", "TTr", "Tờ trình", null, "2024-02-21", "base")),
                List.of(edge("c", "a", "can_cu", false), edge("c", "b", "can_cu", false)));
        assertEquals(
                List.of("47-QĐ/TU (19/05/2017)", "47-QĐ/TU (không rõ ngày)"),
                view(chain).rows().stream().map(row -> row.to().name()).toList());
        assertEquals("34-TTr/TU", view(chain).rows().getFirst().from().name());
    }

    @Test
    void aCircleOfOneLevelIsDrawnToo() {
        List<CodeChain.Node> nodes = new ArrayList<>();
        List<CodeChain.Edge> edges = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(node("n" + i, 0, "0" + (i + 1) + "-QĐ/TW", null, "QĐ", "Quyết định", null, null, "central"));
            edges.add(edge("n" + i, "n" + (i + 1) % 6, "thay_the", true));
            edges.add(edge("n" + (i + 2) % 6, "n" + i, "sua_doi_bo_sung", true));
        }
        assertEquals(12, view(chain(nodes, edges)).arrows().size());
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "</title><script>alert(1)</script>\" onload=\"alert(2)";
        CodeChain chain = chain(
                List.of(
                        node("a", 0, "01-KL/TW", null, hostile, hostile, hostile, null, hostile),
                        node("b", 1, hostile, "b", "KH", null, hostile, null, "base")),
                List.of(new CodeChain.Edge("b", "a", hostile, hostile, true, hostile, "b", "p1")));
        Document page = Jsoup.parse(svg(chain));
        assertTrue(page.select("script, [onload]").isEmpty());
        assertTrue(page.text().contains("<script>alert(1)</script>"));
    }

    @Test
    void whatStandsAloneIsNotDrawn() {
        assertNull(ChainViews.of(T, chain(List.of(sample().nodes().getFirst()), List.of())));
        assertNotNull(ChainViews.of(T, sample()));
    }
}
