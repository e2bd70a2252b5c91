package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.sql.SQLException;

/// Whoever reads her mail learns that a passkey was added; who has shown none to be hers does not.
@ClinicTest
class NoticesTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Notices notices;
    @Autowired Transactions transactions;
    @Autowired People people;
    @Autowired Clinic clinic;

    @Test
    void a_passkey_that_was_added_is_told_in_her_language() {
        var she = Newcomer.joins(port, outbox);
        notices.passkeyAdded(who(she));
        assertThat(she.letter().subject()).isEqualTo("A passkey was added to Soleus");
        assertThat(she.letter().body()).contains("/account/ways", "If it was not you");
        she.visitor().post("/language", "to", "es");
        notices.passkeyAdded(who(she));
        assertThat(she.letter().body()).contains("Si no fuiste tú");
    }

    @Test
    void nobody_is_written_to_at_an_address_that_was_never_shown_to_be_hers() throws SQLException {
        var she = Newcomer.joins(port, outbox);
        var before = she.letter();
        var who = who(she);
        TestClinic.asOwner(
                "UPDATE account.person SET mail_proven = false WHERE member = '"
                        + who.memberId()
                        + "'");
        notices.passkeyAdded(who);
        assertThat(she.letter()).isEqualTo(before);
    }

    private SignedIn who(Newcomer she) {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                .orElseThrow();
    }
}
