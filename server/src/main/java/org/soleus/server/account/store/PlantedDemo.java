package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.DemoSeed;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Identity;
import org.soleus.server.account.People;
import org.soleus.server.account.Role;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Makes the demo's people and has each noun plant its share, each exactly once.
@Component
class PlantedDemo implements DemoPeople {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);

    private static final List<Wanted> WANTED =
            List.of(
                    new Wanted(
                            "ines", "Ines Okafor, PT (demo)", Role.STAFF, "Looks after members."),
                    new Wanted("ada", "Ada Lindqvist (demo)", Role.MEMBER, "Begins tonight."),
                    new Wanted("ben", "Ben Castell (demo)", Role.MEMBER, "Is three weeks in."),
                    new Wanted("mara", "Mara Deniz (demo)", Role.MEMBER, "Waits for a therapist."),
                    new Wanted(
                            "tomas",
                            "Tomas Reyes (demo)",
                            Role.MEMBER,
                            "Took steps back; a therapist looks."),
                    new Wanted(
                            "noor",
                            "Noor Haddad (demo)",
                            Role.MEMBER,
                            "Found a warning sign today."));

    private final Clinic clinic;
    private final People people;
    private final Enrolments enrolments;
    private final Transactions transactions;
    private final ObjectProvider<DemoSeed> seeds;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlantedDemo(
            Clinic clinic,
            People people,
            Enrolments enrolments,
            Transactions transactions,
            ObjectProvider<DemoSeed> seeds,
            JdbcClient jdbc,
            Clock clock) {
        this.clinic = clinic;
        this.people = people;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.seeds = seeds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param handle for buttons and tests
    /// @param name as shown
    /// @param role to the clinic
    /// @param about one sentence
    private record Wanted(String handle, String name, Role role, String about) {
        String mail() {
            return handle + "@demo.example";
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void plant() {
        if (!clinic.demo()) return;
        for (var wanted : WANTED) {
            if (find(wanted.handle()).isEmpty()) enrolments.enrol(enrolment(wanted));
        }
        seeds.orderedStream().forEach(this::plant);
    }

    @Override
    public List<Person> all() {
        return WANTED.stream()
                .flatMap(
                        wanted ->
                                find(wanted.handle())
                                        .map(
                                                who ->
                                                        new Person(
                                                                wanted.handle(),
                                                                wanted.name(),
                                                                wanted.about(),
                                                                who))
                                        .stream())
                .toList();
    }

    @Override
    public Optional<SignedIn> find(String handle) {
        return WANTED.stream()
                .filter(wanted -> clinic.demo() && wanted.handle().equals(handle))
                .findFirst()
                .flatMap(
                        wanted ->
                                transactions.in(
                                        Scope.system(clinic.tenant()),
                                        () -> people.withMail(wanted.mail())));
    }

    /// A slow machine may reckon at a past for minutes, and nobody waits for this transaction.
    private void plant(DemoSeed seed) {
        transactions.in(
                Scope.system(clinic.tenant()),
                () -> {
                    jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = '15min'").update();
                    var first =
                            jdbc.sql(
                                                    """
                                                    INSERT INTO soleus.planted VALUES (?, ?)
                                                    ON CONFLICT DO NOTHING
                                                    """)
                                            .params(
                                                    seed.name(),
                                                    clock.instant().atOffset(ZoneOffset.UTC))
                                            .update()
                                    == 1;
                    if (first) seed.plant(clinic, this);
                });
    }

    private Enrolment enrolment(Wanted wanted) {
        return new Enrolment(
                wanted.role(),
                new Identity(wanted.name(), wanted.mail(), BORN),
                true,
                Unit.KM,
                "Europe/Berlin",
                clock.instant(),
                Optional.empty());
    }
}
