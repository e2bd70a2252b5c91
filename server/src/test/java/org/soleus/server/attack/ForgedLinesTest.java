package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.Routes;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Nobody writes a line of the log but the clinic, and nobody looks without leaving one in the
/// trail (attack A34 of `docs/attacks.md`). That a line of the trail that was changed or taken out
/// is seen is held by `AuditChainTest`, `AccessTest` and `BackupTest`.
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class ForgedLinesTest {

    private static final String FORGED = "FORGED-7f3c";
    private static final String LINE = "x\r\n2026-11-27T09:00:00.000Z ERROR " + FORGED;
    private static final List<String> FIELDS =
            List.of("name", "mail", "born", "reason", "id", "code", "ticket", "state", "_key", "r");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired BeanFactory clinic;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void what_a_stranger_sends_is_in_no_log(CapturedOutput log) throws IOException {
        var ada = Visitor.demo(port, "ada");
        var fields = new ArrayList<String>();
        for (var field : FIELDS) fields.addAll(List.of(field, LINE));
        for (var route : Routes.of(mapping)) {
            if (route.path().startsWith("/account/sign") || route.path().contains("demo")) continue;
            var path = route.filled("%0d%0a" + FORGED);
            if (route.reads()) ada.get(path + "?id=%0d%0a" + FORGED + "&r=%0a" + FORGED);
            else ada.post(path, fields.toArray(String[]::new));
        }
        new Runner(ada).send(LINE + ".gpx", LINE.getBytes(StandardCharsets.US_ASCII));
        new Runner(ada).send(LINE + ".zip", new byte[] {'P', 'K', 3, 4, '\n', 'F'});
        for (var header :
                List.of("User-Agent", "Cookie", "Accept-Language", "Origin", "File-Name")) {
            raw("GET /account HTTP/1.1\r\nHost: localhost\r\n", header + ": x\n" + FORGED + " x");
            raw("GET /account HTTP/1.1\r\nHost: localhost\r\n", header + ": x\r" + FORGED + " x");
        }
        raw("GET /x\n" + FORGED + " HTTP/1.1\r\n", "Host: localhost");
        raw("FORGED\r" + FORGED + " / HTTP/1.1\r\n", "Host: localhost");

        assertThat(log.getAll()).doesNotContain(FORGED);
        assertThat(TestClinic.databaseLog()).doesNotContain(FORGED);
    }

    private void raw(String begin, String header) {
        try {
            new RawLine(port).ask(begin + header + "\r\nConnection: close\r\n\r\n");
        } catch (IOException cutOff) {
            // as good an answer as any
        }
    }

    /// Spaces that are none, dots and dashes are no reason: she would read an empty line.
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b\u200b", "\u2063", "...", "-", "\u3164", "1", "\n\n"})
    void a_case_that_does_not_wait_stays_shut_without_words(String reason) throws SQLException {
        var grete = Newcomer.joins(port, outbox).idIn(clinic);
        var ines = Visitor.demo(port, "ines");
        long before = StaffLooks.at(grete);
        var answer = ines.save("/care/case/" + grete + "/look", "reason", reason);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("Grete");
        assertThat(StaffLooks.at(grete))
                .as("and she sees that somebody knocked")
                .isGreaterThan(before);
    }
}
