package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Spike;

import java.util.Optional;
import java.util.stream.Stream;

/// One run against what came before it, as it stood on the day of the run.
///
/// The published measure is the longest run of the thirty days before. Where that was itself a jump
/// it excuses nothing: then what the runs had led up to speaks (our own rule, for clinical
/// sign-off). The stricter of both names the jump; on a par, the published one. Sources: `RUNSAFE`
/// for the longest, `R` for what led up to it.
///
/// @param metres of the run
/// @param longest of the thirty days before; empty where there was none
/// @param ledUp what the runs had led up to, jumps that had not settled left out; empty where
///   nothing came before
public record Jump(int metres, Optional<Integer> longest, Optional<Integer> ledUp) {

    /// The run against the longest before it, as published.
    public Optional<Spike> overLongest() {
        return longest.map(before -> new Spike(metres, before));
    }

    /// The run against what names it; empty where nothing came before.
    public Optional<Spike> spike() {
        return isLed() ? overLedUp() : overLongest();
    }

    /// Whether what the runs had led up to names it, and not the longest of them.
    public boolean isLed() {
        return overLedUp()
                .filter(led -> overLongest().filter(far -> !isStricter(led, far)).isEmpty())
                .isPresent();
    }

    /// Whether it went so far, or further.
    public boolean isOver(Spike.Band band) {
        return Stream.of(overLongest(), overLedUp())
                .flatMap(Optional::stream)
                .anyMatch(far -> far.band().compareTo(band) >= 0);
    }

    private Optional<Spike> overLedUp() {
        return ledUp.map(before -> new Spike(metres, before));
    }

    private static boolean isStricter(Spike led, Spike far) {
        return led.band().compareTo(far.band()) > 0;
    }
}
