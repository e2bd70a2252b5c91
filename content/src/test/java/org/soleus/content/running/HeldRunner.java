package org.soleus.content.running;

import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.content.message.Voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A runner whose days are counted from one Monday; what she is told on each morning.
final class HeldRunner {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    final List<PastRun> runs = new ArrayList<>();
    private int hour = 7;

    /// So far every other day for nine weeks.
    HeldRunner usual(int metres) {
        for (int day = -62; day <= -2; day += 2) run(day, metres);
        return this;
    }

    /// So far every fourth day for nine weeks.
    HeldRunner twice(int metres) {
        for (int day = -62; day <= -2; day += 4) run(day, metres);
        return this;
    }

    /// From here on at this hour.
    HeldRunner at(int from) {
        hour = from;
        return this;
    }

    HeldRunner run(int day, int metres) {
        return run(day, metres, 6 * 60);
    }

    HeldRunner run(int day, int metres, int pace) {
        var on = DAY.plusDays(day);
        int seconds = metres * pace / 1000;
        var end = on.atTime(hour, 0).plusSeconds(seconds).toInstant(ZoneOffset.UTC);
        runs.add(new PastRun(on, end, metres, seconds, metres, Splits.NONE, Felt.NOTHING));
        return this;
    }

    NextRun next(int day) {
        var rules = DecidingTest.RULES;
        var on = DAY.plusDays(day);
        var limits = DecidingTest.LIMITS;
        var history = new History(runs, List.of(), on, limits, rules.capacity(), false);
        Instant at = on.atTime(7, 0).toInstant(ZoneOffset.UTC);
        return new Deciding(rules)
                .next(
                        Standing.of(
                                history,
                                rules,
                                Standing.Leg.HEALTHY,
                                Optional.empty(),
                                false,
                                new Standing.Moment(at, ZoneOffset.UTC),
                                Wish.NONE));
    }

    Outing outing(int day) {
        return switch (next(day)) {
            case NextRun.Go go -> go.outing();
            case NextRun.Adjust adjust -> adjust.outing();
            case NextRun.Rest rest -> throw new AssertionError(rest);
            case NextRun.GetSeen seen -> throw new AssertionError(seen);
        };
    }

    int told(int day) {
        return outing(day).metres();
    }

    int promised(int day) {
        return ((NextRun.Rest) next(day)).then().orElseThrow().metres();
    }

    Optional<Integer> stage(int day) {
        return outing(day).stage().map(stage -> stage.number());
    }

    String facts(int day) {
        return next(day).because().stream()
                .map(why -> why.rule() + ": " + Voice.english().of(why))
                .collect(Collectors.joining(", "));
    }

    String words(int day) {
        return Voice.english()
                .paragraph(new NextWords(DAY.plusDays(day), ZoneOffset.UTC).of(next(day)));
    }
}
