package org.soleus.server.running.feed;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/// Looks each hour for parts of files that nobody goes on with.
@Component
class OldParts {

    private static final Logger LOG = LoggerFactory.getLogger(OldParts.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Parts parts;
    private Optional<Thread> looking = Optional.empty();

    OldParts(Parts parts) {
        this.parts = parts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looking = Optional.of(Thread.ofVirtual().name("old parts").start(this::everyHour));
    }

    @PreDestroy
    void end() {
        looking.ifPresent(Thread::interrupt);
    }

    private void everyHour() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                forgetOrTell();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetOrTell() {
        try {
            parts.forgetOld();
        } catch (IOException | UncheckedIOException world) {
            LOG.warn("old parts could not be forgotten: {}", world.getClass().getSimpleName());
        }
    }
}
