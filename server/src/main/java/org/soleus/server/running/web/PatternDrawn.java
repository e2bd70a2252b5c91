package org.soleus.server.running.web;

import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;

import java.util.Locale;

/// A run drawn to scale: running stands tall, walking low.
///
/// @param run the tall blocks, as an SVG path
/// @param walk the low ones; empty where nothing is walked
/// @param label what it shows, in words
/// @param end what stands at its right end
public record PatternDrawn(String run, String walk, String label, String end) {

    private static final double WIDTH = 240;
    private static final double GAP = 1.2;

    static PatternDrawn of(Outing outing, RunWords words) {
        return outing.stage()
                .map(stage -> of(stage, outing, words))
                .orElseGet(() -> even(outing, words));
    }

    private static PatternDrawn of(Stage stage, Outing outing, RunWords words) {
        int one = stage.runSeconds() + stage.walkSeconds();
        double scale = WIDTH / (one * stage.repeats());
        var run = new StringBuilder();
        var walk = new StringBuilder();
        for (int at = 0; at < stage.repeats(); at++) {
            block(run, at * one * scale, stage.runSeconds() * scale, 4);
            if (stage.walkSeconds() == 0) continue;
            block(walk, (at * one + stage.runSeconds()) * scale, stage.walkSeconds() * scale, 27);
        }
        return new PatternDrawn(
                run.toString(),
                walk.toString(),
                StageTold.of(words.say(), stage.number(), stage.words()),
                words.words(
                        "next.drawn.end",
                        minutes(one * stage.repeats()),
                        words.distance(outing.metres())));
    }

    private static PatternDrawn even(Outing outing, RunWords words) {
        var run = new StringBuilder();
        block(run, 0, WIDTH, 4);
        var metres = words.distance(outing.metres());
        var end =
                outing.secondsPerKilometre()
                        .map(pace -> minutes((int) ((long) pace * outing.metres() / 1000)))
                        .map(minutes -> words.words("next.drawn.end", metres, minutes))
                        .orElse(metres);
        return new PatternDrawn(run.toString(), "", words.words("next.drawn.even", metres), end);
    }

    private static void block(StringBuilder path, double x, double width, int top) {
        path.append(
                String.format(
                        Locale.ROOT, "M%.1f 40V%dh%.1fV40z", x, top, Math.max(.5, width - GAP)));
    }

    private static String minutes(int seconds) {
        return (seconds + 30) / 60 + " min";
    }
}
