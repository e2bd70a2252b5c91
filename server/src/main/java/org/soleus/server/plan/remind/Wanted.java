package org.soleus.server.plan.remind;

import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Whether a reminder that waits to go out is still wanted: it may have waited for a mail server
/// while she called it off, while her quiet hours began or while her plan was closed.
@Component
class Wanted {

    private final Reminders reminders;
    private final Occasions occasions;
    private final People people;
    private final Clock clock;

    Wanted(Reminders reminders, Occasions occasions, People people, Clock clock) {
        this.reminders = reminders;
        this.occasions = occasions;
        this.people = people;
        this.clock = clock;
    }

    /// Runs in the caller's scope and transaction.
    boolean is(Going.Waiting one) {
        return clock.instant().isBefore(one.late())
                && people.find(one.member())
                        .map(Profile::who)
                        .filter(who -> is(one, who))
                        .isPresent();
    }

    private boolean is(Going.Waiting one, SignedIn who) {
        var now = clock.instant().atZone(who.zoneId()).toLocalTime();
        return reminders.list(one.member()).stream().anyMatch(chosen -> goes(chosen, one))
                && !reminders.quiet(one.member()).holds(now)
                && occasions.holds(who, one.kind());
    }

    private static boolean goes(Chosen chosen, Going.Waiting one) {
        if (chosen.kind() != one.kind()) return false;
        return switch (one.way()) {
            case MAIL -> chosen.mail();
            case PHONE -> chosen.phone();
        };
    }
}
