package org.soleus.server.account.store;

import org.soleus.content.Language;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Consent;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Role;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Unit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// People in `account.person`.
@Component
class PostgresPeople implements People {

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final MemberKeys keys;
    private final Indexes indexes;

    PostgresPeople(JdbcClient jdbc, Clinic clinic, MemberKeys keys, Indexes indexes) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.keys = keys;
        this.indexes = indexes;
    }

    @Override
    public void add(MemberId member, Enrolment enrolment) {
        var sealed = keys.seal(clinic.tenant(), member, enrolment.identity().asText());
        jdbc.sql(
                        """
                        INSERT INTO account.person (tenant, member, role, sealed, mail_index,
                          mail_proven, unit, zone, language, created_at)
                        VALUES (:tenant, :member, :role, :sealed, :index, :proven, :unit, :zone, :language,
                          :at)
                        """)
                .param("tenant", clinic.tenant().value())
                .param("member", member.value())
                .param("role", lower(enrolment.role()))
                .param("sealed", sealed.bytes())
                .param("index", index(member, enrolment))
                .param("proven", enrolment.mailProven())
                .param("unit", lower(enrolment.unit()))
                .param("zone", enrolment.zone())
                .param("language", enrolment.language().map(Language::tag).orElse(null))
                .param("at", enrolment.agreed().atOffset(ZoneOffset.UTC))
                .update();
        if (enrolment.role() == Role.MEMBER) agree(member, enrolment);
    }

    private void agree(MemberId member, Enrolment enrolment) {
        jdbc.sql("INSERT INTO account.consent VALUES (?, ?, ?, ?, ?)")
                .params(
                        clinic.tenant().value(),
                        member.value(),
                        Consent.HEALTH_DATA.subject(),
                        Consent.HEALTH_DATA.version(),
                        enrolment.agreed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<SignedIn> withMail(String mail) {
        return jdbc.sql(
                        """
                        SELECT * FROM account.person
                        WHERE tenant = ? AND mail_index = ? AND mail_proven
                        """)
                .params(clinic.tenant().value(), index(mail))
                .query((row, n) -> who(row))
                .optional();
    }

    @Override
    public Optional<Profile> find(MemberId member) {
        return jdbc.sql("SELECT * FROM account.person WHERE tenant = ? AND member = ?")
                .params(clinic.tenant().value(), member.value())
                .query((row, n) -> profile(row))
                .optional();
    }

    @Override
    public void settle(MemberId member, Unit unit, String zone, String theme) {
        jdbc.sql(
                        """
                        UPDATE account.person SET unit = ?, zone = ?, theme = ?
                        WHERE tenant = ? AND member = ?
                        """)
                .params(lower(unit), zone, theme, clinic.tenant().value(), member.value())
                .update();
    }

    @Override
    public void speak(MemberId member, Language language) {
        jdbc.sql("UPDATE account.person SET language = ? WHERE tenant = ? AND member = ?")
                .params(language.tag(), clinic.tenant().value(), member.value())
                .update();
    }

    @Override
    public boolean proveMail(MemberId member, String mail) {
        try {
            return jdbc.sql(
                                    """
                                    UPDATE account.person SET mail_index = ?, mail_proven = true
                                    WHERE tenant = ? AND member = ?
                                    """)
                            .params(index(mail), clinic.tenant().value(), member.value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException somebodyElses) {
            return false;
        }
    }

    private byte[] index(MemberId member, Enrolment enrolment) {
        // An unproven mail finds nobody and blocks nobody: its index is of the id instead.
        return enrolment.mailProven()
                ? index(enrolment.identity().mail())
                : indexes.of(clinic.tenant(), "unproven", member.value().toString());
    }

    private byte[] index(String mail) {
        return indexes.of(clinic.tenant(), "mail", mail);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                who(row),
                Sealed.of(row.getBytes("sealed")),
                row.getString("theme"),
                row.getBoolean("mail_proven"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static SignedIn who(ResultSet row) throws SQLException {
        return new SignedIn(
                row.getObject("tenant", UUID.class),
                row.getObject("member", UUID.class),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                row.getString("zone"),
                Objects.requireNonNullElse(row.getString("language"), ""));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
