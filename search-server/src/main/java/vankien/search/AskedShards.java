package vankien.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;
import vankien.query.GatheredTerms;

/** The parts of an archive as one reader asks them. */
final class AskedShards {
    /** What no reader waits for may take so long. */
    static final long PATIENT_MS = 60_000;

    private final Shards shards;
    private final @Nullable Set<String> groups;
    private final @Nullable QueryTimeout timeout;

    private AskedShards(Shards shards, @Nullable Set<String> groups, @Nullable QueryTimeout timeout) {
        this.shards = shards;
        this.groups = groups;
        this.timeout = timeout;
    }

    static AskedShards of(Shards shards, Access access) {
        return new AskedShards(
                shards, access instanceof Access.Restricted restricted ? restricted.groups() : null, null);
    }

    /** The same until a time is over; null for no such time. */
    AskedShards within(@Nullable QueryTimeout time) {
        return new AskedShards(shards, groups, time);
    }

    /** The answers of all parts. */
    <T> List<T> ask(ShardQuestion.Asked asked, Class<T> type) throws IOException {
        if (timeout != null && timeout.shouldExit()) {
            throw new TooExpensiveException();
        }
        List<T> answers = new ArrayList<>();
        long longest =
                timeout instanceof SearchLimits.Deadline deadline ? Math.min(PATIENT_MS, deadline.left()) : PATIENT_MS;
        String question = ShardJson.write(new ShardQuestion(groups, longest, asked));
        for (String answer : shards.ask(question, Duration.ofMillis(longest))) {
            if (answer.equals(ShardAnswers.TOO_LATE)) {
                throw new TooExpensiveException();
            }
            answers.add(ShardJson.read(answer, type));
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
