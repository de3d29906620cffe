package vankien.comparison;

import java.util.IdentityHashMap;
import java.util.function.Function;

/** How many words two members have in common; each is read once. For one alignment; not thread-safe. */
final class LikenessOfWords<T> {
    private final IdentityHashMap<T, WordBag> bags = new IdentityHashMap<>();
    private final Function<T, String> text;

    LikenessOfWords(Function<T, String> text) {
        this.text = text;
    }

    /** An alignment by it. */
    Alignment<T> alignment(double least) {
        return new Alignment<>(text, this::of, least);
    }

    double of(T left, T right) {
        return bag(left).similarity(bag(right));
    }

    private WordBag bag(T member) {
        return bags.computeIfAbsent(member, each -> WordBag.of(text.apply(each)));
    }
}
