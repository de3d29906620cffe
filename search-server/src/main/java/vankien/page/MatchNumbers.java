package vankien.page;

import java.util.List;
import java.util.stream.IntStream;

/** Counts the matches of a page, so that each has an address: {@code khop-1}, {@code khop-2} … */
final class MatchNumbers {
    private static final String PREFIX = "khop-";

    private int given;

    /** The id of the next match. */
    String next() {
        given++;
        return PREFIX + given;
    }

    int given() {
        return given;
    }

    /** A link to each match, at most so many. */
    List<Link> links(int most) {
        return IntStream.rangeClosed(1, Math.min(given, most))
                .mapToObj(number -> new Link(String.valueOf(number), "#" + PREFIX + number))
                .toList();
    }
}
