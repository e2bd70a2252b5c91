package org.soleus.server.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.run.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.UUID;

/// What the clinic tells whoever watches over its machines, and what it does not.
@ClinicTest
class PulseTest {

    @LocalServerPort int port;
    @Autowired PulseServer pulse;
    @Autowired Outbox outbox;
    @Autowired Transactions transactions;
    @Autowired People people;
    @Autowired Clinic clinic;
    @Autowired DataFolder folder;

    @Test
    void a_clinic_that_serves_lives_and_is_ready() {
        assertThat(watcher().get("/live").statusCode()).isEqualTo(200);
        assertThat(watcher().get("/ready").body()).isEqualTo("ok\n");
        assertThat(metrics()).contains("ready 1.0");
    }

    @Test
    void it_answers_nothing_else_and_takes_nothing() {
        for (var path : new String[] {"/", "/metrics/x", "/account", "/liver"}) {
            assertThat(watcher().get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(watcher().post("/metrics").statusCode()).isEqualTo(405);
        var head = watcher().request("/metrics").HEAD().build();
        assertThat(watcher().send(head).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live", "/ready", "/metrics", "/actuator", "/actuator/prometheus"})
    void the_door_of_members_knows_nothing_of_it(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isIn(303, 404);
        assertThat(answer.body()).doesNotContain("jvm_", "http_seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm_memory_used_bytes",
                "jvm_threads_live_threads",
                "process_files_open_files",
                "hikaricp_connections_pending",
                "room_inside",
                "room_waiting",
                "events_waiting",
                "outbox_waiting",
                "audit_breaks",
                "backup_age_seconds",
                "disk_free_bytes"
            })
    void it_is_told(String meter) {
        assertThat(metrics()).containsPattern("(?m)^" + meter);
    }

    @Test
    void the_age_of_the_last_copy_is_known_once_there_is_one() throws IOException {
        assertThat(metrics()).contains("backup_age_seconds NaN");
        var note = DataFolder.lastBackup(folder.path());
        Files.writeString(note, "x");
        assertThat(metrics()).containsPattern("(?m)^backup_age_seconds -?[0-9]");
        Files.delete(note);
    }

    @Test
    void requests_are_counted_by_route_and_by_nothing_that_was_sent() {
        var she = Newcomer.joins(port, outbox);
        var id = member(she);
        var session = UUID.randomUUID().toString();
        she.visitor().get("/plan/session/" + session + "/after?steps=76543&mail=" + she.mail());
        she.visitor().save("/running/load/steps", "day", "2026-11-01", "steps", "76543");
        she.visitor().get("/kept-by-" + id + "/76543");
        odd("BREW" + session.substring(0, 8));
        assertThat(names())
                .contains("method=\"GET\",route=\"/plan/session/{id}/after\"")
                .contains("method=\"OTHER\"")
                .doesNotContain(she.mail(), id, session, session.substring(0, 8), "76543");
    }

    @Test
    void what_is_refused_is_counted_with_its_reason() {
        new Visitor(port)
                .send(
                        new Visitor(port)
                                .form("/account/demo", "person", "ada")
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .build());
        assertThat(metrics()).contains("refused_total{why=\"not allowed\"}");
    }

    /// Without their numbers, in which any five digits turn up at some time.
    private String names() {
        return metrics().replaceAll("(?m) \\S+$", "");
    }

    private void odd(String method) {
        var asked =
                new Visitor(port)
                        .request("/guides")
                        .method(method, HttpRequest.BodyPublishers.noBody());
        new Visitor(port).send(asked.build());
    }

    private String member(Newcomer she) {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(she.mail()))
                .orElseThrow()
                .member()
                .value()
                .toString();
    }

    private Visitor watcher() {
        return new Visitor(pulse.port());
    }

    private String metrics() {
        return watcher().get("/metrics").body();
    }
}
