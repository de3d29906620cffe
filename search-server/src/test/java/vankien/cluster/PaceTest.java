package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a cluster is looked at that does not answer. */
class PaceTest {
    @Test
    void failuresMakeItSlowerAndOneAnswerMakesItQuickAgain() {
        Pace pace = new Pace();
        List<Long> seconds = new ArrayList<>();
        seconds.add(pace.next(true).toSeconds());
        for (int i = 0; i < 10; i++) {
            seconds.add(pace.next(false).toSeconds());
        }
        seconds.add(pace.next(true).toSeconds());
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 1L), seconds);
        assertEquals(Duration.ofSeconds(2), pace.next(false));
    }
}
