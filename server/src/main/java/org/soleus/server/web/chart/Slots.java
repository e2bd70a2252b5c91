package org.soleus.server.web.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What runs along the foot of a chart: days or weeks, each with its name, a few of them written.
///
/// @param names one a slot, as the table calls it
/// @param ticks the slots whose name is written under the drawing
public record Slots(List<String> names, List<Tick> ticks) {

    private static final int MOST_TICKS = 6;

    /// A name under the drawing.
    ///
    /// @param slot which slot, from 0
    /// @param words as "14 Oct"
    /// @param thin whether it gives way where the screen is narrow
    public record Tick(int slot, String words, boolean thin) {}

    /// @throws IllegalArgumentException when there is no slot
    public Slots {
        if (names.isEmpty()) throw new IllegalArgumentException("a chart has at least one slot");
        names = List.copyOf(names);
        ticks = List.copyOf(ticks);
    }

    /// How many there are.
    public int count() {
        return names.size();
    }

    /// Slots by name, at most six of them written.
    public static Slots of(List<String> names) {
        return new Slots(names, ticks(names, step(names.size(), 1)));
    }

    /// One slot a day, both ends included; written in whole weeks, counted from the first day. A
    /// drawing has little room: where Spanish says "26 de nov" it says "26 nov".
    ///
    /// @throws IllegalArgumentException when the last day lies before the first
    public static Slots days(LocalDate first, LocalDate last, Locale locale) {
        var format = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        var names =
                first.datesUntil(last.plusDays(1))
                        .map(format::format)
                        .map(name -> name.replace(" de ", " "))
                        .toList();
        int unit = names.size() <= MOST_TICKS ? 1 : 7;
        return new Slots(names, ticks(names, step(names.size(), unit)));
    }

    private static int step(int count, int unit) {
        int step = unit;
        while ((count + step - 1) / step > MOST_TICKS) step += unit;
        return step;
    }

    private static List<Tick> ticks(List<String> names, int step) {
        var ticks = new ArrayList<Tick>();
        for (int slot = 0; slot < names.size(); slot += step) {
            ticks.add(new Tick(slot, names.get(slot), ticks.size() % 2 == 1));
        }
        return ticks;
    }
}
