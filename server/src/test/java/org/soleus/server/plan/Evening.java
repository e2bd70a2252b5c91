package org.soleus.server.plan;

import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Walks a signed-in visitor through the screen and the intake, for tests that begin behind them.
public final class Evening {

    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Map<String, String> QUIET =
            Map.of(
                    "age", "34",
                    "pain", "2",
                    "calf_pain", "yes",
                    "ATR2", "yes",
                    "onset", "gradual",
                    "zones", "Z4");

    private Evening() {}

    /// Somebody new, signed up by a code; what she saves is hers alone.
    public static Visitor newcomer(int port, Outbox outbox) {
        return Newcomer.joins(port, outbox).visitor();
    }

    /// Somebody new with a quiet screen and an open plan.
    public static Visitor member(int port, Outbox outbox) {
        var visitor = newcomer(port, outbox);
        screen(visitor);
        plan(visitor);
        return visitor;
    }

    /// The whole screen with quiet answers.
    ///
    /// @return the page that it led to
    public static HttpResponse<String> screen(Visitor visitor) {
        return screen(visitor, Map.of());
    }

    /// The whole screen, quiet but for these answers.
    public static HttpResponse<String> screen(Visitor visitor, Map<String, String> but) {
        var answers = new HashMap<>(QUIET);
        answers.putAll(but);
        var page = visitor.post("/triage/q");
        for (int i = 0; i < 80; i++) {
            if (page.body().contains("action=\"/triage/result\"")) {
                return visitor.save("/triage/result", "state", Visitor.hidden(page, "state"));
            }
            var id = ID.matcher(page.body());
            if (!id.find()) return page;
            var state = page.body().contains("name=\"state\"") ? Visitor.hidden(page, "state") : "";
            var answer = answers.getOrDefault(id.group(1), "no");
            page = visitor.post("/triage/q", "state", state, "id", id.group(1), "answer", answer);
        }
        throw new AssertionError("the screen does not end");
    }

    /// The intake of a soleus pattern with a limit of 3 and usual mornings of 1, made into a plan.
    public static void plan(Visitor visitor) {
        plan(visitor, Map.of());
    }

    /// The same, but for these answers; a question by its words.
    public static void plan(Visitor visitor, Map<String, List<String>> but) {
        var answers =
                new HashMap<String, List<String>>(
                        Map.ofEntries(
                                Map.entry("Where does it hurt?", List.of("Z4")),
                                Map.entry("Which leg is sore?", List.of("RIGHT")),
                                Map.entry("How did it start?", List.of("GRADUAL")),
                                Map.entry("What were you doing", List.of("LONG_STEADY_RUN")),
                                Map.entry("When is it worst?", List.of("SLOW_JOG")),
                                Map.entry("heel raise hurt, with a straight", List.of("1")),
                                Map.entry("one heel raise with a bent", List.of("3")),
                                Map.entry("What is the best heel raise", List.of("SINGLE")),
                                Map.entry("How do you walk today?", List.of("NORMAL")),
                                Map.entry("Is there a bruise?", List.of("NONE"))));
        answers.putAll(but);
        for (int place = 1; place < 60; place++) {
            var page = visitor.get("/plan/intake/" + place);
            if (page.statusCode() == 404) break;
            answer(visitor, place, page.body(), answers);
        }
        visitor.save("/plan/intake/summary");
    }

    private static void answer(
            Visitor visitor, int place, String page, Map<String, List<String>> answers) {
        var words = new ArrayList<String>();
        for (var one : answers.entrySet()) {
            if (!page.contains(one.getKey())) continue;
            for (var word : one.getValue()) words.addAll(List.of("answer", word));
        }
        if (words.isEmpty() && (page.contains("stiff") || page.contains("first steps")))
            words.addAll(morning(page));
        if (words.isEmpty()) words.addAll(List.of("leave", "1"));
        visitor.save("/plan/intake/" + place, words.toArray(String[]::new));
    }

    private static List<String> morning(String page) {
        if (page.contains("How long was it stiff")) return List.of("answer", "15");
        return page.contains("first steps hurt") ? List.of("answer", "1") : List.of();
    }

    /// Answers the five taps and the pain before, and begins the session.
    ///
    /// @return its address
    public static String begin(Visitor visitor, String kind) {
        var taps = new ArrayList<>(List.of("kind", kind));
        for (int tap = 1; tap <= 5; tap++) taps.addAll(List.of("TAP" + tap, "no"));
        visitor.save("/plan/session/start", taps.toArray(String[]::new));
        return Visitor.location(visitor.save("/plan/session/before", "kind", kind, "before", "1"));
    }
}
