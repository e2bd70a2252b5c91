package org.soleus.server.account;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Lets go, once a day, of what the page of retention says is not kept: notes of forms that were
/// sent, codes that are over, trails of those who were erased long ago. Looks over, too, whether
/// the trails that stay are whole, and clears what erasures left in free space.
@Component
public class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration EVERY = Duration.ofHours(24);

    /// Not while the clinic has just started.
    private static final Duration FIRST = Duration.ofMinutes(10);

    private final Clinic clinic;
    private final Once once;
    private final Codes codes;
    private final Erasures erasures;
    private final Erasing erasing;
    private final Trails trails;
    private final FreeSpace space;
    private final Transactions transactions;
    private final Clock clock;
    private Optional<Thread> sweeping = Optional.empty();

    Sweeping(
            Clinic clinic,
            Once once,
            Codes codes,
            Erasures erasures,
            Erasing erasing,
            Trails trails,
            FreeSpace space,
            Transactions transactions,
            Clock clock) {
        this.clinic = clinic;
        this.once = once;
        this.codes = codes;
        this.erasures = erasures;
        this.erasing = erasing;
        this.trails = trails;
        this.space = space;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        sweeping = Optional.of(Thread.ofVirtual().name("sweeping").start(this::everyDay));
    }

    @PreDestroy
    void end() {
        sweeping.ifPresent(Thread::interrupt);
    }

    private void everyDay() {
        try {
            Thread.sleep(FIRST);
            while (!Thread.currentThread().isInterrupted()) {
                sweepOrTell();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOrTell() {
        try {
            sweep();
        } catch (RuntimeException world) {
            LOG.error("sweeping broke off: {}", world.getClass().getSimpleName());
        }
    }

    /// Does it now.
    public void sweep() {
        codes.forgetOld();
        var machinery = Scope.system(clinic.tenant());
        var before = clock.instant().minus(Once.KEPT);
        boolean more = true;
        while (more) more = transactions.in(machinery, () -> once.forget(before));
        transactions.in(machinery, erasures::forgetTrails);
        erasing.endBegun();
        trails.follow();
        space.clear(clock.instant().minus(EVERY.multipliedBy(2)));
    }
}
