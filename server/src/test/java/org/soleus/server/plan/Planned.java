package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Lock;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.server.Visitor;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Role;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Unit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Grete, with an open plan of her own, for tests that put her somewhere in it, and days into her
/// past behind the back of the pages; what the desks do with each of those days is not done.
public final class Planned {

    /// Where she lives.
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Plans plans;
    private final Transactions transactions;
    private final Visitor visitor;
    private final MemberId member;
    private final Scope scope;
    private final LocalDate today = LocalDate.now(BERLIN);

    private Planned(ApplicationContext clinic, Visitor visitor, Scope scope, MemberId member) {
        this.plans = clinic.getBean(Plans.class);
        this.transactions = clinic.getBean(Transactions.class);
        this.visitor = visitor;
        this.scope = scope;
        this.member = member;
    }

    /// Somebody new, screened, with a plan that begins today.
    public static Planned arrive(ApplicationContext clinic, int port) {
        var tenant =
                new TenantId(
                        clinic.getBean(JdbcClient.class)
                                .sql("SELECT tenant FROM account.tenant WHERE demo")
                                .query(UUID.class)
                                .single());
        var before = members(clinic, tenant);
        var visitor = Evening.member(port, clinic.getBean(Outbox.class));
        var after = members(clinic, tenant);
        after.removeAll(before);
        var member = new MemberId(after.getFirst());
        return new Planned(clinic, visitor, Scope.member(tenant, member), member);
    }

    private static List<UUID> members(ApplicationContext clinic, TenantId tenant) {
        return clinic.getBean(Transactions.class)
                .in(
                        Scope.system(tenant),
                        () ->
                                clinic.getBean(JdbcClient.class)
                                        .sql("SELECT member FROM account.person")
                                        .query(UUID.class)
                                        .list());
    }

    /// As she walks through her pages.
    public Visitor visitor() {
        return visitor;
    }

    public MemberId member() {
        return member;
    }

    public SignedIn me() {
        return new SignedIn(
                scope.tenant().value(), member.value(), Role.MEMBER, Unit.KM, BERLIN.getId());
    }

    /// Her plan goes on in another phase since a day.
    public void enters(Phase phase, LocalDate since) {
        does(() -> plans.move(member, kept().course().entering(phase, since)));
    }

    /// Her plan began on a day, and stands in a phase since another; yesterday she did something of
    /// it.
    public void began(LocalDate start, Phase phase, LocalDate since) {
        does(
                () ->
                        plans.begin(
                                member,
                                new ProgramRow(
                                        start,
                                        kept().intakeDay(),
                                        kept().ageYears(),
                                        kept().course().entering(phase, since),
                                        kept().rules())));
        if (start.isBefore(day(1)) && !workedYesterday()) did(1, 1, List.of());
    }

    private boolean workedYesterday() {
        return as(() -> plans.sessions(member, day(1))).stream()
                .anyMatch(row -> row.day().equals(day(1)));
    }

    /// The phase in which it stands.
    public Phase phase() {
        return as(() -> kept().course().phase());
    }

    /// The day so many days before the real one.
    LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    /// Her plan began so many days ago.
    void began(int daysAgo) {
        does(
                () -> {
                    var kept = kept();
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

    /// She is at this dose of an exercise.
    void isAt(Prescription dose) {
        does(
                () -> {
                    var course = kept().course();
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
        did(daysAgo, worst, 100, exercises);
    }

    /// A daily session of these exercises, of which so much was done.
    void did(int daysAgo, int worst, int percent, List<Prescription> exercises) {
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
                        Optional.of(percent),
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
        var hold = new Progression.Hold(because, Sentence.written("Another"), Lock.OPEN, false);
        var row =
                new DecisionRow(
                        UUID.randomUUID(),
                        day(daysAgo),
                        Instant.now(),
                        hold,
                        List.of(Sentence.written("Same.")),
                        "rules");
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

    /// What waits for a clinician, or waited.
    List<Hold> holds() {
        return as(() -> plans.holds(member));
    }

    /// Her plan as it is kept.
    ProgramRow kept() {
        return as(() -> plans.program(member).orElseThrow());
    }

    /// Work in her own scope.
    public <T> T as(Supplier<T> work) {
        return transactions.in(scope, work);
    }

    /// Work in her own scope that answers nothing.
    public void does(Runnable work) {
        as(
                () -> {
                    work.run();
                    return member;
                });
    }
}
