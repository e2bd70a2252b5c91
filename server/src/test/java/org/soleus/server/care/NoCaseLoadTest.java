package org.soleus.server.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Where the operator does not ask for it, the therapist's view of load is not there.
///
/// The clinic is the one of `GuessesTest`, whose doors are as narrow as they are by default.
@ClinicTest
@TestPropertySource(properties = {"SOLEUS_THERAPIST_LOAD=", "soleus.tries-in-ten-minutes=40"})
class NoCaseLoadTest {

    @LocalServerPort int port;
    @Autowired DemoPeople people;

    @Test
    void neither_the_page_nor_the_way_to_it_is_there() {
        var ines = Visitor.demo(port, "ines");
        var ben = "/care/case/" + people.find("ben").orElseThrow().memberId();
        ines.save(ben + "/look", "reason", "We spoke of your runs.");
        assertThat(ines.get(ben).body()).contains("Case: ").doesNotContain("/load\"");
        assertThat(ines.get(ben + "/load").statusCode()).isEqualTo(404);
        assertThat(ines.get("/care/worklist").body()).doesNotContain("/care/flare");
        assertThat(ines.get("/care/flare").statusCode()).isEqualTo(404);
    }
}
