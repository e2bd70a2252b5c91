package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Codes;
import org.soleus.server.account.Indexes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Codes in `soleus.code`, kept as keyed hashes; each step commits by itself, so that a try counts
/// even when what follows fails.
@Component
class PostgresCodes implements Codes {

    private static final int CODES_AN_HOUR = 5;
    private static final int TRIES = 5;
    private static final int DIGITS = 6;
    private static final int RANGE = 1_000_000;

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final Indexes indexes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PostgresCodes(JdbcClient jdbc, Clinic clinic, Indexes indexes, Clock clock) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.indexes = indexes;
        this.clock = clock;
    }

    @Override
    public Asked ask(String mail) {
        forgetOld();
        var index = indexes.of(clinic.tenant(), "code-mail", mail);
        var id = UUID.randomUUID();
        var digits = Integer.toString(RANGE + random.nextInt(RANGE)).substring(1, 1 + DIGITS);
        jdbc.sql("INSERT INTO soleus.code (code, mail_index, hash, made_at) VALUES (?, ?, ?, ?)")
                .params(id, index, hash(id, mail, digits), now())
                .update();
        // Kept before it is counted: of many who ask at one moment none is overlooked.
        if (lately(index) <= CODES_AN_HOUR) return new Asked.Made(id, digits);
        drop(id);
        return new Asked.TooMany();
    }

    private void drop(UUID id) {
        jdbc.sql("DELETE FROM soleus.code WHERE code = ?").param(id).update();
    }

    @Override
    public Tried enter(UUID id, String mail, String code) {
        var kept =
                jdbc.sql(
                                """
                                UPDATE soleus.code SET tries = tries + 1
                                WHERE code = ? AND used_at IS NULL AND tries < ? AND made_at > ?
                                RETURNING hash, tries
                                """)
                        .params(id, TRIES, now().minus(LIFE))
                        .query((row, n) -> new Kept(row.getBytes("hash"), row.getInt("tries")))
                        .optional();
        if (kept.isEmpty()) return Tried.SPENT;
        if (!MessageDigest.isEqual(kept.get().hash(), hash(id, mail, code))) {
            return kept.get().tries() < TRIES ? Tried.WRONG : Tried.SPENT;
        }
        return use(id) ? Tried.RIGHT : Tried.SPENT;
    }

    private boolean use(UUID id) {
        return jdbc.sql("UPDATE soleus.code SET used_at = ? WHERE code = ? AND used_at IS NULL")
                        .params(now(), id)
                        .update()
                == 1;
    }

    private long lately(byte[] index) {
        return jdbc.sql("SELECT count(*) FROM soleus.code WHERE mail_index = ? AND made_at > ?")
                .params(index, now().minus(Duration.ofHours(1)))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    @Override
    public void forgetOld() {
        jdbc.sql("DELETE FROM soleus.code WHERE made_at < ?")
                .param(now().minus(Duration.ofDays(1)))
                .update();
    }

    private byte[] hash(UUID id, String mail, String code) {
        return indexes.of(clinic.tenant(), "code", id + "|" + mail + "|" + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// @param hash of the right code
    /// @param tries so far, this one included
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] hash, int tries) {}
}
