package vankien.suggest;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Entries as Lucene's suggesters take them. */
final class EntryIterator implements InputIterator {
    private final Iterator<Entry> entries;
    private final Leisure leisure;
    private @Nullable Entry current;

    EntryIterator(Iterator<Entry> entries, Leisure leisure) {
        this.entries = entries;
        this.leisure = leisure;
    }

    @Override
    public @Nullable BytesRef next() {
        if (!entries.hasNext()) {
            return null;
        }
        leisure.step();
        current = entries.next();
        return new BytesRef(current.suggestion().text());
    }

    @Override
    public long weight() {
        return current == null ? 0 : current.weight();
    }

    @Override
    public @Nullable BytesRef payload() {
        return current == null ? null : current.payload();
    }

    @Override
    public boolean hasPayloads() {
        return true;
    }

    @Override
    public @Nullable Set<BytesRef> contexts() {
        return null;
    }

    @Override
    public boolean hasContexts() {
        return false;
    }
}
