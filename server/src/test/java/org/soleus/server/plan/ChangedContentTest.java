package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.content.Folder;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.run.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/// A plan that was begun with content of the past stays with it until its next decision, and says
/// what will differ.
@ClinicTest
class ChangedContentTest {

    private static final String CHANGES = "Your plan changes with its next decision.";

    @LocalServerPort private int port;
    @Autowired private DataFolder data;
    @Autowired private ApplicationContext clinic;
    @Autowired private Plans plans;
    @Autowired private Books books;
    @Autowired private MovableClock clock;

    private Planned past;
    private Visitor grete;

    @BeforeEach
    void arrive() {
        past = Planned.arrive(clinic, port);
        grete = past.visitor();
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void a_plan_stays_with_its_version_and_says_what_changes_before_it_does() throws IOException {
        assertThat(today()).doesNotContain(CHANGES);
        var before = begunWith(ChangedContentTest::withFewerSets);
        assertThat(today()).contains(CHANGES, " instead of ", "The clinic has not said why.");
        assertThat(grete.get("/plan").body())
                .contains("Version " + before, "from the next decision on " + books.version());
    }

    @Test
    void the_next_decision_is_of_the_old_version_and_takes_the_new_one() throws IOException {
        var before = begunWith(ChangedContentTest::withFewerSets);
        liveADay("1");
        assertThat(decision().rules()).isEqualTo(before);
        assertThat(past.kept().rules()).isEqualTo(books.version());
        assertThat(today()).doesNotContain(CHANGES);
        assertThat(grete.get("/plan/decision/" + decision().day()).body()).contains(before);
    }

    @Test
    void a_version_that_is_no_longer_kept_is_drawn_by_the_present_one() {
        past.does(() -> plans.take(past.member(), "2026-11-24.00000000"));
        assertThat(today()).doesNotContain(CHANGES);
        assertThat(grete.get("/plan").body()).contains("Version " + books.version());
    }

    @Test
    void an_exercise_that_was_taken_out_is_done_until_the_decision_and_gone_after_it()
            throws IOException {
        begunWith(ChangedContentTest::withAnotherExercise);
        assertThat(today())
                .contains("<li><span class=\"grow\">Ankle wag", "Ankle wag is no longer in it.");
        var session = Evening.begin(grete, "DAILY");
        assertThat(grete.get(session).statusCode()).isEqualTo(200);
        assertThat(grete.get(session).body()).contains("nkle wag");
        tell(session, "1");
        tomorrow();
        assertThat(decision().progression()).isInstanceOf(Progression.Hold.class);
        assertThat(today()).doesNotContain("nkle wag").contains("nkle pump");
        assertThat(grete.get("/plan").body()).doesNotContain("nkle wag");
    }

    @Test
    void a_session_over_the_limit_steps_back_though_one_of_its_exercises_is_gone()
            throws IOException {
        begunWith(ChangedContentTest::withAnotherExercise);
        var gone = books.of(past.kept().rules()).ladder().start("ankle-wag", "first-loading");
        past.isAt(gone);
        liveADay("5");
        assertThat(decision().progression()).isInstanceOf(Progression.Regress.class);
        assertThat(grete.get("/plan/today").statusCode()).isEqualTo(200);
        assertThat(grete.get("/plan/calendar").statusCode()).isEqualTo(200);
        liveADay("1");
        assertThat(decision().rules()).isEqualTo(books.version());
    }

    @Test
    void a_session_of_an_exercise_that_is_no_longer_known_is_decided() {
        var gone = gone();
        past.began(5);
        past.isAt(gone);
        past.did(2, 1, List.of(gone));
        past.did(1, 5, List.of(gone));
        grete.save("/plan/morning", "day", date().toString(), "pain", "1", "stiffness", "15");
        assertThat(decision().progression()).isInstanceOf(Progression.Regress.class);
        assertThat(grete.get("/plan/today").statusCode()).isEqualTo(200);
    }

    /// What nobody knows any more, at the dose of an exercise that is known.
    private Prescription gone() {
        var like = books.now().ladder().start("ankle-pump", "first-loading");
        return new Prescription(
                "ankle-wag",
                like.sets(),
                like.amount(),
                like.perSide(),
                like.tempo(),
                like.restSeconds(),
                like.load(),
                like.step(),
                like.component(),
                like.because());
    }

    private String today() {
        return grete.get("/plan/today").body();
    }

    private LocalDate date() {
        return clock.instant().atZone(Planned.BERLIN).toLocalDate();
    }

    private DecisionRow decision() {
        return past.as(() -> plans.decisions(past.member(), 1)).getFirst();
    }

    private void liveADay(String worst) {
        tell(Evening.begin(grete, "DAILY"), worst);
        tomorrow();
    }

    private void tell(String session, String worst) {
        grete.save(
                session + "/after",
                "worst",
                worst,
                "now",
                "1",
                "effort",
                "6",
                "done",
                "100",
                "limp",
                "no",
                "sign",
                "none");
    }

    private void tomorrow() {
        clock.move(Duration.ofDays(1));
        grete.save("/plan/morning", "day", date().toString(), "pain", "1", "stiffness", "15");
    }

    /// Her plan was begun with the content of now, changed by this.
    private String begunWith(UnaryOperator<String> change) throws IOException {
        var folder = Files.createTempDirectory(data.path().resolve("content"), "past");
        for (var name : Folder.packaged().names()) {
            var text = Folder.packaged().text(name);
            var file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, name.startsWith("plan/") ? change.apply(text) : text);
        }
        var version = "2026-11-24." + PlanBooks.version(Folder.at(folder));
        past.does(() -> plans.take(past.member(), version));
        return version;
    }

    private static String withFewerSets(String text) {
        return text.replace("first: {sets: 2", "first: {sets: 1")
                .replace("first: {sets: 3", "first: {sets: 2");
    }

    private static String withAnotherExercise(String text) {
        return text.replace("ankle-pump", "ankle-wag");
    }
}
