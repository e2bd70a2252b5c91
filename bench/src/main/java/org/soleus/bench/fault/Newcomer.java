package org.soleus.bench.fault;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Somebody new with a plan of her own, so that one round knows nothing of another.
///
/// @param doors of the clinic
/// @param mail by which she is let in again
/// @param she as she is signed in first
record Newcomer(Doors doors, String mail, Person she) {

    private static final int MOST_QUESTIONS = 80;

    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]*)\"");
    private static final Pattern WRITTEN = Pattern.compile("/running/([0-9a-f-]{36})\\?saved=1");

    /// A screen without a warning sign; any other question is answered "no".
    private static final Map<String, String> QUIET =
            Map.of(
                    "age", "34",
                    "pain", "2",
                    "calf_pain", "yes",
                    "ATR2", "yes",
                    "onset", "gradual",
                    "zones", "Z4");

    /// A sore soleus; any other question is left open.
    private static final Map<String, String> SOLEUS =
            Map.ofEntries(
                    Map.entry("Where does it hurt?", "Z4"),
                    Map.entry("Which leg is sore?", "RIGHT"),
                    Map.entry("How did it start?", "GRADUAL"),
                    Map.entry("What were you doing", "LONG_STEADY_RUN"),
                    Map.entry("When is it worst?", "SLOW_JOG"),
                    Map.entry("heel raise hurt, with a straight", "1"),
                    Map.entry("one heel raise with a bent", "3"),
                    Map.entry("What is the best heel raise", "SINGLE"),
                    Map.entry("How do you walk today?", "NORMAL"),
                    Map.entry("Is there a bruise?", "NONE"),
                    Map.entry("How long was it stiff", "15"),
                    Map.entry("first steps hurt", "1"));

    /// Signs up, goes through the screen and the intake, and has a plan.
    static Newcomer joins(Ground ground, String name) throws IOException {
        var doors = new Doors(ground::port);
        var mail = UUID.randomUUID() + "@newcomer.example";
        var newcomer = new Newcomer(doors, mail, doors.joins(name, mail));
        newcomer.screen();
        newcomer.intake();
        return newcomer;
    }

    /// The same person on another device.
    Person elsewhere() throws IOException {
        return doors.byCode(mail);
    }

    /// Begins the session of the day.
    ///
    /// @return its id
    UUID begins() throws IOException {
        var taps = new ArrayList<>(List.of("kind", "DAILY"));
        for (int tap = 1; tap <= 5; tap++) taps.addAll(List.of("TAP" + tap, "no"));
        save("/plan/session/start", taps);
        var begun = save("/plan/session/before", List.of("kind", "DAILY", "before", "1"));
        if (!begun.location().startsWith("/plan/session/")) {
            throw new IOException("no session begins: " + begun.status() + " " + begun.location());
        }
        return UUID.fromString(begun.location().substring("/plan/session/".length()));
    }

    /// Writes a run of yesterday down, and not how it felt.
    ///
    /// @return its id
    UUID runs() throws IOException {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        var run = List.of("day", yesterday, "distance", "5", "minutes", "30");
        var written = WRITTEN.matcher(save("/running/new", run).location());
        if (!written.matches()) throw new IOException("no run is written down");
        return UUID.fromString(written.group(1));
    }

    private Person.Answer save(String path, List<String> fields) throws IOException {
        return she.save(path, UUID.randomUUID(), fields);
    }

    private void screen() throws IOException {
        var page = she.post("/triage/q");
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            if (page.body().contains("action=\"/triage/result\"")) {
                save("/triage/result", List.of("state", state(page)));
                return;
            }
            page = she.post("/triage/q", answered(page));
        }
        throw new IOException("the screen does not end");
    }

    private static List<String> answered(Person.Answer page) throws IOException {
        var id = ID.matcher(page.body());
        if (!id.find()) throw new IOException("the screen asks nothing: " + page.status());
        var answer = QUIET.getOrDefault(id.group(1), "no");
        return List.of("state", state(page), "id", id.group(1), "answer", answer);
    }

    private static String state(Person.Answer page) {
        var state = STATE.matcher(page.body());
        return state.find() ? state.group(1) : "";
    }

    private void intake() throws IOException {
        for (int place = 1; place < MOST_QUESTIONS; place++) {
            var path = "/plan/intake/" + place;
            var page = she.get(path);
            if (page.status() == 404) break;
            save(path, ofSoleus(page.body()));
        }
        save("/plan/intake/summary", List.of());
    }

    private static List<String> ofSoleus(String page) {
        return SOLEUS.entrySet().stream()
                .filter(known -> page.contains(known.getKey()))
                .findFirst()
                .map(known -> List.of("answer", known.getValue()))
                .orElse(List.of("leave", "1"));
    }
}
