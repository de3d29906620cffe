package vankien.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.RelationType;

/** The shipped cues as a tree of letters: a look-up takes no more steps than the longest phrase has letters. */
final class CueTable {
    static final CueTable SHIPPED = load("cues.tsv");

    private final Node root = new Node();

    /**
     * A phrase found in a line of words.
     *
     * @param words how many words it takes
     */
    record Match(Cue cue, int words) {}

    /** The longest phrase that begins with the first of these words and ends with one of them; null where none does. */
    @Nullable
    Match longestAt(List<Piece> pieces, int from) {
        Node node = root;
        Match longest = null;
        for (int i = from; i < pieces.size() && pieces.get(i).kind() == Piece.Kind.WORD; i++) {
            String letters = pieces.get(i).plain();
            for (int k = 0; k < letters.length(); k++) {
                node = node.next(letters.charAt(k));
                if (node == null) {
                    return longest;
                }
            }
            if (node.cue != null) {
                longest = new Match(node.cue, i - from + 1);
            }
        }
        return longest;
    }

    private static CueTable load(String name) {
        CueTable table = new CueTable();
        try (InputStream stream = CueTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside " + CueTable.class);
            }
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 5) {
            throw new IllegalStateException("five columns are needed, there are " + columns.length + " in: " + line);
        }
        RelationType relation = Arrays.stream(RelationType.values())
                .filter(type -> type.symbol().equals(columns[1]))
                .findFirst()
                .orElse(null);
        String roleName = relation == null ? columns[1] : columns[2];
        Cue.Role role = Arrays.stream(Cue.Role.values())
                .filter(candidate -> candidate.symbol().equals(roleName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown role " + roleName + " in: " + line));
        if (!columns[0].matches("[a-z ]+")) {
            throw new IllegalStateException("a phrase has letters from a to z only, not as in: " + line);
        }
        Node node = root;
        for (char letter : columns[0].replace(" ", "").toCharArray()) {
            node = node.made(letter);
        }
        node.cue = new Cue(role, relation, Integer.parseInt(columns[3]), Integer.parseInt(columns[4]));
    }

    private static final class Node {
        /** By letter, from a to z. */
        private final @Nullable Node[] next = new @Nullable Node['z' - 'a' + 1];

        private @Nullable Cue cue;

        @Nullable
        Node next(char letter) {
            return letter >= 'a' && letter <= 'z' ? next[letter - 'a'] : null;
        }

        Node made(char letter) {
            Node made = next(letter);
            if (made == null) {
                made = new Node();
                next[letter - 'a'] = made;
            }
            return made;
        }
    }
}
