package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Routes;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.Evening;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// What is gone answers as what was never there, byte for byte, at every route (attack A8 of
/// `docs/attacks.md`).
@ClinicTest
class NeverThereTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Clinic clinic;
    @Autowired People people;
    @Autowired Transactions transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Newcomer she;

    @BeforeEach
    void come() {
        she = Newcomer.joins(port, outbox);
    }

    @Test
    void a_deleted_run() {
        var runner = new Runner(she.visitor());
        runner.send("morning.tcx", Recorded.of("2026-03-10T06:30:00Z", 5000).tcx());
        var run = runner.run().replaceAll(".*/", "");
        assertThat(runner.visitor().get("/running/" + run).statusCode()).isEqualTo(200);
        runner.visitor().save("/running/" + run + "/delete");
        assertThat(under("/running/{id}", runner.visitor(), run)).isGreaterThan(5);
        assertThat(under("/running/{id}", Visitor.demo(port, "mara"), run)).isGreaterThan(5);
    }

    @Test
    void a_member_who_was_erased() {
        Evening.screen(she.visitor());
        var id =
                transactions
                        .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                        .orElseThrow()
                        .memberId()
                        .toString();
        var ines = Visitor.demo(port, "ines");
        assertThat(ines.get("/care/case/" + id).statusCode()).isEqualTo(200);
        she.confirms("/account/erase");
        she.visitor().save("/account/erase", "word", "erase");
        assertThat(under("/care/case/{id}", ines, id)).isGreaterThan(2);
        assertThat(under("/care/case/{id}", Visitor.demo(port, "mara"), id)).isGreaterThan(2);
    }

    /// Every route under an address, with an id that is gone and with one that never was.
    ///
    /// @return how many were tried
    private int under(String address, Visitor who, String gone) {
        int tried = 0;
        for (var route : Routes.of(mapping)) {
            if (!route.path().startsWith(address)) continue;
            SameBytes.of(ask(who, route, gone), ask(who, route, UUID.randomUUID().toString()));
            tried++;
        }
        return tried;
    }

    private static HttpResponse<String> ask(Visitor who, Routes.Route route, String id) {
        var path = route.filled(id);
        return route.reads() ? who.get(path) : who.save(path, "during", "3", "reason", "why");
    }

    @Test
    void a_session_that_was_ended() {
        var ended = she.visitor().session().getValue();
        she.visitor().post("/account/signout");
        var never =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        for (var route : Routes.of(mapping)) {
            var path = route.filled("1");
            if (!route.reads()) continue;
            SameBytes.of(with(path, ended), with(path, never));
        }
    }

    /// Bytes that no store of ours could look up.
    @Test
    void a_session_that_nobody_can_have_been_given() {
        for (var odd : List.of("AAAAAAAA", "%00", "gICA", "x".repeat(4000))) {
            for (var path : List.of("/", "/account", "/plan/today", "/nothing")) {
                assertThat(with(path, odd).statusCode()).as(odd).isLessThan(500);
            }
        }
    }

    private HttpResponse<String> with(String path, String session) {
        var who = new Visitor(port);
        return who.send(who.request(path).header("Cookie", "soleus=" + session).build());
    }
}
