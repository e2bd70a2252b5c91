package org.soleus.server.plan.remind;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/// Looks again and again for what is due and for what waits to go out. Several of them, on several
/// machines, share the work.
@Component
class Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private static final int AT_ONCE = 50;

    private final Reminding reminding;
    private final Delivery delivery;
    private final Duration every;
    private Optional<Thread> looking = Optional.empty();

    Ticker(
            Reminding reminding,
            Delivery delivery,
            @Value("${soleus.remind.every-s:20}") long everyS) {
        this.reminding = reminding;
        this.delivery = delivery;
        this.every = Duration.ofSeconds(everyS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looking = Optional.of(Thread.ofVirtual().name("reminders").start(this::keepLooking));
    }

    @PreDestroy
    void end() {
        looking.ifPresent(Thread::interrupt);
    }

    private void keepLooking() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(every);
                lookAround();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAround() throws InterruptedException {
        try {
            look();
        } catch (RuntimeException world) {
            LOG.warn("reminders could not be looked at: {}", world.getClass().getSimpleName());
        }
    }

    /// Everything that is due, everything that waits, and nothing that is long past.
    void look() throws InterruptedException {
        boolean more = true;
        while (more) {
            boolean planned = plan();
            more = delivery.look() || planned;
        }
        delivery.forget();
    }

    /// Some of what is due: the first of many go out before the last are looked at.
    private boolean plan() {
        for (int i = 0; i < AT_ONCE; i++) if (!reminding.look()) return i > 0;
        return true;
    }
}
