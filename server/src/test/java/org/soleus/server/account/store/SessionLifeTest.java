package org.soleus.server.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@ClinicTest
class SessionLifeTest {

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @Test
    void a_page_that_is_read_writes_the_session_once_a_minute() {
        var before = sessions();
        var visitor = Visitor.demo(port, "ada");
        var mine =
                sessions().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
        long told = told(mine);
        visitor.get("/plan/today");
        assertThat(told(mine)).isEqualTo(told);

        setBack(mine, 61_000);
        visitor.get("/plan/today");
        assertThat(told(mine)).isGreaterThanOrEqualTo(told);
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        var before = sessions();
        var visitor = Visitor.demo(port, "ben");
        assertThat(sessions()).hasSizeGreaterThan(before.size());
        visitor.post("/account/signout");
        assertThat(before).containsAll(sessions());
        assertThat(visitor.get("/plan/today").statusCode()).isEqualTo(303);
    }

    private List<String> sessions() {
        return jdbc.sql("SELECT primary_id FROM soleus.spring_session")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private long told(String session) {
        return jdbc.sql("SELECT last_access_time FROM soleus.spring_session WHERE primary_id = ?")
                .param(session)
                .query(Long.class)
                .single();
    }

    private void setBack(String session, long ms) {
        jdbc.sql(
                        "UPDATE soleus.spring_session SET last_access_time = last_access_time - ?"
                                + " WHERE primary_id = ?")
                .params(ms, session)
                .update();
    }
}
