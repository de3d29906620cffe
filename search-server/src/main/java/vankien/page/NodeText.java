package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.search.CodeChain;

/**
 * The words in the box of a chain's document.
 *
 * @param name what it is called: its number, else its type and date or its title
 * @param full everything known of it, in one line
 */
record NodeText(String name, String full, List<ChainView.Line> lines) {
    private static final int INDENT = 10;
    /** The room for words in em of their own size: number, title. */
    private static final double NUMBER_WIDTH = 12;

    private static final double TITLE_WIDTH = 14.2;

    static NodeText of(Messages t, CodeChain.Node node) {
        String head = first(node.code(), t.typeNamed(node.typeName()), node.title(), t.of("hit.no_number"));
        String date = node.date() == null ? null : VietnameseDate.brief(node.date());
        String status = StatusWords.known(t, node.status());
        String absent = node.id() == null ? t.of("code.not_held") : null;
        List<ChainView.Line> lines = new ArrayList<>();
        lines.add(line(19, "number", CutText.lines(head, NUMBER_WIDTH, 1)));
        String type = node.code() == null ? null : t.typeNamed(node.typeName());
        String kind = joined(" · ", type, date == null ? t.of("hit.no_date") : date);
        lines.add(line(35, "kind", List.of(kind)));
        int y = 51;
        String title = node.title();
        for (String part : title == null ? List.<String>of() : CutText.lines(capital(title), TITLE_WIDTH, 2)) {
            lines.add(line(y, "title", List.of(part)));
            y += 14;
        }
        for (String state : Stream.of(status, absent).filter(Objects::nonNull).toList()) {
            lines.add(line(y + 1, "state", List.of(String.valueOf(state))));
            y += 15;
        }
        String full = joined(
                ", ",
                node.code(),
                t.typeNamed(node.typeName()),
                node.issuer(),
                node.place(),
                date,
                node.title(),
                status,
                absent);
        String name = node.code() == null && node.typeName() != null ? joined(", ", head, date) : head;
        return new NodeText(name, full, lines);
    }

    /** The height of a box with these words. */
    int height() {
        return lines.getLast().y() + INDENT;
    }

    /** The lines of a box that stands there. */
    List<ChainView.Line> at(int x, int y) {
        return lines.stream()
                .map(line -> new ChainView.Line(x + line.x(), y + line.y(), line.kind(), line.text()))
                .toList();
    }

    private static ChainView.Line line(int y, String kind, List<String> text) {
        return new ChainView.Line(INDENT, y, kind, text.isEmpty() ? "" : text.getFirst());
    }

    private static String capital(String title) {
        int end = title.offsetByCodePoints(0, title.isEmpty() ? 0 : 1);
        return title.substring(0, end).toUpperCase(Locale.ROOT) + title.substring(end);
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse("");
    }

    private static String joined(String separator, @Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.joining(separator));
    }
}
