package org.soleus.clinical.running.capacity;

import java.util.Optional;
import java.util.stream.Stream;

/// What the runs before a day have shown that the calf bears. Whole metres and calf-metres.
///
/// No validated number, only what went well lately. What is not known is empty.
///
/// @param longest the longest run of thirty days, borne or not
/// @param longestTolerated the longest one that was borne
/// @param longestWithoutJump the longest one beside jumps that have not yet had seven quiet days
/// @param led what the runs have led up to step by step, and how far the next may go by it
/// @param leap the newest jump that still holds the next run back
/// @param back the beginning along the walk-run table that the last run belongs to
/// @param lastTolerated the newest one that was borne
/// @param session most calf-metres of one run that was borne
/// @param days up to the day asked about, and the fullest week
/// @param permille calf-metres of a thousand metres, as usual lately
/// @param pacing how fast the runs were that were borne
/// @param steepPercent grade that 95 % of the time borne does not exceed
public record Capacity(
        Optional<Integer> longest,
        Optional<Integer> longestTolerated,
        Optional<Integer> longestWithoutJump,
        Optional<Led> led,
        Optional<Leap> leap,
        Optional<Back> back,
        Optional<Integer> lastTolerated,
        Optional<Shown> session,
        SevenDays days,
        int permille,
        Pacing pacing,
        int steepPercent) {

    /// @throws IllegalArgumentException when a thousand metres are said to be no load at all
    public Capacity {
        if (permille < 1) throw new IllegalArgumentException(permille + " calf-metres a kilometre");
    }

    /// The fullest week that went well, as it stands on the day asked about.
    public Optional<Shown> week() {
        return days.fullest();
    }

    /// Calf-metres of the last days together.
    public int lastCalf() {
        return days.calfMetres();
    }

    /// Metres of the last days together.
    public int lastMetres() {
        return days.metres();
    }

    /// The least of the longest runs that exist and of what they led up to.
    public Optional<Integer> reference() {
        return Stream.concat(led.map(Led::metres).stream(), longestRun().stream())
                .min(Integer::compare);
    }

    /// How far the next run may go: so many percent of the longest runs, and what they led up to.
    public Optional<Integer> most(int percent) {
        return Stream.concat(
                        led.map(Led::most).stream(),
                        longestRun().map(far -> (int) ((long) percent * far / 100)).stream())
                .min(Integer::compare);
    }

    /// Whether what the runs led up to holds the next one, and no one run.
    public boolean isLed() {
        int longest = longestRun().orElse(Integer.MAX_VALUE);
        return led.filter(by -> by.metres() < longest || by.rests()).isPresent();
    }

    private Optional<Integer> longestRun() {
        return Stream.of(longest, longestTolerated, longestWithoutJump)
                .flatMap(Optional::stream)
                .min(Integer::compare);
    }
}
