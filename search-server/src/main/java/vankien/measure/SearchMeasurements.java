package vankien.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vankien.search.SearchStage;

/** What searches take, by their stages, and how many needed none because their results were kept. */
final class SearchMeasurements implements SearchStage.Observer {
    private final Map<SearchStage, Timer> stages = new EnumMap<>(SearchStage.class);
    private final Counter kept;

    SearchMeasurements(MeterRegistry registry) {
        for (SearchStage stage : SearchStage.values()) {
            stages.put(
                    stage,
                    Timer.builder("vankien.search.stage")
                            .description("Stages of searches, with the time each took")
                            .tag("stage", stage.symbol())
                            .serviceLevelObjectives(Measurements.TIMES)
                            .register(registry));
        }
        kept = Counter.builder("vankien.search.kept")
                .description("Searches that were answered with a result that was kept")
                .register(registry);
    }

    @Override
    public void took(SearchStage stage, long nanoseconds) {
        Objects.requireNonNull(stages.get(stage)).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    @Override
    public void kept() {
        kept.increment();
    }
}
