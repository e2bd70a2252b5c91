package org.soleus.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.content.Folder;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Where two own the content, what the one wrote the other signs.
@ClinicTest
class SecondOwnerTest {

    private static final String SHOES = "guide/shoes.md";
    private static final String BEN = "ben.ode@owner.example";
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
        ben = new Owner(named(), own);
    }

    /// Whoever the operator named signs in with a code, in a demo too.
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

    private static String titled(String title) {
        return Owner.text(SHOES).replaceFirst("title: .*", "title: " + title);
    }
}
