package org.soleus.server.running.sync;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Reader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
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

    /// After so long a visit is over with the page at hand, and goes on next time.
    private static final long LONG_NS = Duration.ofMinutes(5).toNanos();

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
        try {
            boolean more = pull(due);
            note(due, more ? Duration.ZERO : USUALLY, 0, "", false);
        } catch (Trouble trouble) {
            boolean shut = trouble.kind() == Trouble.Kind.SHUT;
            note(due, later(due, trouble.pause()), due.failures() + 1, said(trouble), shut);
        } catch (CancellationException stopped) {
            note(due, later(due, Duration.ZERO), due.failures() + 1, "It took too long.", false);
        } catch (RuntimeException failed) {
            LOG.warn("a service could not be read: {}", failed.getClass().getSimpleName());
            note(due, LONGEST, due.failures() + 1, "Something went wrong here.", false);
        }
    }

    private static String said(Trouble trouble) {
        return String.valueOf(trouble.getMessage());
    }

    private void note(
            Connections.Due due, Duration wait, int failures, String trouble, boolean shut) {
        var now = clock.instant();
        transactions.in(
                scope(), () -> connections.note(due, now.plus(wait), failures, trouble, shut, now));
    }

    /// As long as it asked for; otherwise a minute, and twice as long each time.
    private static Duration later(Connections.Due due, Duration asked) {
        if (asked.isPositive()) return asked;
        var wait = Duration.ofMinutes(1L << Math.min(due.failures(), 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /// @return whether there is more right now
    private boolean pull(Connections.Due due) {
        var provider = providers.find(due.provider());
        var who = transactions.in(scope(), () -> people.find(due.member()).map(Profile::who));
        var secret =
                transactions.in(scope(), () -> connections.secret(due.member(), due.provider()));
        if (provider.isEmpty() || who.isEmpty() || secret.isEmpty()) return false;
        var visit =
                new Visit(
                        provider.get(),
                        due.member(),
                        scope(),
                        connections,
                        transactions,
                        json,
                        oauth,
                        Secret.of(json, secret.get()));
        return pull(provider.get(), who.get(), visit);
    }

    private boolean pull(Provider provider, SignedIn who, Visit visit) {
        long from = System.nanoTime();
        while (System.nanoTime() - from < LONG_NS) {
            var place = visit.place();
            var listing = visit.ask(asking -> provider.list(asking, place));
            for (var activity : listing.activities()) take(provider, who, visit, activity);
            visit.reached(listing.next());
            if (!listing.more() || visit.place().equals(place)) return false;
        }
        return true;
    }

    private void take(Provider provider, SignedIn who, Visit visit, Provider.Activity activity) {
        try (var bytes = visit.ask(asking -> open(provider, asking, activity));
                var arrival = arrivals.take(shown(activity.file()), bytes)) {
            reader.read(who, scope(), arrival, told -> {});
        } catch (Arrivals.TooLarge left) {
            LOG.warn("a file of a service is too large and was left out");
        } catch (IOException broken) {
            throw Trouble.down(provider.registration().name());
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.MISSING) throw trouble;
        }
    }

    private static InputStream open(Provider provider, Asking asking, Provider.Activity activity) {
        try {
            return provider.original(asking, activity.id());
        } catch (IOException broken) {
            throw Trouble.down(provider.registration().name());
        }
    }

    private static String shown(String file) {
        var plain = file.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
