package org.soleus.server.care.flare;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /// Not while the clinic has just started.
    private static final Duration FIRST = Duration.ofMinutes(5);

    private final LoadSetting.LoadShown setting;
    private final FlareDesk desk;
    private Optional<Thread> looking = Optional.empty();

    FlareWeekly(LoadSetting.LoadShown setting, FlareDesk desk) {
        this.setting = setting;
        this.desk = desk;
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
            Thread.sleep(FIRST);
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
