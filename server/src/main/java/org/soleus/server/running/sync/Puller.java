package org.soleus.server.running.sync;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.clinical.measure.Sentence;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Reader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Asks connected services for what is new, and takes the files in as if they had been handed in:
/// what was here before stays, what broke off goes on where it was.
///
/// On its first visit a service gives everything that it has.
@Component
class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final Duration USUALLY = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(6);

    /// Nobody else visits for so long.
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Providers providers;
    private final Connections connections;
    private final Arrivals arrivals;
    private final Reader reader;
    private final People people;
    private final Clinic clinic;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Clock clock;
    private final Oauth oauth;
    private final Duration every;
    private Optional<Thread> looking = Optional.empty();

    Puller(
            Providers providers,
            Connections connections,
            Arrivals arrivals,
            Reader reader,
            People people,
            Clinic clinic,
            Transactions transactions,
            ObjectMapper json,
            Clock clock,
            @Value("${soleus.sync.every-s:20}") long everyS) {
        this.providers = providers;
        this.connections = connections;
        this.arrivals = arrivals;
        this.reader = reader;
        this.people = people;
        this.clinic = clinic;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.oauth = new Oauth(json, clock);
        this.every = Duration.ofSeconds(everyS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!providers.isAny()) return;
        looking = Optional.of(Thread.ofVirtual().name("sync").start(this::keepLooking));
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

    private void lookAround() {
        try {
            while (look() && !Thread.currentThread().isInterrupted()) {}
        } catch (RuntimeException world) {
            LOG.warn("connections could not be looked at: {}", world.getClass().getSimpleName());
        }
    }

    /// Visits one service for one member, if one is due.
    ///
    /// @return whether one was
    boolean look() {
        var now = clock.instant();
        var due = transactions.in(scope(), () -> connections.take(now, now.plus(LEASE)));
        due.ifPresent(this::visitInTime);
        return due.isPresent();
    }

    /// On a thread of its own: a service that stops in the middle of a file keeps nobody else
    /// waiting for ever.
    private void visitInTime(Connections.Due due) {
        var visiting = Thread.ofVirtual().name("visit").start(() -> visit(due));
        try {
            if (!visiting.join(LEASE)) visiting.interrupt();
            visiting.join();
        } catch (InterruptedException over) {
            visiting.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private Scope scope() {
        return Scope.system(clinic.tenant());
    }

    private void visit(Connections.Due due) {
        var ended = ended(due);
        int failures = ended.failed() ? due.failures() + 1 : 0;
        var now = clock.instant();
        transactions.in(
                scope(),
                () ->
                        connections.note(
                                due,
                                now.plus(ended.pause()),
                                failures,
                                ended.said(),
                                ended.shut(),
                                now));
    }

    /// How a visit ended.
    ///
    /// @param said what stands in the way; empty where nothing does
    private record Ended(Duration pause, boolean failed, Optional<Sentence> said, boolean shut) {

        static Ended badly(Duration pause, String key) {
            return new Ended(pause, true, Optional.of(Sentence.of(key)), false);
        }
    }

    /// A thread that was stopped is told of here: with its mark still set no database is reached.
    private Ended ended(Connections.Due due) {
        try {
            return pull(due);
        } catch (Trouble trouble) {
            if (Thread.interrupted()) return tooLong(due);
            boolean shut = trouble.kind() == Trouble.Kind.SHUT;
            return new Ended(later(due, trouble.pause()), true, Optional.of(trouble.said()), shut);
        } catch (RuntimeException failed) {
            if (Thread.interrupted() || failed instanceof CancellationException) {
                return tooLong(due);
            }
            LOG.warn("a service could not be read: {}", failed.getClass().getSimpleName());
            return Ended.badly(LONGEST, "upload.trouble.ours");
        }
    }

    private static Ended tooLong(Connections.Due due) {
        return Ended.badly(later(due, Duration.ZERO), "upload.trouble.late");
    }

    /// As long as it asked for; otherwise a minute, and twice as long each time.
    private static Duration later(Connections.Due due, Duration asked) {
        if (asked.isPositive()) return asked;
        var wait = Duration.ofMinutes(1L << Math.min(due.failures(), 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Ended pull(Connections.Due due) {
        var provider = providers.find(due.provider());
        var who = transactions.in(scope(), () -> people.find(due.member()).map(Profile::who));
        var secret =
                transactions.in(scope(), () -> connections.secret(due.member(), due.provider()));
        if (provider.isEmpty() || who.isEmpty() || secret.isEmpty()) {
            return new Ended(USUALLY, false, Optional.empty(), false);
        }
        var visit =
                new Visit(
                        provider.get(),
                        due,
                        scope(),
                        connections,
                        transactions,
                        json,
                        oauth,
                        Secret.of(json, secret.get()));
        var harvest =
                new Harvest(provider.get(), who.get(), scope(), visit, arrivals, reader, clock);
        var wait = harvest.take() ? Duration.ZERO : USUALLY;
        var said = visit.backlog().said(provider.get().registration().name());
        return new Ended(wait, false, said, false);
    }
}
