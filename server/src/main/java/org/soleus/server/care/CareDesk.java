package org.soleus.server.care;

import org.soleus.server.account.Glass;
import org.soleus.server.account.GlassBroken;
import org.soleus.server.account.Identity;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Why;
import org.soleus.server.plan.Advice;
import org.soleus.server.plan.Hold;
import org.soleus.server.plan.InSession;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Plans;
import org.soleus.server.triage.Screens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody of the clinic reads and decides about members who wait.
@Component
@Transactional
public class CareDesk {

    /// How long a decision may be followed up without another reason.
    private static final Duration FOLLOWED = Duration.ofDays(1);

    private final Plans plans;
    private final PlanReader reader;
    private final InSession notes;
    private final Screens screens;
    private final Incidents incidents;
    private final People people;
    private final MemberKeys keys;
    private final Glass glass;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CareDesk(
            Plans plans,
            PlanReader reader,
            InSession notes,
            Screens screens,
            Incidents incidents,
            People people,
            MemberKeys keys,
            Glass glass,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.notes = notes;
        this.screens = screens;
        this.incidents = incidents;
        this.people = people;
        this.keys = keys;
        this.glass = glass;
        this.events = events;
        this.clock = clock;
    }

    /// Everybody who waits, those with a running clock first, then the longest waiting.
    @Transactional(readOnly = true)
    public List<Waiting> worklist() {
        var open = incidents.open();
        var rows = new ArrayList<Waiting>();
        for (var member : plans.waiting()) {
            people.find(member).ifPresent(person -> rows.add(waiting(person, open)));
        }
        rows.sort(Comparator.comparing(row -> !row.isUrgent()));
        return rows;
    }

    /// One member, waiting or not; empty where the clinic has none of this id.
    @Transactional(readOnly = true)
    public Optional<Waiting> find(MemberId member) {
        return people.find(member)
                .filter(person -> person.who().role() == Role.MEMBER)
                .map(person -> waiting(person, incidents.open()));
    }

    /// With which reason somebody may look at a case now; none of them, and she has only knocked.
    @Transactional(readOnly = true)
    public Why why(SignedIn me, Waiting waiting) {
        if (waiting.isUrgent()) return Why.URGENT;
        if (waiting.waitsSince(clock.instant().minus(FOLLOWED))) return Why.WAITS;
        boolean open = glass.isOpen(waiting.member(), me.member(), clock.instant());
        return open ? Why.GLASS : Why.KNOCKED;
    }

    /// Opens a case that does not wait, for a while, with a reason that the member reads; she is
    /// told by mail that it was opened.
    public void look(SignedIn me, MemberId member, String reason) {
        glass.shatter(member, me.member(), reason, clock.instant());
        events.publishEvent(new GlassBroken(me.tenant(), member));
    }

    /// What was advised before, newest first.
    @Transactional(readOnly = true)
    public List<Advice> advice(MemberId member) {
        return notes.advice(member);
    }

    private Waiting waiting(Profile person, List<Incident> open) {
        var who = person.who();
        var member = who.member();
        var today = reader.today(who);
        var identity = person.identity(keys);
        return new Waiting(
                member,
                identity.map(Identity::name).orElse(""),
                identity.map(known -> age(known, today)),
                who.zoneId(),
                plans.holds(member),
                open.stream().filter(one -> one.member().equals(member)).toList(),
                screens.latest(member),
                reader.find(member, today, who.zoneId()));
    }

    private static int age(Identity identity, LocalDate today) {
        return Period.between(identity.born(), today).getYears();
    }

    /// Opens what waited, with a reason that the member reads.
    ///
    /// @return false when somebody else had decided before
    public boolean open(SignedIn me, MemberId member, UUID hold, String reason) {
        if (!plans.lift(member, hold, name(me), reason)) return false;
        if (plans.holds(member).stream().noneMatch(Hold::stands)) incidents.close(member);
        return true;
    }

    /// Leaves it closed, with advice that the member reads.
    ///
    /// @return false when somebody else had decided before
    public boolean keep(SignedIn me, MemberId member, UUID hold, String words) {
        boolean stands =
                plans.holds(member).stream().anyMatch(one -> one.id().equals(hold) && one.stands());
        if (!stands) return false;
        notes.advise(member, new Advice(hold, name(me), clock.instant(), words));
        return true;
    }

    private String name(SignedIn me) {
        return people.find(me.member())
                .flatMap(person -> person.identity(keys))
                .map(Identity::name)
                .orElse("A clinician");
    }
}
