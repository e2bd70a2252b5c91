package org.soleus.server.plan;

import org.soleus.content.Folder;
import org.soleus.content.plan.IntakeStep;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Leads a signed-in visitor through the screen and the intake, for tests that begin behind them;
/// other tests walk there page by page.
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

    private static final Map<String, List<String>> SORE =
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
                    Map.entry("Is there a bruise?", List.of("NONE")),
                    Map.entry("first steps hurt", List.of("1")),
                    Map.entry("How long was it stiff", List.of("15")));

    /// What the intake asks, in its order.
    private static final List<IntakeStep> STEPS = Folder.packaged().reading(IntakeStep::all);

    /// The answers of those who walked, as lines.
    private static final Map<Map<String, String>, String> WALKED = new ConcurrentHashMap<>();

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

    /// The whole screen, quiet but for these answers. The first of a run walks from page to page;
    /// whoever answers the same after her sends it as a phone does that walked by itself.
    public static HttpResponse<String> screen(Visitor visitor, Map<String, String> but) {
        var answers = new HashMap<>(QUIET);
        answers.putAll(but);
        var lines = WALKED.get(answers);
        return lines == null
                ? walk(visitor, answers)
                : visitor.save("/triage/result", "lines", lines);
    }

    private static HttpResponse<String> walk(Visitor visitor, Map<String, String> answers) {
        var lines = new StringBuilder();
        var page = visitor.post("/triage/q");
        for (int i = 0; i < 80; i++) {
            if (page.body().contains("action=\"/triage/result\"")) {
                WALKED.put(answers, lines.toString());
                return visitor.save("/triage/result", "state", Visitor.hidden(page, "state"));
            }
            var id = ID.matcher(page.body());
            if (!id.find()) return page;
            var state = page.body().contains("name=\"state\"") ? Visitor.hidden(page, "state") : "";
            var answer = answers.getOrDefault(id.group(1), "no");
            lines.append(id.group(1)).append('=').append(answer).append('\n');
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
        var answers = new HashMap<>(SORE);
        answers.putAll(but);
        int place = 0;
        for (var step : STEPS) {
            visitor.save("/plan/intake/" + ++place, fields(step.ask(), answers));
        }
        visitor.save("/plan/intake/summary");
    }

    /// What its page would send; what is not answered is left open.
    private static String[] fields(String ask, Map<String, List<String>> answers) {
        var fields = new ArrayList<String>();
        for (var one : answers.entrySet()) {
            if (!ask.contains(one.getKey())) continue;
            for (var word : one.getValue()) fields.addAll(List.of("answer", word));
        }
        if (fields.isEmpty()) fields.addAll(List.of("leave", "1"));
        return fields.toArray(String[]::new);
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
