package org.soleus.server.web;

import gg.jte.Content;

import org.soleus.server.web.chart.Chart;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Sheets of components to look at, each in one of the layouts.
enum Sheet {
    PAGE("/guides/sheet") {
        @Override
        String layout() {
            return "web/Page";
        }

        @Override
        String body() {
            return """
            <div class="page wide"><div class="two"><div class="stack"><p class="cap">Sheet</p>
            <h1>A public page</h1><p class="lead">One sentence that is the answer.</p>
            <p class="acts"><a class="btn" href="#a">Check your calf</a>
            <a class="btn line" href="#b">Another way</a><a class="btn quiet" href="#c">Quiet</a></p>
            <section class="card signs" aria-labelledby="s"><h2 id="s">See a doctor today if</h2>
            <ul class="list"><li>%s<span>you have trouble walking, or cannot put weight on it</span>
            </li><li>%s<span>the pain in your calf is severe</span></li></ul></section>
            <h2>A table</h2><table><thead><tr><th scope="col">What</th><th scope="col" class="n">How
            many</th></tr></thead><tbody><tr><th scope="row">Raises</th><td class="n">12</td></tr>
            </tbody></table><details><summary>What opens</summary><p>Words inside.</p></details>
            </div><aside class="stack side" aria-label="Reasons">%s%s</aside></div></div>
            """
                    .formatted(
                            part("Icon", Map.of("name", "clock")),
                            part("Icon", Map.of("name", "clock")),
                            part("Why", Map.of("why", why())),
                            part("WouldChange", Map.of("words", "A morning pain of 2.")));
        }
    },
    MEMBER("/outcome") {
        @Override
        String layout() {
            return "web/Member";
        }

        @Override
        String body() {
            return """
            <div class="stack"><p class="cap">Six weeks, 14 October to 24 November</p>
            <h1>Your worst pain is down from 7 to 2.</h1><ul class="stats"><li><span class="big">2
            </span><span class="cap">worst pain in the last 7 days. It was 7.</span></li><li>
            <span class="big">17 <small>of 20</small></span><span class="cap">sessions done. Missed
            ones are never added on.</span></li></ul><div class="grid2">%s%s</div>
            <section class="path" aria-labelledby="p"><h2 id="p">Where you are</h2><ol>
            <li class="was">Calm</li><li class="was">Restore</li><li aria-current="step">Load</li>
            <li>Return to run</li><li>Resilient</li></ol></section></div>%s
            """
                    .formatted(
                            part("Chart", Map.of("id", "c1", "chart", mornings())),
                            part("Chart", Map.of("id", "c2", "chart", sessions())),
                            part("Toast", Map.of("words", "Skipped Squat.", "undo", html(UNDO))));
        }
    },
    TASK("/plan/session/1/after") {
        @Override
        String layout() {
            return "web/Task";
        }

        @Override
        String body() {
            return """
            <h1>How did your calf feel?</h1>%s<form class="stack loose">%s%s%s%s%s
            <div class="answers">%s</div><div class="dock"><button class="btn full" type="button">
            Save</button></div></form>
            """
                    .formatted(
                            part("Errors", Map.of("errors", Map.of("worst", "Choose a number."))),
                            scale("worst", "Worst pain during the session", "Choose a number."),
                            part("Scale", Map.of("name", "now", "legend", "Pain now", "chosen", 2)),
                            part(
                                    "Picks",
                                    Map.of(
                                            "name", "done",
                                            "legend", "How much did you do?",
                                            "options", amounts(),
                                            "chosen", "all")),
                            part(
                                    "Field",
                                    Map.of(
                                            "name", "note",
                                            "label", "Anything else",
                                            "help", "For you and your clinician.")),
                            part(
                                    "Field",
                                    Map.of(
                                            "name", "born",
                                            "label", "Your birth date",
                                            "type", "date",
                                            "error", "Enter a date after 1 January 1900.")),
                            part(
                                    "Answers",
                                    Map.of(
                                            "name", "limp",
                                            "options", answers(),
                                            "unsure", "not_sure")));
        }
    },
    ALARM("/triage/result") {
        @Override
        String layout() {
            return "web/Alarm";
        }

        @Override
        String body() {
            return """
            <p class="acts">%s<strong>Emergency</strong></p><h1>Call 911 now.</h1><p class="lead">
            You are short of breath and have a sore calf.</p><p><a class="btn full" href="tel:911">
            %sCall 911</a></p><ul><li><strong>Sit down</strong> and stay still.</li><li><strong>Ask
            someone</strong> to stay with you.</li></ul><form><button class="btn quiet">I tapped the
            wrong answer</button></form><p class="small">Nobody watches your answers.</p>
            """
                    .formatted(
                            part("Icon", Map.of("name", "stop", "cls", "i xl")),
                            part("Icon", Map.of("name", "phone")));
        }
    };

    private static final String UNDO = "<form><button>Undo</button></form>";
    private static final Pages PAGES = new Pages();

    private final String path;

    Sheet(String path) {
        this.path = path;
    }

    abstract String layout();

    abstract String body();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] page() {
        var us = new Emergency("911", "");
        boolean member = this != PAGE;
        var frame =
                new Frame("Sheet", "", path, "", member, false, us, Say.ENGLISH, Say.ENGLISH, "");
        return PAGES.bytes(layout(), Map.of("frame", frame, "content", html(body())));
    }

    private static Content html(String text) {
        return out -> out.writeContent(text);
    }

    private static String part(String template, Map<String, Object> values) {
        return new String(PAGES.bytes("web/" + template, values), StandardCharsets.UTF_8);
    }

    private static String scale(String name, String legend, String error) {
        return part("Scale", Map.of("name", name, "legend", legend, "error", error));
    }

    private static Map<String, String> amounts() {
        var amounts = new LinkedHashMap<String, String>();
        for (var word : List.of("All", "Most", "Half", "Less")) {
            amounts.put(word.toLowerCase(Locale.ROOT), word);
        }
        return amounts;
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("yes", "Yes");
        answers.put("no", "No, it is too weak or gives way");
        answers.put("not_sure", "Not sure");
        return answers;
    }

    private static Why why() {
        var facts =
                List.of(
                        Fact.of("Worst pain, last two sessions", "2 and 2", "your limit is 3")
                                .drawn(2, 3, 10),
                        Fact.of("First steps this morning", "1", "your usual is 1").drawn(1, 1, 10),
                        Fact.of("Done as planned", "100 %", "needs 90 % or more"));
        return Why.unsigned(
                "The three facts that decided", facts, "PROGRESS, version 1", "Silbernagel 2007");
    }

    private static Chart mornings() {
        var first = LocalDate.of(2026, 10, 14);
        var steps = new ArrayList<OptionalDouble>();
        var worst = new ArrayList<OptionalDouble>();
        for (int day = 0; day < 42; day++) {
            double level = 1 + 6 * Math.exp(-Math.pow((day - 4) / 9.0, 2)) + (day % 5 == 0 ? 1 : 0);
            boolean answered = day % 11 != 7 && (day < 24 || day > 26);
            steps.add(answered ? OptionalDouble.of(Math.floor(level)) : OptionalDouble.empty());
            worst.add(answered ? OptionalDouble.of(Math.ceil(level)) : OptionalDouble.empty());
        }
        var plot =
                Plot.of(
                                Slots.days(first, first.plusDays(41), Locale.UK),
                                10,
                                new Series.Values("Worst of the day", Series.Form.TRACE, worst),
                                new Series.Values("First steps", Series.Form.DOTS, steps))
                        .limitedTo(3);
        return new Chart(
                "Mornings are calm again",
                "Dots: first steps. Dotted line: worst of the day. Dashed: your limit.",
                "Day",
                plot);
    }

    private static Chart sessions() {
        var planned = List.of(3d, 3d, 4d, 4d, 4d, 4d);
        var done = List.of(3d, 2d, 4d, 3d, 4d, 2d);
        var weeks = List.of("Week 1", "Week 2", "Week 3", "Week 4", "Week 5", "Week 6");
        return new Chart(
                "18 of 22 sessions done",
                "Frames: planned. Filled: done.",
                "Week",
                Plot.of(
                        Slots.of(weeks),
                        4,
                        new Series.Values("Done", Series.Form.DONE, all(done)),
                        new Series.Values("Planned", Series.Form.PLANNED, all(planned))));
    }

    private static List<OptionalDouble> all(List<Double> values) {
        return values.stream().map(OptionalDouble::of).toList();
    }
}
