package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Recovery;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Recovery codes in `account.recovery`: ten letters and digits each, fifty bits.
@Component
class PostgresRecovery implements Recovery {

    /// Without those that are taken for one another when read from paper.
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 10;

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final Indexes indexes;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PostgresRecovery(
            JdbcClient jdbc,
            Clinic clinic,
            Indexes indexes,
            People people,
            Transactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.indexes = indexes;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<String> renew(MemberId member, String mail) {
        jdbc.sql("DELETE FROM account.recovery WHERE tenant = ? AND member = ?")
                .params(clinic.tenant().value(), member.value())
                .update();
        var codes = IntStream.range(0, CODES).mapToObj(n -> code()).toList();
        for (var code : codes) {
            jdbc.sql("INSERT INTO account.recovery VALUES (?, ?, ?, ?)")
                    .params(clinic.tenant().value(), member.value(), hash(mail, code), now())
                    .update();
        }
        return codes;
    }

    @Override
    public int left(MemberId member) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM account.recovery
                        WHERE tenant = ? AND member = ? AND used_at IS NULL
                        """)
                .params(clinic.tenant().value(), member.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @Override
    public Optional<SignedIn> use(String mail, String code) {
        var hash = hash(mail, code);
        return transactions.in(
                Scope.system(clinic.tenant()),
                () ->
                        jdbc.sql(
                                        """
                                        UPDATE account.recovery SET used_at = ?
                                        WHERE tenant = ? AND hash = ? AND used_at IS NULL
                                        RETURNING member
                                        """)
                                .params(now(), clinic.tenant().value(), hash)
                                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                                .optional()
                                .flatMap(people::find)
                                .map(Profile::who));
    }

    /// Two halves with a dash between.
    private String code() {
        var letters =
                random.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(n -> LETTERS.substring(n, n + 1))
                        .collect(Collectors.joining());
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    private byte[] hash(String mail, String code) {
        return indexes.of(clinic.tenant(), "recovery", mail + "|" + plain(code));
    }

    /// As it was made, however it was typed.
    static String plain(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
