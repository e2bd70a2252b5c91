package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// A member reads who looked, and holds the list to a fingerprint that she kept (attack A34 of
/// `docs/attacks.md`).
@ClinicTest
class AccessTest {

    private static final Pattern LINE = Pattern.compile("Line ([0-9]+), the last one now");
    private static final Pattern PRINT =
            Pattern.compile("class=\"code\">([0-9a-f]{4}(?: [0-9a-f]{4}){4})<");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Clinic clinic;
    @Autowired People people;
    @Autowired Transactions transactions;

    private Newcomer she;
    private UUID id;
    private String line;
    private String print;

    @BeforeEach
    void keeps_a_fingerprint() {
        she = Newcomer.joins(port, outbox);
        id =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                        .orElseThrow()
                        .memberId();
        var page = she.visitor().get("/account/access").body();
        line = first(LINE, page);
        print = first(PRINT, page);
    }

    @Test
    void a_look_is_there_within_five_seconds() {
        var begun = System.nanoTime();
        she.visitor().get("/account/kept");
        assertThat(she.visitor().get("/account/access").body()).contains("looked at your account");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_she_kept_holds_while_the_list_grows() {
        for (int i = 0; i < 3; i++) she.visitor().get("/account/kept");
        assertThat(checked(line, print)).contains("It is the same");
        assertThat(checked(line, print.replace(" ", "").toUpperCase(Locale.ROOT)))
                .contains("It is the same");
    }

    @Test
    void a_wrong_line_or_too_few_digits_hold_nothing() {
        assertThat(checked("1", print)).contains("It is not the same");
        assertThat(checked("999999", print)).contains("It is not the same");
        assertThat(checked("x", print)).contains("It is not the same");
        assertThat(checked(line, print.substring(0, 9))).contains("It is not the same");
    }

    /// An operator with a console can make a chain that holds together again; not one that she
    /// knows.
    @Test
    void a_list_made_anew_from_its_first_line_is_told_by_her_fingerprint() throws SQLException {
        TestClinic.asOwner(
                """
                ALTER TABLE account.audit DISABLE TRIGGER append_only;
                UPDATE account.audit SET actor_kind = 'system', actor = NULL
                  WHERE member = '%1$s' AND seq = 2;
                DO $$
                DECLARE before bytea := ''; row account.audit;
                BEGIN
                  FOR row IN SELECT * FROM account.audit WHERE member = '%1$s' ORDER BY seq LOOP
                    before := account.audit_hash(before, row);
                    UPDATE account.audit SET hash = before WHERE member = '%1$s' AND seq = row.seq;
                    UPDATE account.audit_head SET hash = before WHERE member = '%1$s';
                  END LOOP;
                END $$;
                ALTER TABLE account.audit ENABLE TRIGGER append_only
                """
                        .formatted(id));
        var page = checked(line, print);
        assertThat(page).contains("None has been altered", "It is not the same");
    }

    private String checked(String seq, String kept) {
        var query = "?seq=" + seq + "&print=" + kept.replace(" ", "+");
        return she.visitor().get("/account/access" + query).body();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) throw new AssertionError(pattern + " is not in " + page);
        return found.group(1);
    }
}
