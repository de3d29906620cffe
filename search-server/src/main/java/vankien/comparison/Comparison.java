package vankien.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts side by side.
 *
 * @param sections every section of both, in reading order
 * @param cut whether a text was too long, so that only its beginning was compared
 */
public record Comparison(List<ComparedSection> sections, boolean cut) {
    /** Characters of a text that are compared: some 350 printed pages. */
    public static final int MOST_CHARACTERS = 1_000_000;
    /** Passages of a text that are compared. */
    public static final int MOST_PASSAGES = 5_000;

    private static final double LEAST_LIKE = .3;
    /** A section that keeps its heading stands for the one that had it, however much was written anew below. */
    private static final double SAME_HEADING = .5;

    /** Compares two texts; {@code left} is the older one, or the one that was there first. */
    public static Comparison of(List<Section> left, List<Section> right) {
        List<Section> ofLeft = beginning(left);
        List<Section> ofRight = beginning(right);
        LikenessOfWords<Section> words = new LikenessOfWords<>(Section::text);
        Alignment<Section> alignment = new Alignment<>(
                Section::text,
                (one, other) -> (1 - SAME_HEADING) * words.of(one, other)
                        + SAME_HEADING * headings(one, other, words.of(one, other)),
                LEAST_LIKE);
        List<ComparedSection> sections = new ArrayList<>();
        alignment.of(ofLeft, ofRight).forEach(pair -> sections.add(ComparedSection.of(pair)));
        return new Comparison(sections, size(ofLeft) < size(left) || size(ofRight) < size(right));
    }

    /** How many sections are in this state. */
    public int count(State state) {
        return (int)
                sections.stream().filter(section -> section.state() == state).count();
    }

    private static double headings(Section left, Section right, double otherwise) {
        if (left.heading().isEmpty() || right.heading().isEmpty()) {
            return otherwise;
        }
        return left.heading().equalsIgnoreCase(right.heading()) ? 1 : otherwise;
    }

    /** The sections up to where a text becomes too long; the last one may lose its end. */
    private static List<Section> beginning(List<Section> all) {
        List<Section> kept = new ArrayList<>();
        int characters = 0;
        int passages = 0;
        for (Section section : all) {
            List<Section.Passage> fits = new ArrayList<>();
            characters += section.heading().length();
            passages++;
            for (Section.Passage passage : section.passages()) {
                characters += passage.text().length();
                passages++;
                if (characters <= MOST_CHARACTERS && passages <= MOST_PASSAGES) {
                    fits.add(passage);
                }
            }
            if (characters > MOST_CHARACTERS || passages > MOST_PASSAGES) {
                if (!fits.isEmpty()) {
                    kept.add(new Section(section.anchor(), section.heading(), fits));
                }
                return kept;
            }
            kept.add(section);
        }
        return kept;
    }

    private static int size(List<Section> sections) {
        return sections.stream()
                .mapToInt(section -> 1 + section.passages().size())
                .sum();
    }
}
