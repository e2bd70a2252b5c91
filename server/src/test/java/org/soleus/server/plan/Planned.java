package org.soleus.server.plan;

import org.soleus.clinical.plan.Phase;
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

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Grete, with an open plan of her own, for tests that put her somewhere in it.
public final class Planned {

    /// Where she lives.
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Plans plans;
    private final Transactions transactions;
    private final Visitor visitor;
    private final MemberId member;
    private final Scope scope;

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

    /// Her plan began on a day, and stands in a phase since another.
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
    }

    /// The phase in which it stands.
    public Phase phase() {
        return as(() -> kept().course().phase());
    }

    private ProgramRow kept() {
        return plans.program(member).orElseThrow();
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
