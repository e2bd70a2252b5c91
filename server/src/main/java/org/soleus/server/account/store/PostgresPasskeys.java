package org.soleus.server.account.store;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Passkeys in `account.passkey`. Sign-in looks for them before anybody is known, so each step runs
/// under the clinic's own scope.
@Component
class PostgresPasskeys implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final Transactions transactions;

    PostgresPasskeys(JdbcClient jdbc, Clinic clinic, Transactions transactions) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.transactions = transactions;
    }

    @Override
    public void delete(Bytes credential) {
        transactions.in(
                scope(),
                () ->
                        jdbc.sql("DELETE FROM account.passkey WHERE tenant = ? AND credential = ?")
                                .params(clinic.tenant().value(), credential.getBytes())
                                .update());
    }

    @Override
    public void save(CredentialRecord passkey) {
        transactions.in(scope(), () -> insertOrUse(passkey));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return transactions
                .in(
                        scope(),
                        () ->
                                jdbc.sql(
                                                """
                                                SELECT * FROM account.passkey
                                                WHERE tenant = ? AND credential = ?
                                                """)
                                        .params(clinic.tenant().value(), credential.getBytes())
                                        .query((row, n) -> passkey(row))
                                        .optional())
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return transactions.in(
                scope(),
                () ->
                        jdbc.sql(
                                        """
                                        SELECT * FROM account.passkey
                                        WHERE tenant = ? AND member = ? ORDER BY created_at
                                        """)
                                .params(clinic.tenant().value(), member(user).value())
                                .query((row, n) -> passkey(row))
                                .list());
    }

    private int insertOrUse(CredentialRecord passkey) {
        return jdbc.sql(
                        """
                        INSERT INTO account.passkey VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, credential) DO UPDATE SET
                          sign_count = excluded.sign_count, verified = excluded.verified,
                          backup_state = excluded.backup_state, used_at = excluded.used_at
                        """)
                .params(
                        clinic.tenant().value(),
                        member(passkey.getUserEntityUserId()).value(),
                        passkey.getCredentialId().getBytes(),
                        passkey.getPublicKey().getBytes(),
                        bytes(passkey.getAttestationObject()),
                        bytes(passkey.getAttestationClientDataJSON()),
                        passkey.getSignatureCount(),
                        transports(passkey.getTransports()),
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        at(passkey.getCreated()),
                        at(passkey.getLastUsed()),
                        Objects.requireNonNullElse(passkey.getLabel(), ""))
                .update();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(user(new MemberId(row.getObject("member", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .signatureCount(row.getLong("sign_count"))
                .transports(transports(row.getString("transports")))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "used_at"))
                .label(row.getString("device"))
                .build();
    }

    private Scope scope() {
        return Scope.system(clinic.tenant());
    }

    /// A person as passkeys name her: the sixteen bytes of her id.
    static Bytes user(MemberId member) {
        var id = member.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    /// The person whom a passkey names; nobody's id when it names none of ours.
    static MemberId member(Bytes user) {
        var bytes = ByteBuffer.wrap(Arrays.copyOf(user.getBytes(), 16));
        return new MemberId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] bytes(@Nullable Bytes some) {
        return some == null ? new byte[0] : some.getBytes();
    }

    private static String transports(@Nullable Set<AuthenticatorTransport> ways) {
        return ways == null
                ? ""
                : ways.stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String ways) {
        return Arrays.stream(ways.split(" "))
                .filter(way -> !way.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static OffsetDateTime at(@Nullable Instant time) {
        return Objects.requireNonNullElse(time, Instant.EPOCH).atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
