package org.soleus.server.web.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The drawing: series over slots, from 0 up to a top, with at most one limit across.
///
/// Drawn in a box one unit a slot wide and 100 high that stretches to its place; labels lie over it
/// in percent, so that words keep their size.
///
/// @param slots what runs along the foot
/// @param top the number at the upper edge, above 0
/// @param series at most three, drawn in this order
/// @param limit a line across with its name
/// @param note words at one of the slots
public record Plot(
        Slots slots, double top, List<Series> series, Optional<Limit> limit, Optional<Note> note) {

    private static final int MOST_SERIES = 3;
    private static final double NEAR = 8;
    private static final int NARROW_END = 10;

    /// What is shown apart is seen, however little it is; of 100.
    private static final double SEEN = 1.5;

    /// A line across.
    ///
    /// @param at where it lies, 0 to the plot's top
    public record Limit(double at) {}

    /// Words beside one slot, at a height of the plot.
    public record Note(int slot, double at, String words) {}

    /// A path with its class.
    public record Mark(String look, String path) {}

    /// Words beside or under the drawing; places in percent and em.
    public record Label(
            String words, String x, String y, String dx, String dy, String anchor, String look) {}

    /// @throws IllegalArgumentException when a series does not fit slots or top
    public Plot {
        series = List.copyOf(series);
        if (!(top > 0)) throw new IllegalArgumentException("a plot's top is above 0, was " + top);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("a plot has at most three series");
        }
        for (var one : series) {
            if (one.count() != slots.count()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.count() + " of " + slots.count() + " slots");
            }
            if (one.most() > top) {
                throw new IllegalArgumentException(one.name() + " goes above the top " + top);
            }
        }
        if (limit.isPresent() && !(limit.get().at() >= 0 && limit.get().at() <= top)) {
            throw new IllegalArgumentException("the limit lies outside the plot");
        }
    }

    /// A plot without a limit.
    public static Plot of(Slots slots, double top, Series... series) {
        return new Plot(slots, top, List.of(series), Optional.empty(), Optional.empty());
    }

    /// The same plot with a limit across it.
    public Plot limitedTo(double at) {
        return new Plot(slots, top, series, Optional.of(new Limit(at)), note);
    }

    /// The same plot with words beside one of its slots.
    public Plot noted(int slot, double at, String words) {
        return new Plot(slots, top, series, limit, Optional.of(new Note(slot, at, words)));
    }

    /// The drawing's own box.
    public String viewBox() {
        return "0 0 " + slots.count() + " 100";
    }

    /// Three level lines: foot, middle, top.
    public String grid() {
        int wide = slots.count();
        return "M0 0H" + wide + "M0 50H" + wide + "M0 100H" + wide;
    }

    /// Everything that is drawn over the level lines, in order; what has no number is not drawn.
    public List<Mark> marks() {
        var paths = new Paths(top);
        var marks = new ArrayList<Mark>();
        for (var one : series) {
            switch (one) {
                case Series.Band band ->
                        add(marks, "band-mark", paths.band(band.low(), band.high()));
                case Series.Values values ->
                        add(marks, values.form().look(), paths.of(values.form(), values.values()));
                case Series.Stack stack -> pile(marks, paths, stack);
            }
        }
        limit.ifPresent(
                line ->
                        marks.add(
                                new Mark(
                                        "limit",
                                        "M0 " + paths.y(line.at()) + "H" + slots.count())));
        return marks;
    }

    private static void add(List<Mark> marks, String look, String path) {
        if (!path.isEmpty()) marks.add(new Mark(look, path));
    }

    private static void pile(List<Mark> marks, Paths paths, Series.Stack stack) {
        var nothing = Collections.nCopies(stack.count(), OptionalDouble.empty());
        add(marks, "bar", paths.piled(nothing, stack.within(), 0));
        add(marks, "over", paths.piled(stack.within(), stack.above(), 0));
        add(marks, "apart", paths.piled(stack.whole(), stack.apart(), SEEN));
    }

    /// The words around the drawing.
    public List<Label> labels() {
        return labels(Locale.UK);
    }

    /// The same, with numbers as a country writes them.
    public List<Label> labels(Locale locale) {
        var labels = new ArrayList<Label>();
        limit.ifPresent(line -> labels.add(beside(line.at(), "limit-label", locale)));
        for (double level : new double[] {0, top / 2, top}) {
            boolean hidden =
                    limit.isPresent() && Math.abs(limit.get().at() - level) * 100 / top < NEAR;
            if (!hidden) labels.add(beside(level, "y-label", locale));
        }
        note.ifPresent(said -> labels.add(beside(said)));
        for (var tick : slots.ticks()) labels.add(under(tick));
        return labels;
    }

    private Label beside(double value, String look, Locale locale) {
        var y = Digits.place(100 - 100 * value / top) + "%";
        return new Label(Digits.words(value, locale), "100%", y, ".6em", ".35em", "start", look);
    }

    /// Right of its slot; left of it in the right half.
    private Label beside(Note said) {
        boolean right = 2 * said.slot() < slots.count();
        return new Label(
                said.words(),
                Digits.place(100.0 * (said.slot() + (right ? 1 : 0)) / slots.count()) + "%",
                Digits.place(100 - 100 * said.at() / top) + "%",
                right ? ".4em" : "-.4em",
                ".8em",
                right ? "start" : "end",
                "note-label");
    }

    /// Under the left edge of its slot; near the right edge, up to the end of its slot.
    private Label under(Slots.Tick tick) {
        int count = slots.count();
        boolean ends = tick.slot() > 0 && tick.slot() >= count - Math.max(1, count / NARROW_END);
        return new Label(
                tick.words(),
                Digits.place(100.0 * (ends ? tick.slot() + 1 : tick.slot()) / count) + "%",
                "100%",
                "0",
                "1.7em",
                ends ? "end" : "start",
                look(tick));
    }

    private String look(Slots.Tick tick) {
        boolean edge =
                tick.equals(slots.ticks().getFirst()) || tick.equals(slots.ticks().getLast());
        return "x-label" + (tick.thin() ? " thin" : "") + (edge ? " edge" : "");
    }
}
