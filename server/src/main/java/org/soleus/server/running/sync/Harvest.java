package org.soleus.server.running.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.feed.Arrival;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Reader;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// What one visit takes: a page after another, then what did not come through before. A file that
/// cannot be had is put off, and the others come.
final class Harvest {

    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);

    /// After so long a visit is over, and goes on next time where it was.
    private static final long LONG_NS = Duration.ofMinutes(5).toNanos();

    /// When so many files in a row do not come, it is the service.
    private static final int IN_A_ROW = 3;

    private final Provider provider;
    private final SignedIn who;
    private final Scope scope;
    private final Visit visit;
    private final Arrivals arrivals;
    private final Reader reader;
    private final Clock clock;
    private final long begun = System.nanoTime();
    private int inARow;

    Harvest(
            Provider provider,
            SignedIn who,
            Scope scope,
            Visit visit,
            Arrivals arrivals,
            Reader reader,
            Clock clock) {
        this.provider = provider;
        this.who = who;
        this.scope = scope;
        this.visit = visit;
        this.arrivals = arrivals;
        this.reader = reader;
        this.clock = clock;
    }

    /// Takes what there is.
    ///
    /// @return whether there is more right now
    boolean take() {
        boolean more = true;
        while (more) {
            var place = visit.place();
            var listing = list();
            for (var activity : listing.activities()) {
                if (visit.backlog().holds(activity)) continue;
                if (isLong()) return true;
                take(activity);
            }
            visit.reached(listing.next());
            more = listing.more() && !visit.place().equals(place);
        }
        return takeLate();
    }

    private boolean takeLate() {
        for (var late : visit.backlog().due(clock.instant())) {
            if (isLong()) return true;
            take(late.activity());
        }
        return false;
    }

    private Provider.Listing list() {
        var place = visit.place();
        return visit.ask(asking -> provider.list(asking, place));
    }

    private boolean isLong() {
        return System.nanoTime() - begun > LONG_NS;
    }

    private void take(Provider.Activity activity) {
        try {
            fetch(activity);
            inARow = 0;
            visit.keep(visit.backlog().with(activity));
        } catch (Arrivals.TooLarge left) {
            LOG.warn("a file of a service is too large and was left out");
            visit.keep(visit.backlog().leavingOut(activity));
        } catch (IOException broken) {
            putOff(activity, down());
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (Trouble trouble) {
            taken(activity, trouble);
        } catch (RuntimeException failed) {
            LOG.warn("a file of a service failed: {}", failed.getClass().getSimpleName());
            putOff(activity, failed);
        }
    }

    private void taken(Provider.Activity activity, Trouble trouble) {
        switch (trouble.kind()) {
            case MISSING -> visit.keep(visit.backlog().with(activity));
            case DOWN -> putOff(activity, trouble);
            case BUSY -> throw trouble;
            case SHUT -> {
                // the door itself, or this file alone: a door that is shut gives no list either
                list();
                putOff(activity, trouble);
            }
        }
    }

    private void putOff(Provider.Activity activity, RuntimeException why) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException();
        visit.keep(visit.backlog().puttingOff(activity, clock.instant()));
        if (++inARow >= IN_A_ROW && !(why instanceof Trouble one && isOfTheFile(one))) throw why;
    }

    private static boolean isOfTheFile(Trouble trouble) {
        return trouble.kind() == Trouble.Kind.SHUT;
    }

    private void fetch(Provider.Activity activity) throws IOException {
        try (var bytes = visit.ask(asking -> open(asking, activity));
                var arrival = arrivals.take(Arrival.shown(activity.file()), bytes)) {
            reader.read(who, scope, arrival, told -> {});
        }
    }

    private InputStream open(Asking asking, Provider.Activity activity) {
        try {
            return provider.original(asking, activity.id());
        } catch (IOException broken) {
            throw down();
        }
    }

    private Trouble down() {
        return Trouble.down(provider.registration().name());
    }
}
