package org.soleus.server.pulse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;

/// Whether requests should be sent here: from when the last part has started until the clinic is
/// asked to stop, which it hears of before all others.
///
/// Whoever shares requests out is given a moment to look again before the door closes. On loopback
/// it is a short one, in which connections that are kept end.
@Component
public class Readiness implements SmartLifecycle {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Duration moment;
    private volatile boolean ready;

    /// @param loopback whether the clinic listens on loopback alone
    Readiness(@Value("${soleus.loopback}") boolean loopback) {
        this.moment = loopback ? SHORT : MOMENT;
    }

    /// Whether it is neither starting nor stopping.
    public boolean isReady() {
        return ready;
    }

    @Override
    public void start() {
        ready = true;
    }

    @Override
    public void stop() {
        ready = false;
        try {
            Thread.sleep(moment);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ready;
    }

    /// The last to start and the first to stop.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
