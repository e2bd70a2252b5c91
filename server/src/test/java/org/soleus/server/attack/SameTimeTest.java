package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Overheard;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Nobody learns by the clock whether a mail is somebody's: what is asked of the database is the
/// same, in the same order, and so is the time, as near as a busy machine can tell.
@ClinicTest
@Import(Overheard.Wiring.class)
class SameTimeTest {

    private static final int TURNS = 40;

    /// Of the longer median; a machine that is shared is not quieter than that.
    private static final double NEAR = 0.5;

    private static final double MS = 1e6;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Overheard overheard;

    private final List<String> known = new ArrayList<>();

    /// Each mail may be sent five codes an hour.
    @BeforeEach
    void some_who_are_known() {
        for (int i = 0; i < TURNS / 4 + 2; i++) known.add(Newcomer.joins(port, outbox).mail());
    }

    @Test
    void asking_for_a_code() {
        alike(mail -> new Visitor(port).post("/account/signin", "mail", mail));
    }

    @Test
    void trying_a_recovery_code() {
        alike(
                mail ->
                        new Visitor(port)
                                .post(
                                        "/account/signin/recovery",
                                        "mail",
                                        mail,
                                        "code",
                                        "00000-00000"));
    }

    @Test
    void signing_up() {
        alike(mail -> new Visitor(port).signUp("Grete", mail, "1990-05-31"));
    }

    private void alike(Function<String, HttpResponse<String>> asking) {
        assertThat(asksTheSame(asking)).isTrue();
        var ofKnown = new ArrayList<Long>();
        var ofNobody = new ArrayList<Long>();
        var first = plain(asking.apply(known.getLast()));
        for (int turn = 0; turn < TURNS; turn++) {
            var somebody = known.get(turn % (known.size() - 2) + 1);
            ofKnown.add(took(asking, somebody, first));
            ofNobody.add(took(asking, nobody(), first));
        }
        double one = median(ofKnown) / MS;
        double other = median(ofNobody) / MS;
        assertThat(Math.abs(one - other)).isLessThan(Math.max(2, NEAR * Math.max(one, other)));
    }

    /// Another try is for what the clinic does by itself meanwhile.
    private boolean asksTheSame(Function<String, HttpResponse<String>> asking) {
        for (int tries = 0; tries < 3; tries++) {
            var statements = statements(asking, known.getFirst());
            assertThat(statements).isNotEmpty();
            if (statements(asking, nobody()).equals(statements)) return true;
        }
        return false;
    }

    private List<String> statements(Function<String, HttpResponse<String>> asking, String mail) {
        overheard.clear();
        var _ = asking.apply(mail);
        return overheard.statements();
    }

    private static long took(
            Function<String, HttpResponse<String>> asking, String mail, String like) {
        long begun = System.nanoTime();
        var answer = asking.apply(mail);
        long took = System.nanoTime() - begun;
        assertThat(plain(answer)).isEqualTo(like);
        return took;
    }

    /// Without the ticket and without what she typed herself.
    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("value=\"[^\"]*\"", "");
    }

    private static String nobody() {
        return UUID.randomUUID() + "@newcomer.example";
    }

    private static double median(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted().toArray()[times.size() / 2];
    }
}
