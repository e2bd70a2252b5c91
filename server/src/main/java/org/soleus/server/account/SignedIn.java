package org.soleus.server.account;

import java.io.Serializable;
import java.security.Principal;
import java.time.ZoneId;
import java.util.UUID;

/// Who sent this request, as the session remembers it; ids and settings, nothing personal.
///
/// A handler takes it as `@AuthenticationPrincipal SignedIn me`.
///
/// @param tenantId the clinic
/// @param memberId the person
/// @param role what she is to the clinic
/// @param unit how she reads distances
/// @param zone her time zone, as `Europe/Rome`; days are days there
public record SignedIn(UUID tenantId, UUID memberId, Role role, Unit unit, String zone)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    /// The clinic.
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /// The person.
    public MemberId member() {
        return new MemberId(memberId);
    }

    /// Her time zone.
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /// As whom her requests touch the database.
    public Scope scope() {
        return switch (role) {
            case MEMBER -> Scope.member(tenant(), member());
            case STAFF -> Scope.staff(tenant(), member());
        };
    }

    /// The same person with other settings.
    public SignedIn with(Unit otherUnit, String otherZone) {
        return new SignedIn(tenantId, memberId, role, otherUnit, otherZone);
    }

    @Override
    public String getName() {
        return memberId.toString();
    }
}
