package org.soleus.server.care.flare;

import org.soleus.clinical.running.therapist.FlareRow;
import org.soleus.clinical.running.therapist.Refit;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.running.Histories;
import org.soleus.server.running.Runs;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Works out a clinic's own refit of the chance of a flare from what its members told.
///
/// Members are read one after the other and told apart by a number that is thrown away with the
/// rows: what is kept holds none of them.
@Component
public class FlareDesk {

    /// Older runs say little of how a clinic's members are now; `R`.
    private static final int DAYS = 730;

    /// A refit holds so long before it is worked out anew.
    private static final Duration HOLDS = Duration.ofDays(7);

    private final Clinic clinic;
    private final Runs runs;
    private final People people;
    private final Histories histories;
    private final Refits refits;
    private final Transactions transactions;
    private final Clock clock;

    FlareDesk(
            Clinic clinic,
            Runs runs,
            People people,
            Histories histories,
            Refits refits,
            Transactions transactions,
            Clock clock) {
        this.clinic = clinic;
        this.runs = runs;
        this.people = people;
        this.histories = histories;
        this.refits = refits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Works it out where the last one is a week old, or none is there.
    ///
    /// @return whether it did
    public boolean refitIfDue() {
        var stale = clock.instant().minus(HOLDS);
        var newest = transactions.in(machinery(), refits::newest);
        if (newest.filter(kept -> kept.at().isAfter(stale)).isPresent()) return false;
        refit();
        return true;
    }

    /// Works it out and keeps it.
    public Refit refit() {
        var now = clock.instant();
        var refit = Refit.of(gathered(now), LocalDate.ofInstant(now, ZoneOffset.UTC));
        transactions.in(machinery(), () -> refits.keep(refit, now));
        return refit;
    }

    private Scope machinery() {
        return Scope.system(clinic.tenant());
    }

    private List<FlareRow> gathered(Instant now) {
        var runners = transactions.in(machinery(), runs::runners);
        var rows = new ArrayList<FlareRow>();
        for (int number = 0; number < runners.size(); number++) {
            int one = number;
            rows.addAll(transactions.in(machinery(), () -> rows(one, runners.get(one), now)));
        }
        return rows;
    }

    private List<FlareRow> rows(int number, MemberId member, Instant now) {
        var zone = people.find(member).map(found -> found.who().zoneId());
        return zone.map(of -> rows(number, member, now, of)).orElse(List.of());
    }

    private List<FlareRow> rows(int number, MemberId member, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var history = histories.of(member, today, zone).history();
        return FlareRow.of(number, history, today.minusDays(DAYS), today);
    }
}
