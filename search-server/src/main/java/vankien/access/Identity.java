package vankien.access;

import java.util.Set;

/**
 * Who is asking.
 *
 * @param name the user, or the id of the key; for the log
 * @param groups the groups
 * @param everything whether everything may be read, whatever the groups: an operator
 */
public record Identity(String name, Set<String> groups, boolean everything) {
    /** Somebody of whom nothing is known: reads what everybody may read. */
    public static final Identity ANYBODY = new Identity("", Set.of(), false);

    public Identity {
        groups = Set.copyOf(groups);
    }
}
