package org.soleus.server.cli;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.DaySteps;
import org.soleus.clinical.running.Device;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.file.Told;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.clinical.running.load.RunLoad;
import org.soleus.content.message.Voice;
import org.soleus.server.json.StrictJson;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file and its runs as one line of JSON.
final class RunsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double THOUSANDTHS = 1000;

    /// In the order in which they are written, after the points and before the laps.
    private static final List<Figure> SAID =
            List.of(
                    Figure.ASCENT,
                    Figure.CADENCE,
                    Figure.HEART_RATE,
                    Figure.CONTACT,
                    Figure.VERTICAL_OSCILLATION,
                    Figure.STEP_LENGTH);

    private static final List<Figure> TIMES_AND_WAY =
            List.of(Figure.ELAPSED, Figure.TIMER, Figure.MOVING, Figure.DISTANCE);

    private RunsJson() {}

    static String line(Told told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", told.file());
        json.put("verdict", told.verdict().word());
        json.put("because", told.verdict().because().stream().map(RunsJson::because).toList());
        json.put("runs", told.verdict().runs().stream().map(RunsJson::run).toList());
        var steps = told.verdict().steps();
        if (!steps.isEmpty()) json.put("steps", steps.stream().map(RunsJson::day).toList());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> day(DaySteps day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day.day().toString());
        json.put("walked", day.walked());
        json.put("ran", day.ran());
        return json;
    }

    /// What is said of a file is a whole sentence.
    private static Map<String, Object> because(Because why) {
        Map<String, Object> json = StrictJson.because(why);
        json.put("fact", Voice.english().of(List.of(why.said())));
        return json;
    }

    private static Map<String, @Nullable Object> run(Run run) {
        Figures figures = run.figures();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sport", run.sport().word());
        json.put("start", run.start().map(Object::toString).orElse(null));
        for (Figure figure : TIMES_AND_WAY) put(json, figures, figure);
        json.put("points", run.track().size());
        for (Figure figure : SAID) put(json, figures, figure);
        json.put("laps", run.laps().size());
        json.put("device", run.origin().device().map(Device::name).orElse(null));
        load(json, RunLoad.of(run, Leg.ANYBODY).load());
        return json;
    }

    /// Of somebody of whom nothing is known: a person's own cadence is not in a file.
    private static void load(Map<String, @Nullable Object> json, CalfLoad load) {
        json.put("calf_m", load.metres().mid());
        json.put("calf_m_range", List.of(load.from(), load.to()));
        json.put("load_flags", load.flags().stream().map(LoadFlag::word).sorted().toList());
    }

    private static void put(Map<String, @Nullable Object> json, Figures figures, Figure figure) {
        var value = figures.find(figure);
        json.put(figure.column(), value.isPresent() ? number(value.getAsDouble()) : null);
    }

    /// To a thousandth; a whole number without a point.
    private static Number number(double value) {
        double rounded = Math.round(value * THOUSANDTHS) / THOUSANDTHS;
        long whole = Math.round(rounded);
        if (whole == rounded) return whole;
        return rounded;
    }
}
