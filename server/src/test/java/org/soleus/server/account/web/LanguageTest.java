package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.content.Language;
import org.soleus.server.ClinicTest;
import org.soleus.server.Spanish;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/// The language of a member: it goes with her from device to device, and into her mails.
@ClinicTest
class LanguageTest {

    private static final String PAGE = "/exercise/wall-sit";

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired People people;
    @Autowired Clinic clinic;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;

    private final String mail = UUID.randomUUID() + "@language.example";
    private Visitor phone;

    @BeforeEach
    void join() {
        phone = new Visitor(port);
        signUp(phone);
    }

    @Test
    void a_change_shows_at_once_on_this_device_and_on_the_other() {
        var desk = signIn();
        assertThat(language(phone)).isEqualTo(language(desk)).isEqualTo("en");
        phone.post("/language", "to", "es");
        assertThat(language(phone)).isEqualTo(language(desk)).isEqualTo("es");
        desk.post("/language", "to", "en");
        assertThat(language(phone)).isEqualTo(language(desk)).isEqualTo("en");
    }

    @Test
    void a_new_device_speaks_it_whatever_was_chosen_there_before() {
        phone.post("/language", "to", "es");
        var borrowed = new Visitor(port);
        borrowed.post("/language", "to", "en");
        signIn(borrowed);
        assertThat(language(borrowed)).isEqualTo("es");
    }

    @Test
    void who_signs_out_leaves_the_device_as_it_was() {
        phone.post("/language", "to", "es");
        var borrowed = signIn();
        borrowed.post("/account/signout");
        assertThat(language(borrowed)).isEqualTo("en");
    }

    @Test
    void a_session_keeps_unit_and_zone_when_the_language_changes() {
        var before = who();
        phone.post("/language", "to", "es");
        assertThat(who()).isEqualTo(before.reading(Language.SPANISH));
        assertThat(phone.get("/account").body()).contains("Grete");
    }

    @Test
    void who_signs_up_in_spanish_reads_spanish_on_every_device() {
        var reader = new Visitor(port);
        reader.post("/language", "to", "es");
        var own = "es-" + mail;
        signUp(reader, own);
        var desk = new Visitor(port);
        enter(desk, own, desk.post("/account/signin", "mail", own));
        assertThat(language(desk)).isEqualTo("es");
    }

    @Test
    void the_code_comes_in_her_own_language_from_any_device() {
        phone.post("/language", "to", "es");
        var desk = new Visitor(port);
        desk.post("/account/signin", "mail", mail);
        assertThat(letter(mail).subject()).isEqualTo("Tu código para Soleus");
        assertThat(letter(mail).body())
                .contains("Tu código es ", "te abre la sesión", "no entra nadie")
                .doesNotContain("{", "''");
    }

    /// The page says what is asked for, and what the mail of a stranger is in.
    @Test
    void a_stranger_reads_the_code_in_the_language_of_the_page() {
        var stranger = new Visitor(port);
        stranger.post("/language", "to", "es");
        stranger.post("/account/signin", "mail", "nobody-" + mail);
        assertThat(letter("nobody-" + mail).body()).contains("No hay ninguna cuenta");
    }

    @Test
    void a_language_that_we_do_not_have_changes_nothing() {
        phone.post("/language", "to", "es");
        for (var word : new String[] {"fr", "", "ES", "es-MX", "<b>", "null"}) {
            phone.post("/language", "to", word);
        }
        assertThat(who().reads()).contains(Language.SPANISH);
        assertThat(language(phone)).isEqualTo("es");
    }

    /// As it may be where a newer build had more languages.
    @Test
    void a_kept_language_without_words_counts_as_none() {
        transactions.in(
                Scope.system(clinic.tenant()),
                () ->
                        jdbc.sql("UPDATE account.person SET language = 'fr' WHERE member = ?")
                                .param(who().memberId())
                                .update());
        var desk = signIn();
        assertThat(who().language()).isEqualTo("fr");
        assertThat(language(desk)).isEqualTo("en");
        desk.post("/language", "to", "es");
        assertThat(language(desk)).isEqualTo("es");
    }

    @Test
    void what_is_turned_down_is_told_in_her_language_to_people_and_to_scripts() {
        phone.post("/language", "to", "es");
        var page = phone.save("/account", "unit", "furlong");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Elige una de las opciones");
        Spanish.isWholly(page);
        var script = phone.form("/account", "unit", "km").setHeader("Accept", "application/json");
        assertThat(phone.send(script.build()).body())
                .contains("Este formulario no está completo.", "\"status\":400");
    }

    private SignedIn who() {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.withMail(mail))
                .orElseThrow();
    }

    private static String language(Visitor visitor) {
        var tag = Pattern.compile("<html lang=\"([a-z]+)\"").matcher(visitor.get(PAGE).body());
        assertThat(tag.find()).isTrue();
        return tag.group(1);
    }

    private void signUp(Visitor visitor) {
        signUp(visitor, mail);
    }

    private void signUp(Visitor visitor, String address) {
        var page =
                visitor.post(
                        "/account/signup",
                        "name",
                        "Grete",
                        "mail",
                        address,
                        "born",
                        "1990-05-31",
                        "unit",
                        "mi",
                        "zone",
                        "Europe/Berlin",
                        "agreed",
                        "yes");
        enter(visitor, address, page);
    }

    private Visitor signIn() {
        return signIn(new Visitor(port));
    }

    private Visitor signIn(Visitor visitor) {
        enter(visitor, mail, visitor.post("/account/signin", "mail", mail));
        return visitor;
    }

    private void enter(Visitor visitor, String address, HttpResponse<String> page) {
        var digits = Pattern.compile("\\b[0-9]{6}\\b").matcher(letter(address).body());
        assertThat(digits.find()).isTrue();
        var ticket = Visitor.hidden(page, "ticket");
        var in = visitor.post("/account/code", "ticket", ticket, "code", digits.group());
        assertThat(in.statusCode()).isEqualTo(303);
    }

    private Outbox.Letter letter(String to) {
        return outbox.kept().stream().filter(one -> one.to().equals(to)).findFirst().orElseThrow();
    }
}
