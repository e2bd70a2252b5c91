package org.soleus.server.care.flare;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/// Looks once a day whether a week has passed since the last refit, where the operator wants the
/// numbers of load to be seen; else it never looks. Two machines of one clinic may both work it
/// out: they find the same.
@Component
class FlareWeekly {

    private static final Logger LOG = LoggerFactory.getLogger(FlareWeekly.class);
    private static final Duration EVERY = Duration.ofHours(24);

    private final LoadSetting.LoadShown setting;
    private final FlareDesk desk;
    private final Duration first;
    private Optional<Thread> looking = Optional.empty();

    /// @param firstS seconds after a start: not while the clinic has just begun
    FlareWeekly(
            LoadSetting.LoadShown setting,
            FlareDesk desk,
            @Value("${soleus.refit.first-s:300}") long firstS) {
        this.setting = setting;
        this.desk = desk;
        this.first = Duration.ofSeconds(firstS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!setting.shown()) return;
        looking = Optional.of(Thread.ofVirtual().name("refit").start(this::everyDay));
    }

    @PreDestroy
    void end() {
        looking.ifPresent(Thread::interrupt);
    }

    private void everyDay() {
        try {
            Thread.sleep(first);
            while (!Thread.currentThread().isInterrupted()) {
                lookOrTell();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /// What went wrong is told by its kind alone: its words may hold something of a member.
    private void lookOrTell() {
        try {
            desk.refitIfDue();
        } catch (RuntimeException world) {
            LOG.error("the refit broke off: {}", world.getClass().getSimpleName());
        }
    }
}
