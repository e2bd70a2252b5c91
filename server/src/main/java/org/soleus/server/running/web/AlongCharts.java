package org.soleus.server.running.web;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.chart.Chart;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What a run looks like along its way: load, speed, height, heart and cadence.
final class AlongCharts {

    private static final double MILE = 1609.344;
    private static final int MOST_NAMES = 6;
    private static final EnumSet<LoadFlag> LEVEL =
            EnumSet.of(
                    LoadFlag.NO_ALTITUDE,
                    LoadFlag.CLIMB_ONLY,
                    LoadFlag.RESTLESS_ALTITUDE,
                    LoadFlag.TREADMILL);

    private final StoredRun run;
    private final Pieces pieces;
    private final RunWords words;

    AlongCharts(StoredRun run, Pieces pieces, RunWords words) {
        this.run = run;
        this.pieces = pieces;
        this.words = words;
    }

    /// Those for which there is something to draw, in order.
    List<Chart> all() {
        var charts = new ArrayList<Chart>();
        if (pieces.pieces().size() < 2) return charts;
        charts.add(load());
        charts.add(speed());
        if (hasHeight()) charts.add(height());
        if (pieces.has(Pieces.Piece::heart)) charts.add(heart());
        if (pieces.has(Pieces.Piece::cadence)) charts.add(cadence());
        return charts;
    }

    private Chart load() {
        var series =
                new Series.Values(
                        words.words("run.along.calf"),
                        Series.Form.LOAD,
                        values(piece -> OptionalDouble.of(piece.calf())),
                        words.words("load.none"));
        var plot = Plot.of(slots(), Tops.above(Math.max(series.most(), pieces.length())), series);
        return new Chart(
                words.words("run.along.load", words.calf(run.scored().load().metres().mid())),
                words.words("run.along.dashed"),
                words.words("run.along.up-to"),
                plot.limitedTo(pieces.length()));
    }

    private Chart speed() {
        double factor = 3600 / (words.miles() ? MILE : 1000);
        var values =
                values(
                        piece ->
                                piece.seconds() <= 0
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(
                                                factor * piece.metres() / piece.seconds()));
        var unit = words.words(words.miles() ? "run.along.mph" : "run.along.kmh");
        var pace = words.pace(run);
        return chart(
                pace.isEmpty()
                        ? words.words("run.along.speed")
                        : words.words("run.along.pace", pace),
                words.words("run.along.speed-in", unit),
                line(unit, values));
    }

    private boolean hasHeight() {
        return run.scored().load().flags().stream().noneMatch(LEVEL::contains);
    }

    private Chart height() {
        double lowest =
                Math.min(
                        0,
                        pieces.pieces().stream().mapToDouble(Pieces.Piece::height).min().orElse(0));
        var climb = run.summary().find(Figure.ASCENT);
        return chart(
                climb.map(up -> words.words("run.along.hills-up", up))
                        .orElse(words.words("run.along.hills")),
                words.words("run.along.above-lowest"),
                line(
                        words.words("run.along.height"),
                        values(piece -> OptionalDouble.of(piece.height() - lowest))));
    }

    private Chart heart() {
        var mean = run.summary().find(Figure.HEART_RATE);
        return chart(
                mean.map(beats -> words.words("run.along.heart-mean", beats))
                        .orElse(words.words("run.along.heart")),
                words.words("run.along.beats"),
                line(words.words("run.along.heart"), values(Pieces.Piece::heart)));
    }

    private Chart cadence() {
        var mean = run.summary().find(Figure.CADENCE);
        return chart(
                mean.map(steps -> words.words("run.along.cadence-mean", steps))
                        .orElse(words.words("run.along.cadence")),
                words.words("run.along.steps"),
                line(words.words("run.along.cadence"), values(Pieces.Piece::cadence)));
    }

    private Chart chart(String finding, String reading, Series series) {
        return new Chart(
                finding,
                reading,
                words.words("run.along.up-to"),
                Plot.of(slots(), Tops.above(series.most()), series));
    }

    private Series line(String name, List<OptionalDouble> values) {
        return new Series.Values(name, Series.Form.LINE, values, words.words("load.none"));
    }

    private List<OptionalDouble> values(Function<Pieces.Piece, OptionalDouble> of) {
        return pieces.pieces().stream().map(of).toList();
    }

    private Slots slots() {
        double unit = words.miles() ? MILE : 1000;
        int count = pieces.pieces().size();
        var names = new ArrayList<String>();
        for (int at = 1; at <= count; at++) names.add(way(at * pieces.length() / unit));
        double whole = count * pieces.length() / unit;
        double step = step(whole);
        var ticks = new ArrayList<Slots.Tick>();
        for (double at = 0; at < whole - step / 4; at += step) {
            int slot = (int) Math.round(at * unit / pieces.length());
            ticks.add(new Slots.Tick(slot, at == 0 ? "0" : way(at), ticks.size() % 2 == 1));
        }
        return new Slots(names, ticks);
    }

    /// Between two names under a drawing, so that there are at most six.
    private static double step(double whole) {
        for (double step : new double[] {.1, .2, .5, 1, 2, 5, 10, 20, 50}) {
            if (whole / step <= MOST_NAMES) return step;
        }
        return whole;
    }

    private String way(double units) {
        var exact = BigDecimal.valueOf(units).setScale(2, RoundingMode.HALF_UP);
        return words.say().number(exact.doubleValue()) + (words.miles() ? " mi" : " km");
    }
}
