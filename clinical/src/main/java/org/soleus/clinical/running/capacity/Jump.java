package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// One run against what came before it, as it stood on the day of the run.
///
/// The published measure is the longest run of the thirty days before. Where that was itself a jump
/// it excuses nothing: then what the runs had led up to speaks (our own rule, for clinical
/// sign-off). The less of both names the jump. Sources: `RUNSAFE` for the longest, `R` for what led
/// up to it.
///
/// @param day on which it was run
/// @param metres of the run
/// @param lasted whether it lasted so long that as a jump it asks for two days of rest, however far
/// @param longest of the thirty days before; empty where there was none
/// @param ledUp what the runs had led up to, jumps that had not settled left out; empty where
///   nothing came before
public record Jump(
        LocalDate day,
        int metres,
        boolean lasted,
        Optional<Integer> longest,
        Optional<Integer> ledUp) {

    /// The run against the longest before it, as published.
    public Optional<Spike> overLongest() {
        return longest.map(before -> new Spike(metres, before));
    }

    /// The run against what names it; empty where nothing came before.
    public Optional<Spike> spike() {
        return before().map(before -> new Spike(metres, before));
    }

    /// The less of what came before it, in metres; empty where nothing did.
    public Optional<Integer> before() {
        return Stream.of(longest, ledUp).flatMap(Optional::stream).min(Integer::compare);
    }

    /// Whether what the runs had led up to names it, and not the longest of them.
    public boolean isLed() {
        return ledUp.filter(led -> longest.filter(far -> far <= led).isEmpty()).isPresent();
    }

    /// Whether it went more than three tenths further.
    public boolean isLeap() {
        return isOver(Spike.Band.MODERATE);
    }

    /// Whether the published measure alone says so.
    public boolean isPublished() {
        return overLongest().filter(far -> isAtLeast(far, Spike.Band.MODERATE)).isPresent();
    }

    /// Whether it went more than twice as far, or was a leap that lasted.
    public boolean isLarge() {
        return isOver(Spike.Band.LARGE) || (isLeap() && lasted);
    }

    private boolean isOver(Spike.Band band) {
        return spike().filter(far -> isAtLeast(far, band)).isPresent();
    }

    private static boolean isAtLeast(Spike far, Spike.Band band) {
        return far.band().compareTo(band) >= 0;
    }
}
