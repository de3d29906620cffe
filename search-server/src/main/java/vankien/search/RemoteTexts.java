package vankien.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of documents, asked for when they are needed; the last ones are kept. Thread-safe. */
final class RemoteTexts {
    private static final int MOST_CHARACTERS = 8 << 20;
    /** More at once would be a large answer for a text that is perhaps not needed. */
    private static final int MOST_AT_ONCE = 64;

    /** A reader waits for the page of a document. */
    private static final SearchLimits LONGEST = new SearchLimits(Duration.ofSeconds(10), SearchStage.Observer.NONE);

    private final AskedShards shards;
    private final Map<Integer, ShardQuestion.Text> kept = new LinkedHashMap<>(16, .75f, true);
    private final Set<Integer> expected = new HashSet<>();
    private long characters;

    RemoteTexts(Shards shards) {
        this.shards = AskedShards.of(shards, Access.OPEN);
    }

    /** Says that a text will be needed, so that several are asked for at once. */
    synchronized void expect(int ordinal) {
        if (expected.size() < MOST_AT_ONCE) {
            expected.add(ordinal);
        }
    }

    /** The text of a document, by its ordinal. */
    ShardQuestion.Text of(int ordinal) throws IOException {
        BitSet missing = new BitSet();
        synchronized (this) {
            ShardQuestion.Text known = kept.get(ordinal);
            if (known != null) {
                return known;
            }
            if (expected.remove(ordinal)) {
                expected.stream().filter(other -> !kept.containsKey(other)).forEach(missing::set);
                expected.clear();
            }
        }
        missing.set(ordinal);
        List<ShardQuestion.Text> read = new ArrayList<>();
        shards.within(LONGEST.timeout())
                .ask(new ShardQuestion.Read(OrdinalSet.of(missing)), ShardQuestion.TextsInShard.class)
                .forEach(part -> read.addAll(part.documents()));
        ShardQuestion.Text found = null;
        synchronized (this) {
            for (ShardQuestion.Text text : read) {
                keep(text);
                found = text.document() == ordinal ? text : found;
            }
        }
        if (found == null) {
            throw new IOException("no part of the archive has the text of the document with number " + ordinal
                    + ": publish it again with 'vankien index --to'");
        }
        return found;
    }

    private void keep(ShardQuestion.Text text) {
        if (kept.put(text.document(), text) == null) {
            characters += size(text);
        }
        while (characters > MOST_CHARACTERS && kept.size() > 1) {
            Integer oldest = kept.keySet().iterator().next();
            ShardQuestion.Text gone = kept.remove(oldest);
            characters -= gone == null ? 0 : size(gone);
        }
    }

    private static long size(ShardQuestion.Text text) {
        return text.text().length() + (long) text.layout().length();
    }
}
