package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.content.Folder;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.soleus.server.scenario.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Where two own the content, what the one wrote the other signs.
@ClinicTest
class SecondOwnerTest {

    private static final String SHOES = "guide/shoes.md";
    private static final String FEET = "guide/cold-feet.md";
    private static final String BEN = "ben.ode@owner.example";
    private static @Nullable Visitor named;
    private static Path own = Path.of(".");

    @LocalServerPort private int port;
    @Autowired private Running running;
    @Autowired private Outbox outbox;

    private Owner ines;
    private Owner ben;

    @DynamicPropertySource
    static void a_folder_and_a_second_owner(DynamicPropertyRegistry settings) throws IOException {
        own = Files.createTempDirectory("soleus-two-own");
        Owner.fill(own);
        settings.add("SOLEUS_CONTENT", own::toString);
        settings.add("SOLEUS_CONTENT_OWNERS", () -> "Ben Ode, PT <" + BEN + ">");
    }

    @BeforeEach
    void both_come() throws IOException, SQLException {
        TestClinic.asOwner("DELETE FROM content.draft");
        Owner.fill(own);
        running.takeUp();
        running.now().folder().use();
        ines = new Owner(Visitor.demo(port, "ines"), own);
        if (named == null) named = named();
        ben = new Owner(Objects.requireNonNull(named), own);
    }

    /// Whoever the operator named signs in with a code, in a demo too; once, as a code is sent to
    /// one address a few times an hour.
    private Visitor named() {
        var ben = new Newcomer(new Visitor(port), BEN, port, outbox);
        var in = ben.enter(ben.visitor().post("/account/signin", "mail", BEN));
        assertThat(Visitor.location(in)).isEqualTo("/content");
        return ben.visitor();
    }

    @AfterEach
    void as_before() throws IOException {
        Owner.fill(own);
        running.takeUp();
    }

    @AfterAll
    static void leave() {
        Folder.packaged().use();
    }

    @Test
    void what_one_wrote_she_does_not_sign_and_the_other_does() {
        ines.save(SHOES, titled("Shoes of two"), 0);
        assertThat(ines.does(SHOES, "review", 1).statusCode()).isEqualTo(303);
        var own = ines.sign(SHOES, 2, "yes");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("another one signs");
        assertThat(ben.sign(SHOES, 2, "yes").statusCode()).isEqualTo(303);
        assertThat(ines.publish(SHOES).statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).get("/guides/shoes").body())
                .contains("<h1>Shoes of two", "Reviewed by Jo Park, PT 123.");
    }

    /// Pressing Enter in a field, or asking for review, changes no word.
    @Test
    void who_saves_what_stood_there_already_has_not_written_it() {
        ines.save(SHOES, titled("Shoes of two"), 0);
        ben.save(SHOES, titled("Shoes of two"), 1);
        assertThat(ines.sign(SHOES, 2, "yes").statusCode()).isEqualTo(422);
        assertThat(ben.sign(SHOES, 2, "yes").statusCode()).isEqualTo(303);
    }

    @Test
    void her_words_stay_hers_once_they_are_published_whatever_the_other_does_and_drops() {
        ines.save(SHOES, titled("Shoes of two"), 0);
        ines.publish(SHOES);
        ben.does(SHOES, "review", 0);
        assertThat(ines.sign(SHOES, 1, "yes").statusCode()).as("asked for review").isEqualTo(422);
        ben.does(SHOES, "drop", 1);
        ben.save(SHOES, titled("Shoes of nobody"), 0);
        ben.does(SHOES, "drop", 1);
        assertThat(ines.sign(SHOES, 0, "yes").statusCode()).as("dropped").isEqualTo(422);
        assertThat(ben.sign(SHOES, 0, "yes").statusCode()).isEqualTo(303);
    }

    @Test
    void an_owner_who_is_not_of_the_staff_sees_no_member() {
        assertThat(ben.who().get("/content").statusCode()).isEqualTo(200);
        for (var path : List.of("/care/worklist", "/care/members")) {
            assertThat(ben.who().get(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void a_file_goes_with_all_that_names_it_and_not_before() throws IOException {
        coldFeet();
        assertThat(Visitor.location(ines.does(FEET, "remove", 0))).endsWith("told=goes");
        assertThat(ines.file(FEET))
                .contains("This file is to be taken away.", "<del>title: Cold feet</del>")
                .contains("<code>guide/shelf.yaml:");
        assertThat(new Visitor(port).get("/guides/cold-feet").statusCode()).isEqualTo(200);
        assertThat(ines.publish(FEET).body()).contains("Nothing was published.", "guide/shelf");

        ines.does("es/" + FEET, "remove", 0);
        ines.save("guide/shelf.yaml", Owner.text("guide/shelf.yaml"), 0);
        assertThat(ines.file(FEET)).contains("nothing names it any more");
        assertThat(ines.publish(FEET, "es/" + FEET, "guide/shelf.yaml").statusCode())
                .isEqualTo(303);
        assertThat(own.resolve(FEET)).doesNotExist();
        assertThat(own.resolve("es/" + FEET)).doesNotExist();
        assertThat(new Visitor(port).get("/guides/cold-feet").statusCode()).isEqualTo(404);
        assertThat(ines.who().get("/content").body()).contains("removed <code>" + FEET);
    }

    @Test
    void what_is_to_go_is_kept_after_all_and_nothing_is_lost() {
        ines.does(SHOES, "remove", 0);
        assertThat(ines.who().get("/content").body()).contains("to be taken away");
        assertThat(Visitor.location(ben.does(SHOES, "keep", 1))).endsWith("told=kept");
        assertThat(ines.file(SHOES)).contains("As it lies in the clinic's folder.");
        assertThat(ines.onDisk(SHOES)).isEqualTo(Owner.text(SHOES));
        assertThat(ines.does("guide/none.md", "remove", 0).body())
                .contains("There is no such file");
    }

    @Test
    void who_wished_a_file_away_does_not_sign_that_it_goes_and_the_other_does() {
        ines.does(SHOES, "remove", 0);
        assertThat(ines.sign(SHOES, 1, "yes").body()).contains("another one signs");
        assertThat(ben.sign(SHOES, 1, "").body())
                .contains("Tick that you have read what goes.", "value=\"Jo Park\"");
        assertThat(ben.sign(SHOES, 1, "yes").statusCode()).isEqualTo(303);
        assertThat(ines.file(SHOES)).contains("Signed by Jo Park, PT 123.");
        assertThat(ines.sign(SHOES, 2, "yes").statusCode()).as("still hers").isEqualTo(422);
        assertThat(ines.who().get("/content").body())
                .contains("to be taken away, signed by Jo Park, PT 123")
                .contains("Jo Park, PT 123, that it goes");
    }

    @Test
    void who_writes_what_another_wished_away_loses_nothing() {
        ines.does(SHOES, "remove", 0);
        var answer = ben.save(SHOES, titled("Shoes of Ben"), 0);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("title: Shoes of Ben", "<del>title: Shoes of Ben</del>")
                .contains("name=\"revision\" value=\"1\"");
        assertThat(ben.save(SHOES, titled("Shoes of Ben"), 1).statusCode()).isEqualTo(303);
        assertThat(ines.does(SHOES, "keep", 1).statusCode()).isEqualTo(409);
        assertThat(ines.file(SHOES)).contains("<ins>title: Shoes of Ben</ins>");
    }

    /// Members keep it with its picture and words until their next decision, and old links find it.
    @Test
    void an_exercise_that_plans_may_hold_is_retired_and_does_not_go() {
        var pump = "exercise/ankle-pump.yaml";
        ines.does(pump, "remove", 0);
        assertThat(ines.file(pump)).contains("Retire it instead.");
        assertThat(ines.publish(pump).body()).contains("Plans may hold this exercise");
        assertThat(own.resolve(pump)).exists();
    }

    /// Words and removal of one act: the machine stopped after the first file of it.
    @Test
    void what_a_stopped_machine_left_half_is_whole_before_anybody_looks() throws IOException {
        coldFeet();
        ines.does(FEET, "remove", 0);
        ines.does("es/" + FEET, "remove", 0);
        ines.save("guide/shelf.yaml", Owner.text("guide/shelf.yaml"), 0);
        var wanted = new LinkedHashMap<String, Optional<byte[]>>();
        var shelf = Owner.text("guide/shelf.yaml").getBytes(StandardCharsets.UTF_8);
        wanted.put("guide/shelf.yaml", Optional.of(shelf));
        wanted.put(FEET, Optional.empty());
        wanted.put("es/" + FEET, Optional.empty());
        stopWithin(wanted, "es/" + FEET);
        assertThat(own.resolve("es/" + FEET)).doesNotExist();
        assertThat(own.resolve(FEET)).as("half").exists();
        assertThat(Visitor.location(ines.who().save("/content/take-up"))).endsWith("told=taken");
        assertThat(own.resolve(FEET)).doesNotExist();
        assertThat(new Visitor(port).get("/guides/cold-feet").statusCode()).isEqualTo(404);
        assertThat(ines.publish(FEET, "es/" + FEET, "guide/shelf.yaml").statusCode())
                .as("its drafts are still there, and are noted as published")
                .isEqualTo(303);
        assertThat(ines.who().get("/content").body()).contains("Nobody is writing anything.");
    }

    /// Ends after the first of the two is gone; the second goes after it in the order of names.
    private static void stopWithin(Map<String, Optional<byte[]>> wanted, String first) {
        var placing =
                new Placing(
                        own,
                        () -> {
                            if (!Files.exists(own.resolve(first))) throw new Stopped();
                        });
        assertThatThrownBy(() -> placing.place(wanted)).isInstanceOf(Stopped.class);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A page of the clinic's own, in the folder and seen by members.
    private void coldFeet() throws IOException {
        var page = titled("Cold feet").replaceFirst("(?m)^version: .*\n", "version: 1\n");
        Files.writeString(own.resolve(FEET), page);
        var spanish = Owner.text("es/" + SHOES).replaceFirst("(?m)^version: .*\n", "version: 1\n");
        Files.writeString(own.resolve("es/" + FEET), spanish);
        Files.writeString(
                own.resolve("guide/shelf.yaml"),
                Owner.text("guide/shelf.yaml").replaceFirst("\\bshoes\\b", "shoes, cold-feet"));
        assertThat(running.takeUp().faults()).isEmpty();
    }

    /// From the list to what members see, by two people without a pointer.
    @Test
    void two_owners_write_sign_and_publish_by_keys_alone() {
        try (var chromium = Chromium.start();
                var hers = chromium.context(1280, ColorScheme.LIGHT);
                var his = chromium.context(390, ColorScheme.DARK)) {
            var page = entered(hers, ines.who());
            var keys = new Keys(page);
            page.navigate(origin() + "/content");
            keys.press("details:has(#g-guide) > summary");
            keys.follow("a[href='/content/file?name=guide/shoes.md']");
            keys.to("#words");
            page.keyboard().press("Control+Home");
            for (int line = 0; line < 3; line++) page.keyboard().press("ArrowDown");
            page.keyboard().press("End");
            keys.type(" by keys");
            keys.follow("button[value=save]");
            assertThat(page.locator("[role=status]").textContent()).contains("Saved as a draft");
            keys.follow("button[value=review]");

            var other = entered(his, ben.who());
            var with = new Keys(other);
            other.navigate(origin() + "/content");
            with.follow("a[href='/content/file?name=guide/shoes.md']");
            with.press("details:has(#signer) > summary");
            with.to("#signer");
            with.type("Jo Park");
            with.enter();
            assertThat(other.locator("[role=alert]").textContent())
                    .as("Enter in a field of the signature saves nothing, and says what is missing")
                    .contains("your name and your licence");
            assertThat(other.locator("#signer").inputValue()).isEqualTo("Jo Park");
            with.to("#licence");
            with.type("PT 123");
            with.tick("input[name=confirmed]");
            with.enter();
            assertThat(other.locator("[role=status]").textContent()).contains("Signed.");

            page.navigate(origin() + "/content");
            keys.follow("form[action='/content/publish'] button");
            assertThat(page.locator("main").textContent()).contains("Published.");
        }
        assertThat(new Visitor(port).get("/guides/shoes").body())
                .contains(" by keys</h1>", "Reviewed by Jo Park, PT 123.");
    }

    private Page entered(BrowserContext browser, Visitor who) {
        who.into(browser);
        return browser.newPage();
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private static String titled(String title) {
        return Owner.text(SHOES).replaceFirst("title: .*", "title: " + title);
    }
}
