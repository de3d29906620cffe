package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vankien.query.GatheredTerms;
import vankien.query.QueryReader;

/** How long the parts of an archive are given, and what becomes of answers that are none. */
class AskedShardsTest {
    private static final ShardQuestion.Sought SOUGHT = new ShardQuestion.Typed(QueryReader.read("rừng"));

    private final List<Long> given = new ArrayList<>();

    private AskedShards answering(String answer, Duration time) {
        Shards shards = (question, milliseconds) -> {
            assertEquals(
                    milliseconds,
                    ShardJson.received(question, ShardQuestion.class).milliseconds());
            given.add(milliseconds);
            return List.of(answer);
        };
        return AskedShards.of(shards, Access.OPEN).within(new SearchLimits(time, SearchStage.Observer.NONE).timeout());
    }

    @Test
    void whatIsLeftOfTheTimeOfASearchGoesWithEachQuestion() throws Exception {
        String nothing = ShardJson.write(GatheredTerms.NONE);
        assertEquals(
                GatheredTerms.NONE, answering(nothing, Duration.ofSeconds(7)).gather(SOUGHT));
        assertTrue(given.getLast() <= 7_000 && given.getLast() > 0, given.toString());
        assertEquals(GatheredTerms.NONE, answering(nothing, Duration.ofDays(1)).gather(SOUGHT));
        assertEquals(AskedShards.PATIENT_MS, given.getLast());
    }

    @Test
    void whenItIsOverNobodyIsAsked() {
        assertThrows(
                TooExpensiveException.class,
                () -> answering("{}", Duration.ofNanos(1)).gather(SOUGHT));
        assertEquals(List.of(), given);
        assertThrows(
                TooExpensiveException.class,
                () -> answering(ShardAnswers.TOO_LATE, Duration.ofDays(1)).gather(SOUGHT));
    }

    @Test
    void anAnswerOfAnotherKindIsNone() {
        ArchiveUnavailableException none = assertThrows(
                ArchiveUnavailableException.class,
                () -> answering("{\"words\": {}}", Duration.ofDays(1)).gather(SOUGHT));
        assertTrue(String.valueOf(none.getMessage()).contains("fields"), none.getMessage());
    }
}
