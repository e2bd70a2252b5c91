package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.Transactions;
import org.soleus.server.parcel.Taken;
import org.soleus.server.plan.Evening;
import org.soleus.server.plan.Plans;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// Fifty at one moment after what only one can have (attack A33 of `docs/attacks.md`). Codes to
/// come back in and erasures have theirs beside them.
@ClinicTest
class AtOnceTest {

    private static final int MANY = 50;

    private static final Pattern CASE = Pattern.compile("/care/case/[0-9a-f-]{36}");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DemoPeople people;
    @Autowired Parcels parcels;
    @Autowired Plans plans;
    @Autowired Transactions transactions;

    private Newcomer she;

    @BeforeEach
    void come() {
        she = Newcomer.joins(port, outbox);
    }

    @Test
    void a_case_is_opened_by_one_decision() throws Exception {
        var ines = Visitor.demo(port, "ines");
        var address = waiting(ines);
        var hold = Visitor.hidden(ines.get(address), "hold");
        long before = StaffLooks.at(address);
        var answers = all(MANY, n -> decided(ines, address, hold, "open", "Reason " + n));
        assertThat(answers).filteredOn(one -> one.statusCode() == 303).hasSize(1);
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(303, 409, 503);
        assertThat(answers).anyMatch(one -> one.statusCode() == 409);
        var looked = answers.stream().filter(one -> one.statusCode() != 503).count();
        assertThat(StaffLooks.at(address) - before)
                .as("also of those turned down")
                .isGreaterThanOrEqualTo(looked);
    }

    /// Somebody opens it, and has not done so to the end.
    @Test
    void nobody_keeps_closed_what_is_being_opened() throws Exception {
        var ines = Visitor.demo(port, "ines");
        var address = waiting(ines);
        var hold = Visitor.hidden(ines.get(address), "hold");
        var member = new MemberId(UUID.fromString(address.replaceAll(".*/", "")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept =
                    transactions.in(
                            people.find("ines").orElseThrow().scope(),
                            () -> {
                                plans.lift(member, UUID.fromString(hold), "Ines", "First.");
                                var late =
                                        threads.submit(
                                                () -> decided(ines, address, hold, "keep", "No."));
                                LockSupport.parkNanos(300_000_000);
                                return late;
                            });
            assertThat(kept.get().statusCode()).isEqualTo(409);
        }
        var advice = "SELECT count(*) FROM plan.advice WHERE hold = '" + hold + "'";
        assertThat(TestClinic.count(advice)).isZero();
    }

    private static HttpResponse<String> decided(
            Visitor ines, String address, String hold, String verdict, String reason) {
        return ines.save(address, "hold", hold, "verdict", verdict, "reason", reason);
    }

    private String waiting(Visitor ines) {
        Evening.screen(she.visitor());
        Evening.plan(she.visitor(), Map.of("Where does it hurt?", List.of("Z2")));
        var cases = CASE.matcher(ines.get("/care/worklist").body()).results().toList();
        return cases.getLast().group();
    }

    @Test
    void a_parcel_is_taken_once() throws Exception {
        var parcel = Taken.by(parcels, people.find("mara").orElseThrow());
        var file = parcel.zip();
        var answers = all(MANY, n -> Taken.bring(she.visitor(), file));
        assertThat(answers).anyMatch(one -> one.statusCode() == 303);
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(303, 422, 503);
        she.confirms("/account/export");
        var now = Taken.by(she.visitor()).json();
        assertThat(now.at("/rows/account.brought").size()).isOne();
        assertThat(now.at("/rows/plan.morning").size())
                .isEqualTo(parcel.json().at("/rows/plan.morning").size());
    }

    @Test
    void a_code_confirms_once() throws Exception {
        var page = she.visitor().post("/account/confirm/code", "then", "");
        var ticket = Visitor.hidden(page, "ticket");
        var code = she.code();
        var answers =
                all(
                        MANY,
                        n ->
                                she.visitor()
                                        .post("/account/confirm", "ticket", ticket, "code", code));
        assertThat(answers).filteredOn(one -> Visitor.location(one).equals("/account")).hasSize(1);
    }

    @Test
    void to_one_mail_go_five_codes_an_hour() throws Exception {
        all(MANY, n -> new Visitor(port).post("/account/signin", "mail", she.mail()));
        assertThat(outbox.kept())
                .filteredOn(one -> one.to().equals(she.mail()))
                .hasSizeBetween(1, 5);
    }

    private static List<HttpResponse<String>> all(int many, IntFunction<HttpResponse<String>> one)
            throws InterruptedException {
        var answers = Collections.synchronizedList(new ArrayList<HttpResponse<String>>());
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < many; n++) {
                int mine = n;
                threads.execute(
                        () -> {
                            ready(start);
                            answers.add(one.apply(mine));
                        });
            }
            start.countDown();
        }
        assertThat(answers).hasSize(many);
        return answers;
    }

    private static void ready(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
