package vankien.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who may read a file and what came from it: one of the groups that each {@code access.yaml} above it names. No such file
 * means everybody; one that names no group means nobody.
 *
 * <p>Its text is what the index keeps: {@code *} for everybody, {@code !} for nobody, {@code to-chuc|van-phong&noi-bo} for
 * those who are in to-chuc or van-phong, and in noi-bo as well.
 *
 * @param allOf the groups of each {@code access.yaml} above the file: a reader has to be in one of each
 */
public record AccessRule(List<SortedSet<String>> allOf) {
    /** Everybody. */
    public static final AccessRule EVERYBODY = new AccessRule(List.of());
    /** Nobody. */
    public static final AccessRule NOBODY = new AccessRule(List.of(new TreeSet<>()));

    /** No character that separates groups in a header, in a file of groups or in the text of a rule. */
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.@/\\\\ -]{1,100}");

    private static final String ALL = "*";
    private static final String NONE = "!";

    /** Keeps each set of groups once, in a fixed order. */
    public AccessRule {
        TreeSet<String> texts = new TreeSet<>();
        boolean nobody = false;
        for (Set<String> groups : allOf) {
            nobody |= groups.isEmpty();
            texts.add(String.join("|", new TreeSet<>(groups)));
        }
        List<SortedSet<String>> ordered = new ArrayList<>();
        if (nobody) {
            ordered.add(new TreeSet<>());
        } else {
            texts.forEach(text -> ordered.add(new TreeSet<>(List.of(text.split("\\|", -1)))));
        }
        allOf = List.copyOf(ordered);
    }

    /** Whether a text can be the name of a group. */
    public static boolean isGroup(String name) {
        return GROUP.matcher(name).matches() && !name.isBlank();
    }

    /** The name of a group as it is compared: case, composition of letters and outer spaces make no difference. */
    public static String group(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** This rule and another {@code access.yaml} further down: whoever reads has to satisfy both. */
    AccessRule and(Set<String> groups) {
        List<SortedSet<String>> more = new ArrayList<>(allOf);
        more.add(new TreeSet<>(groups));
        return new AccessRule(more);
    }

    /**
     * Whether somebody may read.
     *
     * @param groups the groups of the reader, as {@link #group} gives them
     */
    public boolean admits(Set<String> groups) {
        return allOf.stream().allMatch(one -> one.stream().anyMatch(groups::contains));
    }

    /** What the index keeps. */
    public String text() {
        if (allOf.isEmpty()) {
            return ALL;
        }
        List<String> parts = new ArrayList<>();
        for (SortedSet<String> groups : allOf) {
            if (groups.isEmpty()) {
                return NONE;
            }
            parts.add(String.join("|", groups));
        }
        return String.join("&", parts);
    }

    /** Reads what {@link #text} wrote; nobody where it did not. */
    public static AccessRule read(String text) {
        if (text.equals(ALL)) {
            return EVERYBODY;
        }
        if (text.isEmpty() || text.equals(NONE)) {
            return NOBODY;
        }
        List<SortedSet<String>> allOf = new ArrayList<>();
        for (String part : text.split("&", -1)) {
            allOf.add(new TreeSet<>(List.of(part.split("\\|", -1))));
        }
        return new AccessRule(allOf);
    }
}
