package vankien.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vankien.query.SearchRequest;
import vankien.search.CodeCard;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.Links;
import vankien.search.Match;
import vankien.search.PassageHit;
import vankien.search.Status;
import vankien.search.UnderstoodQuery;
import vankien.search.UnderstoodQuery.Expansion;

/** Puts sample documents into the answer to a search. */
final class FakeAnswers {
    private FakeAnswers() {}

    static Hit hit(SampleDocument document, SearchRequest request) {
        DocumentDetail detail = document.detail(request.text());
        List<PassageHit> passages = Objects.requireNonNull(detail.sections()).stream()
                .flatMap(section -> section.passages().stream()
                        .filter(passage -> passage.html().contains("<mark>"))
                        .map(passage -> new PassageHit(
                                passage.anchor(),
                                section.heading().isEmpty() ? List.of() : List.of(section.heading()),
                                null,
                                passage.text(),
                                passage.html())))
                .limit(request.passages())
                .toList();
        boolean words = !request.text().isBlank();
        return new Hit(
                detail.id(),
                words ? 2.5f : 0,
                words ? (detail.number() == null ? Match.UNACCENTED : Match.EXACT) : Match.FILTER,
                detail.number(),
                detail.type(),
                detail.typeName(),
                detail.symbol(),
                detail.title(),
                detail.issuer(),
                detail.level(),
                detail.place(),
                detail.date(),
                detail.term(),
                detail.signer(),
                detail.status(),
                detail.citedByCount(),
                detail.format(),
                detail.path(),
                passages,
                Links.of(
                        detail.id(),
                        request.text(),
                        passages.isEmpty() ? null : passages.getFirst().anchor()),
                null);
    }

    static UnderstoodQuery understood(String text) {
        return new UnderstoodQuery(
                text,
                new UnderstoodQuery.Understood(
                        text.contains("21-KL/TW") ? List.of("21-KL/TW") : List.of(),
                        Map.of(),
                        text.contains("TCCSĐ") ? List.of(new Expansion("TCCSĐ", "tổ chức cơ sở đảng")) : List.of(),
                        false),
                text.contains("kết nạb") ? text.replace("kết nạb", "kết nạp") : null);
    }

    static List<CodeCard> codes(String text) {
        return text.contains("21-KL/TW")
                ? List.of(new CodeCard(
                        "21-KL/TW",
                        List.of(
                                new CodeCard.Identity(
                                        "21-KL/TW",
                                        "Ban Chấp hành Trung ương",
                                        null,
                                        "2021-2026",
                                        LocalDate.of(2021, 10, 25),
                                        "Về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị",
                                        null,
                                        "KL",
                                        "Kết luận",
                                        14,
                                        Status.UNKNOWN),
                                new CodeCard.Identity(
                                        "21-KL/TW",
                                        "Đảng ủy Khối các cơ quan tỉnh Sông Thương",
                                        "Sông Thương",
                                        "2015-2020",
                                        null,
                                        null,
                                        "kh-15-song-thuong",
                                        "KL",
                                        "Kết luận",
                                        0,
                                        Status.UNKNOWN)),
                        14))
                : List.of();
    }
}
