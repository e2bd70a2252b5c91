package org.soleus.server.running.web;

import org.soleus.clinical.running.picture.Borne;
import org.soleus.clinical.running.picture.Picture;
import org.soleus.clinical.running.picture.Slot;
import org.soleus.server.running.RunHistory;
import org.soleus.server.web.chart.Plot;
import org.soleus.server.web.chart.Series;
import org.soleus.server.web.chart.Slots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A picture as it is drawn: load against what was borne above, mornings below, on the same days.
///
/// @param load bars, and the line of what was borne with its range
/// @param pain mornings with the limit; empty where none was told
/// @param rows the same as a table
public record PictureDrawn(Plot load, Optional<Plot> pain, List<Row> rows) {

    private static final double PAIN_TOP = 10;
    private static final int WEEKS_A_TICK = 8;

    /// A line of the table; what is not known is a dash.
    ///
    /// @param name the day, or the week's first
    /// @param load in calf-metres
    /// @param range how unsure that is
    /// @param borne the most that was borne before
    /// @param isAbove whether it went above that
    /// @param slow slow strength work, apart
    /// @param morning pain, 0 to 10
    public record Row(
            String name,
            String load,
            String range,
            String borne,
            boolean isAbove,
            String slow,
            String morning) {}

    /// Draws the picture of a history, with the most pain that her plan allows; of nobody who is
    /// not asked.
    public static PictureDrawn of(Picture picture, RunHistory known, RunWords words) {
        var limit = Optional.of(known.diary().limits().most().points());
        return of(picture, limit.filter(_ -> known.diary().asked()), words);
    }

    /// Draws it.
    ///
    /// @param limit the most morning pain that her plan allows; empty without a plan
    static PictureDrawn of(Picture picture, Optional<Integer> limit, RunWords words) {
        var slots = slots(picture, words);
        var pain = pain(picture, limit, slots);
        var bare = new Slots(slots.names(), List.of());
        return new PictureDrawn(
                load(picture, pain.isPresent() ? bare : slots, words),
                pain,
                picture.slots().stream()
                        .filter(PictureDrawn::isTelling)
                        .map(slot -> row(slot, words))
                        .toList());
    }

    private static Slots slots(Picture picture, RunWords words) {
        if (!picture.isOfWeeks()) {
            return Slots.days(picture.from(), picture.until(), words.say().figures());
        }
        var firsts = picture.slots().stream().map(Slot::first).toList();
        return new Slots(firsts.stream().map(words::dayAndMonth).toList(), months(firsts, words));
    }

    /// The first week of every second or third month.
    private static List<Slots.Tick> months(List<LocalDate> weeks, RunWords words) {
        var ticks = new ArrayList<Slots.Tick>();
        int next = 0;
        for (int at = 1; at < weeks.size(); at++) {
            boolean begins = weeks.get(at).getMonth() != weeks.get(at - 1).getMonth();
            if (at < next || !begins) continue;
            ticks.add(new Slots.Tick(at, words.month(weeks.get(at)), ticks.size() % 2 == 1));
            next = at + WEEKS_A_TICK;
        }
        return ticks;
    }

    private static Plot load(Picture picture, Slots slots, RunWords words) {
        var bars =
                new Series.Stack(
                        "Load",
                        some(picture, slot -> slot.metres() - slot.above()),
                        some(picture, Slot::above),
                        some(picture, Slot::slow));
        var band =
                new Series.Band(
                        "Range",
                        borne(picture, most -> most.load().from()),
                        borne(picture, most -> most.load().to()));
        var line =
                new Series.Values("Tolerated", Series.Form.LINE, borne(picture, Borne::metres), "");
        double top = Tops.above(Math.max(bars.most(), Math.max(band.most(), 1000)));
        var plot = Plot.of(slots, top, band, bars, line);
        return picture.above().stream()
                .max(Comparator.comparingInt(Slot::above))
                .map(
                        most ->
                                plot.noted(
                                        picture.slots().indexOf(most),
                                        most.metres(),
                                        words.dayAndMonth(most.first())))
                .orElse(plot);
    }

    private static List<OptionalDouble> some(Picture picture, ToDoubleFunction<Slot> of) {
        return picture.slots().stream().map(of::applyAsDouble).map(PictureDrawn::bar).toList();
    }

    /// A bar of no height is none.
    private static OptionalDouble bar(double value) {
        return value == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static List<OptionalDouble> borne(Picture picture, ToDoubleFunction<Borne> of) {
        return picture.slots().stream()
                .map(slot -> slot.capacity().map(of::applyAsDouble))
                .map(found -> found.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                .toList();
    }

    private static Optional<Plot> pain(Picture picture, Optional<Integer> limit, Slots slots) {
        List<OptionalDouble> told =
                picture.slots().stream()
                        .map(Slot::morning)
                        .map(
                                pain ->
                                        pain.map(points -> OptionalDouble.of(points))
                                                .orElse(OptionalDouble.empty()))
                        .toList();
        if (told.stream().allMatch(OptionalDouble::isEmpty)) return Optional.empty();
        var plot = Plot.of(slots, PAIN_TOP, new Series.Values("Morning", Series.Form.DOTS, told));
        return Optional.of(limit.map(plot::limitedTo).orElse(plot));
    }

    /// Days on which nothing was are left out of the table.
    private static boolean isTelling(Slot slot) {
        return slot.metres() > 0 || slot.slow() > 0 || slot.morning().isPresent();
    }

    private static Row row(Slot slot, RunWords words) {
        var none = words.words("load.none");
        return new Row(
                words.shortDay(slot.first()),
                slot.metres() == 0 ? none : words.calf(slot.metres()),
                slot.metres() == 0 ? "" : words.range(slot.load()),
                told(
                        slot.capacity(),
                        most -> words.calf(most.metres()),
                        words.words("load.unknown")),
                slot.isAbove(),
                slot.slow() == 0 ? none : words.calf(slot.slow()),
                told(slot.morning(), String::valueOf, words.words("load.no-answer")));
    }

    private static <T> String told(Optional<T> of, Function<T, String> words, String missing) {
        return of.map(words).orElse(missing);
    }
}
