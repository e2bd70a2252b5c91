package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Lock;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.server.Visitor;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Puts days into the past of a member behind the back of the pages, for tests of what comes of
/// them; what the desks do with each of those days is not done.
final class Past {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Plans plans;
    private final Transactions transactions;
    private final LocalDate today = LocalDate.now(BERLIN);
    private final Visitor visitor;
    private final MemberId member;
    private final Scope scope;

    private Past(
            Plans plans, Transactions transactions, Visitor visitor, TenantId tenant, UUID member) {
        this.plans = plans;
        this.transactions = transactions;
        this.visitor = visitor;
        this.member = new MemberId(member);
        this.scope = Scope.member(tenant, this.member);
    }

    /// Makes new members of the demo's clinic.

    static final class Arrivals {

        private final Plans plans;
        private final Transactions transactions;
        private final JdbcClient jdbc;

        Arrivals(Plans plans, Transactions transactions, JdbcClient jdbc) {
            this.plans = plans;
            this.transactions = transactions;
            this.jdbc = jdbc;
        }

        /// The member who comes in by this way.
        Past of(Supplier<Visitor> way) {
            var clinic = "SELECT tenant FROM account.tenant WHERE demo";
            var tenant = new TenantId(jdbc.sql(clinic).query(UUID.class).single());
            var before = members(tenant);
            var visitor = way.get();
            var after = members(tenant);
            after.removeAll(before);
            return new Past(plans, transactions, visitor, tenant, after.getFirst());
        }

        private List<UUID> members(TenantId tenant) {
            return transactions.in(
                    Scope.system(tenant),
                    () -> jdbc.sql("SELECT member FROM account.person").query(UUID.class).list());
        }
    }

    Visitor visitor() {
        return visitor;
    }

    MemberId member() {
        return member;
    }

    LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    <T> T as(Supplier<T> work) {
        return transactions.in(scope, work);
    }

    void does(Runnable work) {
        as(
                () -> {
                    work.run();
                    return member;
                });
    }

    /// Her plan began so many days ago.
    void began(int daysAgo) {
        does(
                () -> {
                    var kept = program();
                    plans.begin(
                            member,
                            new ProgramRow(
                                    day(daysAgo),
                                    kept.intakeDay(),
                                    kept.ageYears(),
                                    Course.first(day(daysAgo), false),
                                    kept.rules()));
                });
    }

    /// She came into a phase so many days ago.
    void entered(Phase phase, int daysAgo) {
        does(
                () -> {
                    var course = program().course();
                    plans.move(member, course.entering(phase, day(daysAgo)));
                });
    }

    /// She is at this dose of an exercise.
    void isAt(Prescription dose) {
        does(
                () -> {
                    var course = program().course();
                    var doses = new HashMap<>(course.doses());
                    doses.put(dose.exercise(), dose);
                    plans.move(
                            member,
                            new Course(
                                    course.today(),
                                    course.phase(),
                                    course.since(),
                                    doses,
                                    course.replaced(),
                                    course.resting(),
                                    course.outings(),
                                    course.gates(),
                                    course.stretchRating(),
                                    course.keepsRunning(),
                                    course.contactsLastWeek()));
                });
    }

    /// A daily session of these exercises, done as asked for.
    void did(int daysAgo, int worst, List<Prescription> exercises) {
        var id = UUID.randomUUID();
        var row =
                new SessionRow(
                        id,
                        day(daysAgo),
                        PlannedSession.Kind.DAILY,
                        exercises,
                        10,
                        Optional.empty(),
                        Optional.of(1),
                        day(daysAgo).atTime(18, 0).atZone(BERLIN).toInstant(),
                        Optional.empty());
        var told =
                new SessionRow.After(
                        Optional.of(worst),
                        Optional.of(1),
                        Optional.of(5),
                        Optional.of(100),
                        Optional.of(false),
                        Optional.of(List.of()));
        does(
                () -> {
                    plans.start(member, row);
                    plans.finish(member, id, told);
                });
    }

    /// A usual morning.
    void woke(int daysAgo) {
        var row = new MorningRow(day(daysAgo), Optional.of(1), Optional.of(15), Instant.now());
        does(() -> plans.keep(member, row));
    }

    /// A day was decided: the same again.
    void decided(int daysAgo) {
        var because = List.of(new Because("DOSE-HOLD-FIRST", "The first good session", "R"));
        var hold = new Progression.Hold(because, "Another", Lock.OPEN, false);
        var row =
                new DecisionRow(
                        UUID.randomUUID(), day(daysAgo), Instant.now(), hold, "Same.", "rules");
        does(() -> plans.decide(member, row));
    }

    /// Her plan waits for a clinician since a moment ago.
    void held(Hold.Kind kind, Hold.Topic topic) {
        var because = List.of(new Because("DOSE-LOCK-2", "2 steps back within 7 days", "R"));
        does(() -> plans.hold(member, kind, topic, Instant.now().minusSeconds(60), because));
    }

    /// A clinician ended every hold of a topic.
    void looked(Hold.Topic topic) {
        for (var hold : holds()) {
            if (hold.stands(topic)) does(() -> plans.lift(member, hold.id(), "Ines", "Go on."));
        }
    }

    ProgramRow program() {
        return as(() -> plans.program(member).orElseThrow());
    }

    List<Hold> holds() {
        return as(() -> plans.holds(member));
    }
}
