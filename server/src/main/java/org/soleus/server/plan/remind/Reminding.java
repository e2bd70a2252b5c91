package org.soleus.server.plan.remind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Settled;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Finds what is due, decides whether it has anything to say, and plans the next one.
@Component
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final Reminders reminders;
    private final Going going;
    private final Occasions occasions;
    private final People people;
    private final Transactions transactions;
    private final Scope machinery;
    private final Clock clock;

    Reminding(
            Reminders reminders,
            Going going,
            Occasions occasions,
            People people,
            Transactions transactions,
            Clinic clinic,
            Clock clock) {
        this.reminders = reminders;
        this.going = going;
        this.occasions = occasions;
        this.people = people;
        this.transactions = transactions;
        this.machinery = Scope.system(clinic.tenant());
        this.clock = clock;
    }

    /// Keeps what she chose. Runs in the caller's scope and transaction.
    public void choose(SignedIn who, Chosen chosen, Quiet quiet) {
        reminders.keep(who.member(), chosen, next(who, chosen, quiet));
    }

    private Optional<Instant> next(SignedIn who, Chosen chosen, Quiet quiet) {
        if (!chosen.isOn()) return Optional.empty();
        var from = after(who, chosen.kind());
        return Moment.after(from, chosen, quiet, who.zoneId()).map(Moment::at);
    }

    /// What comes once a day and went out today comes tomorrow, at whatever hour it is wanted now.
    private Instant after(SignedIn who, Kind kind) {
        var now = clock.instant();
        var today = now.atZone(who.zoneId()).toLocalDate();
        if (kind.repeats() || !going.went(who.member(), kind, today)) return now;
        return today.plusDays(1).atStartOfDay(who.zoneId()).toInstant().minusNanos(1);
    }

    /// Calls off one kind.
    public void stop(MemberId member, Kind kind) {
        reminders.callOff(member, kind);
    }

    /// Her days are days where she is now. What is due already goes out first: whoever changes a
    /// colour in that minute misses nothing.
    @EventListener
    void on(Settled settled) {
        people.find(settled.member()).map(Profile::who).ifPresent(this::planAgain);
    }

    private void planAgain(SignedIn who) {
        var quiet = reminders.quiet(who.member());
        for (var chosen : reminders.list(who.member())) {
            if (!chosen.isOn()) continue;
            var next = next(who, chosen, quiet);
            reminders.moveUndue(who.member(), chosen.kind(), next, clock.instant());
        }
    }

    /// Handles one that is due. One that cannot be handled is put off, and holds nobody else up.
    ///
    /// @return whether one was
    public boolean look() {
        var taken = new AtomicReference<Optional<Reminders.Key>>(Optional.empty());
        try {
            transactions.in(machinery, () -> take(taken));
        } catch (RuntimeException failed) {
            if (taken.get().isEmpty()) throw failed;
            LOG.warn("a reminder was left out: {}", failed.getClass().getSimpleName());
            var later = clock.instant().plus(PUT_OFF);
            transactions.in(machinery, () -> reminders.putOff(taken.get().get(), later));
        }
        return taken.get().isPresent();
    }

    private void take(AtomicReference<Optional<Reminders.Key>> taken) {
        taken.set(reminders.due(clock.instant()));
        taken.get().flatMap(reminders::read).ifPresent(this::handle);
    }

    private void handle(Reminders.Due due) {
        var who = people.find(due.member()).map(Profile::who);
        who.ifPresent(known -> send(known, due.chosen()));
        var next = who.flatMap(known -> next(known, due));
        reminders.move(due.member(), due.chosen().kind(), next);
    }

    private Optional<Instant> next(SignedIn who, Reminders.Due due) {
        return next(who, due.chosen(), reminders.quiet(who.member()));
    }

    private void send(SignedIn who, Chosen chosen) {
        var now = clock.instant();
        var quiet = reminders.quiet(who.member());
        Moment.upTo(now, chosen, quiet, who.zoneId())
                .filter(moment -> now.isBefore(late(moment, chosen)))
                .filter(moment -> occasions.holds(who, chosen.kind()))
                .filter(moment -> isNew(who, chosen.kind()))
                .ifPresent(moment -> send(who, chosen, moment));
    }

    /// A question is told of once, not once a day; noted in the same transaction in which it goes
    /// out. Two that come together are told of together.
    private boolean isNew(SignedIn who, Kind kind) {
        if (kind != Kind.QUESTIONS) return true;
        boolean any = false;
        for (var one : occasions.questions(who)) {
            any |= reminders.note(who.member(), one, clock.instant());
        }
        return any;
    }

    private static Instant late(Moment moment, Chosen chosen) {
        return moment.at().plus(chosen.kind().late());
    }

    private void send(SignedIn who, Chosen chosen, Moment moment) {
        var late = late(moment, chosen);
        if (chosen.mail()) {
            going.add(who.member(), chosen.kind(), moment, Way.MAIL, late);
        }
        if (chosen.phone()) {
            going.add(who.member(), chosen.kind(), moment, Way.PHONE, late);
        }
    }
}
