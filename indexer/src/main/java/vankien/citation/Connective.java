package vankien.citation;

import java.util.Set;

/** What joins the numbers of a list. */
final class Connective {
    private static final int LONGEST = 10;
    private static final Set<String> ALL =
            Set.of(",", ";", "va", ", so", "; so", "va so", ", va", "; va", ", va so", "hoac", "&", "cung");

    private Connective() {}

    static boolean between(FoldedText text, int from, int to) {
        return to > from
                && to - from <= LONGEST
                && ALL.contains(text.folded(from, to).strip());
    }
}
