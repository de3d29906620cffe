package vankien.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vankien.search.Archive;
import vankien.search.ArchiveState;

/** What is measured. Thread-safe. */
public final class Measurements {
    /** The upper ends of the classes that times are counted in. */
    static final Duration[] TIMES = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Archive archive;

    private Measurements(Archive archive) {
        this.archive = archive;
    }

    /** Measures an archive from now on. */
    @SuppressWarnings("resource") // what measures the collector lives as long as the process
    public static Measurements of(Archive archive) {
        Measurements measured = new Measurements(archive);
        PrometheusMeterRegistry registry = measured.registry;
        archive.observe(new SearchMeasurements(registry));
        Gauge.builder("vankien.index.documents", () -> measured.state().documents())
                .description("Documents in the index that is served")
                .register(registry);
        Gauge.builder("vankien.index.age.seconds", measured::age)
                .description("Seconds since the index that is served was published")
                .register(registry);
        Gauge.builder("vankien.index.generation", measured::generation)
                .description("Number of the generation that is served")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return measured;
    }

    private ArchiveState state() {
        return archive.state();
    }

    private double age() {
        return Duration.between(state().published(), Clock.systemUTC().instant())
                        .toMillis()
                / 1_000.0;
    }

    /** The name of a generation begins with its number. */
    private double generation() {
        String number = state().generation().replaceFirst("^[^0-9]*([0-9]{1,15}).*$", "$1");
        return number.matches("[0-9]+") ? Double.parseDouble(number) : 0;
    }

    /** A request was answered. */
    public void request(String route, int status, long nanoseconds) {
        Timer.builder("vankien.request")
                .description("Requests by route and status, with the time each took")
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(TIMES)
                .register(registry)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
        if (status == 429 || status == 503) {
            registry.counter("vankien.request.refused", "status", Integer.toString(status))
                    .increment();
        }
    }

    /** Everything in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }
}
