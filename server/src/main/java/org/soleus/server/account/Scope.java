package org.soleus.server.account;

import java.util.Optional;
import java.util.UUID;

/// As whom the running code touches the database.
///
/// Each transaction takes the scope that holds when it begins: the database then shows a member her
/// own rows, staff the rows of their clinic, and code without a scope no member at all. A request
/// gets its scope from the sign-in; whatever runs outside a request names one itself:
/// `Scope.system(tenant).run(() -> ...)`. A scope does not travel into other threads.
public sealed interface Scope {

    /// The clinic whose rows can be seen.
    TenantId tenant();

    /// Who acts, as the audit tells it; empty for the clinic's own machinery.
    Optional<MemberId> actor();

    /// A member, who sees herself and nobody else.
    ///
    /// @param tenant her clinic
    /// @param member herself
    record Member(TenantId tenant, MemberId member) implements Scope {
        @Override
        public Optional<MemberId> actor() {
            return Optional.of(member);
        }
    }

    /// Somebody of the staff, who sees the members of the clinic.
    ///
    /// @param tenant the clinic
    /// @param staff who looks
    record Staff(TenantId tenant, MemberId staff) implements Scope {
        @Override
        public Optional<MemberId> actor() {
            return Optional.of(staff);
        }
    }

    /// The clinic's own machinery: sign-in, listeners, seeding.
    ///
    /// @param tenant the one clinic that it works for
    record Machinery(TenantId tenant) implements Scope {
        @Override
        public Optional<MemberId> actor() {
            return Optional.empty();
        }
    }

    /// Whoever runs the clinic's machines, at a console: sees what staff see, and is told of as
    /// such.
    ///
    /// @param tenant the clinic
    record Operator(TenantId tenant) implements Scope {
        @Override
        public Optional<MemberId> actor() {
            return Optional.empty();
        }
    }

    /// The operator's scope.
    static Scope operator(TenantId tenant) {
        return new Operator(tenant);
    }

    /// A member's own scope.
    static Scope member(TenantId tenant, MemberId member) {
        return new Member(tenant, member);
    }

    /// The scope of somebody of the staff.
    static Scope staff(TenantId tenant, MemberId staff) {
        return new Staff(tenant, staff);
    }

    /// The scope of the clinic's own machinery.
    static Scope system(TenantId tenant) {
        return new Machinery(tenant);
    }

    /// The scope that holds here, if any.
    static Optional<Scope> current() {
        return Scopes.CURRENT.isBound() ? Optional.of(Scopes.CURRENT.get()) : Optional.empty();
    }

    /// The member whose own scope holds here.
    ///
    /// @throws IllegalStateException when no member is signed in
    static Member currentMember() {
        if (current().orElse(null) instanceof Member member) return member;
        throw new IllegalStateException("no member's scope holds here");
    }

    /// Runs the work under this scope, in place of whatever held before.
    default void run(Runnable work) {
        ScopedValue.where(Scopes.CURRENT, this).run(work);
    }

    /// Runs the work under this scope and hands back what it made.
    default <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(Scopes.CURRENT, this).call(work);
    }

    /// What a transaction says to the database as it begins.
    private static String set(String role, String kind, Scope scope, String member) {
        return "SET LOCAL ROLE %s; SET LOCAL app.tenant = '%s'; SET LOCAL app.member = '%s'; SET LOCAL app.actor = '%s'; SET LOCAL app.actor_kind = '%s'"
                .formatted(
                        role,
                        scope.tenant().value(),
                        member,
                        scope.actor().map(MemberId::value).map(UUID::toString).orElse(""),
                        kind);
    }

    /// The settings of a transaction under this scope, as SQL; made of our own words and ids only.
    default String settings() {
        return switch (this) {
            case Member m -> set("soleus_member", "member", m, m.member().value().toString());
            case Staff s -> set("soleus_staff", "staff", s, "");
            case Machinery s -> set("soleus_staff", "system", s, "");
            case Operator s -> set("soleus_staff", "operator", s, "");
        };
    }
}
