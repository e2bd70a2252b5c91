package org.soleus.server.plan.remind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hands over what waits to go out. What is not taken is tried again, each time after twice as
/// long, until it would only be late.
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 16;

    /// Nobody else hands it over for so long; after a crash it is handed over again then.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(7);

    private final Going going;
    private final Wanted wanted;
    private final Devices devices;
    private final People people;
    private final MemberKeys keys;
    private final Outbox outbox;
    private final Letters letters;
    private final Push push;
    private final Transactions transactions;
    private final Scope machinery;
    private final Clock clock;

    Delivery(
            Going going,
            Wanted wanted,
            Devices devices,
            People people,
            MemberKeys keys,
            Outbox outbox,
            Letters letters,
            Push push,
            Transactions transactions,
            Clinic clinic,
            Clock clock) {
        this.going = going;
        this.wanted = wanted;
        this.devices = devices;
        this.people = people;
        this.keys = keys;
        this.outbox = outbox;
        this.letters = letters;
        this.push = push;
        this.transactions = transactions;
        this.machinery = Scope.system(clinic.tenant());
        this.clock = clock;
    }

    /// Hands over some that wait.
    ///
    /// @return whether any did
    boolean look() throws InterruptedException {
        var now = clock.instant();
        var waiting = transactions.in(machinery, () -> going.take(now, now.plus(LEASE), AT_ONCE));
        List<Thread> under = new ArrayList<>();
        for (var one : waiting) {
            under.add(Thread.ofVirtual().name("reminder").start(() -> handOver(one)));
        }
        for (var thread : under) thread.join();
        return !waiting.isEmpty();
    }

    /// What went out is kept for a week, so that it goes out once; then it is forgotten.
    void forget() {
        var before = clock.instant().minus(KEPT);
        transactions.in(machinery, () -> going.forget(before));
    }

    private void handOver(Going.Waiting one) {
        try {
            note(
                    one,
                    transactions.in(machinery, () -> wanted.is(one)) ? handed(one) : Handed.NEVER);
        } catch (RuntimeException failed) {
            LOG.warn("a reminder was not handed over: {}", failed.getClass().getSimpleName());
        }
    }

    private Handed handed(Going.Waiting one) {
        return switch (one.way()) {
            case MAIL -> mail(one);
            case PHONE -> ring(one);
        };
    }

    private Handed mail(Going.Waiting one) {
        var post = transactions.in(machinery, () -> post(one));
        if (post.isEmpty() || !outbox.works()) return Handed.NEVER;
        return outbox.deliver(post.get()) ? Handed.TAKEN : Handed.LATER;
    }

    private Optional<Outbox.Post> post(Going.Waiting one) {
        return people.find(one.member())
                .filter(Profile::mailProven)
                .flatMap(
                        found ->
                                found.identity(keys)
                                        .map(Identity::mail)
                                        .map(to -> letters.post(one, to, found.who().reads())));
    }

    private Handed ring(Going.Waiting one) {
        var hers = transactions.in(machinery, () -> devices.list(one.member()));
        var all = Handed.NEVER;
        for (var device : hers) {
            var handed = push.ring(device.address());
            if (handed == Handed.NEVER) forget(one, device);
            if (handed == Handed.LATER && all == Handed.NEVER) all = handed;
            if (handed == Handed.TAKEN) all = handed;
        }
        return all;
    }

    private void forget(Going.Waiting one, Devices.Device device) {
        transactions.in(machinery, () -> devices.remove(one.member(), device.id()));
    }

    private void note(Going.Waiting one, Handed handed) {
        var next = clock.instant().plus(Duration.ofMinutes(1L << Math.min(one.tries(), 6)));
        transactions.in(
                machinery,
                () -> {
                    switch (handed) {
                        case TAKEN -> going.done(one, true);
                        case NEVER -> going.done(one, false);
                        case LATER -> going.again(one, next);
                    }
                });
    }
}
