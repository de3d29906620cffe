package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;
import vankien.query.GatheredTerms;

/** The parts of an archive as one reader asks them. */
final class AskedShards {
    /** What no reader waits for may take so long: less than whoever asks over a network waits for an answer. */
    static final long PATIENT_MS = 25_000;

    private final Shards shards;
    private final Access access;
    private final @Nullable QueryTimeout timeout;

    private AskedShards(Shards shards, Access access, @Nullable QueryTimeout timeout) {
        this.shards = shards;
        this.access = access;
        this.timeout = timeout;
    }

    static AskedShards of(Shards shards, Access access) {
        return new AskedShards(shards, access, null);
    }

    /** The same until a time is over; null for no such time. */
    AskedShards within(@Nullable QueryTimeout time) {
        return new AskedShards(shards, access, time);
    }

    /** The answers of all parts. */
    <T> List<T> ask(ShardQuestion.Asked asked, Class<T> type) throws IOException {
        if (timeout != null && timeout.shouldExit()) {
            throw new TooExpensiveException();
        }
        List<T> answers = new ArrayList<>();
        long longest =
                timeout instanceof SearchLimits.Deadline deadline ? Math.min(PATIENT_MS, deadline.left()) : PATIENT_MS;
        for (String answer : shards.ask(ShardQuestion.json(access, longest, asked), longest)) {
            if (answer.equals(ShardAnswers.TOO_LATE)) {
                throw new TooExpensiveException();
            }
            try {
                answers.add(ShardJson.read(answer, type));
            } catch (IllegalArgumentException e) {
                throw new ArchiveUnavailableException(String.valueOf(e.getMessage()), e);
            }
        }
        return answers;
    }

    /** What all parts together hold of what is looked for. */
    GatheredTerms gather(ShardQuestion.Sought sought) throws IOException {
        GatheredTerms all = GatheredTerms.NONE;
        for (GatheredTerms part : ask(new ShardQuestion.Gather(sought), GatheredTerms.class)) {
            all = all.plus(part);
        }
        return all;
    }
}
