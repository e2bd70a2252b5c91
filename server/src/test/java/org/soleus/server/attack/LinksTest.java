package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Tickets;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A link or a ticket opens one thing, for as long as that is there (attacks A7 and A16 of
/// `docs/attacks.md`).
@ClinicTest
class LinksTest {

    private static final Pattern CALENDAR = Pattern.compile("/plan/calendar/[^\"\\s]+\\.ics");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Tickets tickets;

    private Newcomer she;

    /// Where a ticket is shown.
    ///
    /// @param purpose for which its tickets are sealed
    /// @param good one that opens it
    /// @param opens whether it opened
    private record Door(String purpose, String good, Predicate<String> opens) {}

    @BeforeEach
    void come() {
        she = Newcomer.joins(port, outbox);
    }

    /// The words are always those that would open the door; only the purpose is another's.
    @Test
    void a_ticket_of_one_purpose_opens_no_other_door() {
        var doors = doors();
        for (var door : doors) {
            var words = tickets.open(door.purpose(), door.good()).orElseThrow();
            for (var other : doors) {
                if (other.equals(door)) continue;
                var forged = tickets.seal(other.purpose(), words);
                assertThat(door.opens()).as(door.purpose()).rejects(forged, other.good());
            }
            assertThat(door.opens()).as(door.purpose()).accepts(door.good());
        }
    }

    private List<Door> doors() {
        return List.of(code(), confirm(), receipt(), calendar(), stop());
    }

    private Door code() {
        var page = new Visitor(port).post("/account/signin", "mail", she.mail());
        var code = she.code();
        return new Door(
                "account.code",
                Visitor.hidden(page, "ticket"),
                ticket -> isTaken(new Visitor(port), "/account/code", ticket, code));
    }

    private Door confirm() {
        var page = she.visitor().post("/account/confirm/code", "then", "");
        var code = she.code();
        return new Door(
                "account.confirm",
                Visitor.hidden(page, "ticket"),
                ticket -> isTaken(she.visitor(), "/account/confirm", ticket, code));
    }

    private static boolean isTaken(Visitor by, String door, String ticket, String code) {
        return by.post(door, "ticket", ticket, "code", code).statusCode() == 303;
    }

    private Door receipt() {
        var gone = Newcomer.joins(port, outbox);
        gone.confirms("/account/erase");
        var address = Visitor.location(gone.visitor().save("/account/erase", "word", "erase"));
        return reads("account.receipt", "/account/receipt.json?r=", address.split("r=", 2)[1]);
    }

    private Door calendar() {
        var address = calendarOf(she);
        var ticket = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        return new Door("calendar", ticket, it -> isThere("/plan/calendar/" + it + ".ics"));
    }

    private Door stop() {
        var ticket = tickets.seal("reminder-stop", UUID.randomUUID() + " MORNING");
        return reads("reminder-stop", "/plan/reminders/stop?of=", ticket);
    }

    private Door reads(String purpose, String address, String good) {
        return new Door(purpose, good, ticket -> isThere(address + ticket));
    }

    private boolean isThere(String address) {
        return stranger(address).statusCode() == 200;
    }

    @Test
    void a_calendar_that_was_closed_or_whose_owner_is_gone_was_never_there() {
        var never = stranger("/plan/calendar/" + "A".repeat(120) + ".ics");
        var first = calendarOf(she);
        var second = calendarOf(she);
        assertThat(stranger(second).statusCode()).isEqualTo(200);
        SameBytes.of(stranger(first), never);
        she.visitor().save("/plan/reminders/calendar/close");
        SameBytes.of(stranger(second), never);
        var last = calendarOf(she);
        she.confirms("/account/erase");
        she.visitor().save("/account/erase", "word", "erase");
        SameBytes.of(stranger(last), never);
    }

    @Test
    void a_calendar_tells_nothing_of_the_leg() {
        Evening.screen(she.visitor());
        Evening.plan(she.visitor());
        assertThat(stranger(calendarOf(she)).body())
                .contains("BEGIN:VEVENT")
                .doesNotContainIgnoringCase("calf")
                .doesNotContainIgnoringCase("pain")
                .doesNotContain("Grete", she.mail());
    }

    private HttpResponse<String> stranger(String address) {
        return new Visitor(port).get(address);
    }

    private static String calendarOf(Newcomer one) {
        var page = one.visitor().post("/plan/reminders/calendar").body();
        var found = CALENDAR.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
