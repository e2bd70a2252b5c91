package org.soleus.server.pulse;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.util.List;

/// All that is measured, as text that Prometheus reads.
///
/// The registry is nobody's bean: what Spring Boot would measure by itself stays out.
final class Meters implements AutoCloseable {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();

    /// @param pool of connections to the store
    /// @param levels what others tell
    Meters(HikariDataSource pool, List<Level> levels) {
        List.of(
                        new JvmMemoryMetrics(),
                        gc,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        pool.setMetricRegistry(registry);
        levels.forEach(this::add);
    }

    MeterRegistry registry() {
        return registry;
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }

    private void add(Level level) {
        Gauge.builder(level.name(), level, Level::now)
                .description(level.help())
                .strongReference(true)
                .register(registry);
    }
}
