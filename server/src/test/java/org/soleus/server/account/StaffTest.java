package org.soleus.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who helps in a clinic that is no demo: whom the operator names, and nobody else any more (attack
/// A12 of `docs/attacks.md`).
@ClinicTest
class StaffTest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    @LocalServerPort int port;
    @Autowired Clinic clinic;
    @Autowired People people;
    @Autowired Enrolments enrolments;
    @Autowired Transactions transactions;
    @Autowired MovableClock clock;
    @Autowired Outbox outbox;

    @Test
    void names_are_read() {
        assertThat(Staff.read("SOLEUS_STAFF", " Jo Park, PT <jo@a.example>; Ana <ana@a.example> ;"))
                .containsExactly(
                        new Staff.Named("Jo Park, PT", "jo@a.example"),
                        new Staff.Named("Ana", "ana@a.example"));
        assertThat(Staff.read("SOLEUS_STAFF", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo@a.example", "Jo <jo>", "<jo@a.example>", "Jo <jo@a.example> Ana"})
    void what_cannot_be_read_stops_the_start_and_says_how(String setting) {
        assertThatThrownBy(() -> Staff.read("SOLEUS_STAFF", setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Write each as: Jo Park, PT <jo@clinic.example>");
    }

    @Test
    void whoever_is_named_is_let_in_once_and_whoever_is_named_no_more_is_not() {
        var mail = UUID.randomUUID() + "@staff.example";
        var named = staff("Jo Park <" + mail + ">");
        named.admitAll();
        var jo = find(mail);
        assertThat(jo.role()).isEqualTo(Role.STAFF);
        assertThat(named.admits(jo)).isTrue();
        named.admitAll();
        assertThat(find(mail)).isEqualTo(jo);
        var later = staff("");
        later.admitAll();
        assertThat(later.admits(jo)).isFalse();
    }

    @Test
    void a_member_is_never_made_staff() {
        var mail = UUID.randomUUID() + "@member.example";
        enrolments.enrol(
                new Enrolment(
                        Role.MEMBER,
                        new Identity("Mia", mail, LocalDate.of(1990, 1, 1)),
                        true,
                        Unit.KM,
                        "UTC",
                        clock.instant(),
                        Optional.empty()));
        var named = staff("Mia <" + mail + ">");
        named.admitAll();
        assertThat(find(mail).role()).isEqualTo(Role.MEMBER);
        assertThat(named.admits(find(mail))).isFalse();
    }

    @Test
    void she_signs_in_with_a_code_and_finds_the_worklist() {
        var mail = UUID.randomUUID() + "@staff.example";
        staff("Jo Park <" + mail + ">").admitAll();
        var visitor = new Visitor(port);
        var page = visitor.post("/account/signin", "mail", mail);
        var letter = outbox.kept().stream().filter(one -> one.to().equals(mail)).findFirst();
        var code = CODE.matcher(letter.orElseThrow().body());
        assertThat(code.find()).isTrue();
        var ticket = Visitor.hidden(page, "ticket");
        var in = visitor.post("/account/code", "ticket", ticket, "code", code.group());
        assertThat(Visitor.location(in)).isEqualTo("/care/worklist");
        assertThat(visitor.get("/care/worklist").statusCode()).isEqualTo(200);
    }

    private Staff staff(String setting) {
        var real = new Clinic(clinic.tenant(), clinic.name(), false);
        return new Staff(setting, "", real, people, enrolments, transactions, clock);
    }

    private SignedIn find(String mail) {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(mail))
                .orElseThrow();
    }
}
