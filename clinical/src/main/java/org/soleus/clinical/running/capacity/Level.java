package org.soleus.clinical.running.capacity;

import java.time.LocalDate;

/// How far runs have led up to after one of them. Whole metres.
///
/// @param metres how far
/// @param whole what it was before the last days away, which one run as far as `metres` gives back
/// @param growsFrom the day from which a tenth more is well
/// @param rises how often it has risen by a tenth
/// @param steady the place of the first run since the last days away
/// @param back the place of the first run after weeks away; 0 where there were none
record Level(int metres, int whole, LocalDate growsFrom, int rises, int steady, int back) {

    static Level start(int metres, LocalDate day, CapacityRules.Steps rules) {
        return new Level(metres, metres, day.plusDays(rules.everyDays()), 0, 0, 0);
    }

    /// How far a run may go on a day.
    int most(LocalDate day, CapacityRules.Steps rules) {
        return day.isBefore(growsFrom) ? metres : tenth(rules);
    }

    private int tenth(CapacityRules.Steps rules) {
        return (int) ((long) metres * rules.percent() / 100);
    }

    /// After days away, before the run that ends them.
    Level away(int run, int days, LocalDate day, CapacityRules rules) {
        CapacityRules.Away away = rules.away();
        int least = rules.steps().leastMetres();
        int left = Math.max(least, (int) ((long) metres * away.left(days) / 100));
        return new Level(
                Math.min(metres, left),
                days > away.forGoodDays() ? left : metres,
                day.plusDays(rules.steps().everyDays()),
                rises,
                run,
                days > away.backDays() ? run : back);
    }

    /// No more than this, and never less than always counts.
    Level atMost(int most, CapacityRules.Steps rules) {
        int limit = Math.max(most, rules.leastMetres());
        return with(Math.min(metres, limit), Math.min(whole, limit));
    }

    /// At so many metres, whatever it was.
    Level at(int most, CapacityRules.Steps rules) {
        int now = Math.max(most, rules.leastMetres());
        return with(now, now);
    }

    private Level with(int now, int before) {
        return new Level(now, before, growsFrom, rises, steady, back);
    }

    /// At least so many metres, which several runs have shown; then it rests for a week.
    Level atLeast(int least, LocalDate day, CapacityRules.Steps rules) {
        return least > metres ? with(least, Math.max(whole, least)).holds(day, rules) : this;
    }

    /// No tenth for a week.
    Level holds(LocalDate day, CapacityRules.Steps rules) {
        return new Level(metres, whole, day.plusDays(rules.everyDays()), rises, steady, back);
    }

    /// After a run that went well.
    Level ran(int far, LocalDate day, CapacityRules.Steps rules) {
        Level now = far >= metres && whole > metres ? with(whole, whole) : this;
        return far > now.metres && !day.isBefore(growsFrom) ? now.risen(far, day, rules) : now;
    }

    private Level risen(int far, LocalDate day, CapacityRules.Steps rules) {
        int now = Math.min(far, tenth(rules));
        boolean rests = (rises + 1) % (rules.holdEvery() - 1) == 0;
        LocalDate next = day.plusDays((long) rules.everyDays() * (rests ? 2 : 1));
        return new Level(now, now, next, rises + 1, steady, back);
    }
}
