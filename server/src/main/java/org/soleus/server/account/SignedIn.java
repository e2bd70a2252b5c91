package org.soleus.server.account;

import org.jspecify.annotations.Nullable;
import org.soleus.content.Language;

import java.io.Serializable;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;
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
/// @param language in which she reads, as `es`; empty until she is known to read one
public record SignedIn(
        UUID tenantId, UUID memberId, Role role, Unit unit, String zone, String language)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    /// A session that was kept before languages were knows of none.
    public SignedIn {
        language = orNone(language);
    }

    /// Somebody whose language nobody knows.
    public SignedIn(UUID tenantId, UUID memberId, Role role, Unit unit, String zone) {
        this(tenantId, memberId, role, unit, zone, "");
    }

    private static String orNone(@Nullable String language) {
        return language == null ? "" : language;
    }

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
        return new SignedIn(tenantId, memberId, role, otherUnit, otherZone, language);
    }

    /// The same person, reading another language.
    public SignedIn reading(Language other) {
        return new SignedIn(tenantId, memberId, role, unit, zone, other.tag());
    }

    /// The language in which she reads her pages, mails and calendar; empty until she is known to
    /// read one that we have.
    public Optional<Language> reads() {
        return Language.find(language);
    }

    @Override
    public String getName() {
        return memberId.toString();
    }
}
