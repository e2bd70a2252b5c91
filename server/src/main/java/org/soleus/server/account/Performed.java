package org.soleus.server.account;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// When something was told that its device kept until there was a connection, by that device's own
/// clock.
///
/// The clock may be wrong by years: only how long ago it was is taken from it, and no day is.
///
/// @param at when it was told
/// @param now what the same clock showed when it was sent
public record Performed(Instant at, Instant now) {

    /// The headers that a device sends with what it kept.
    public static final String AT = "Performed-At";

    /// What its clock showed when it sent it.
    public static final String NOW = "Device-Now";

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /// As the headers say it; empty where one is missing or is no moment.
    public static Optional<Performed> of(@Nullable String at, @Nullable String now) {
        var first = moment(at);
        var second = moment(now);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new Performed(first.get(), second.get()))
                : Optional.empty();
    }

    /// When the request was told: now, unless a device kept it.
    ///
    /// @param header finds one by its name
    /// @param received by the clinic's clock
    public static Instant toldAt(Function<String, @Nullable String> header, Instant received) {
        return of(header.apply(AT), header.apply(NOW))
                .map(kept -> kept.told(received))
                .orElse(received);
    }

    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(Instant::parse)
                    .filter(it -> !it.isBefore(FIRST) && it.isBefore(LAST));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /// How long it waited on its device; nothing where its clock was set back meanwhile.
    public Duration waited() {
        var waited = Duration.between(at, now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /// When it was told by the clinic's clock, as far as the device can tell how long ago that was;
    /// never before the epoch.
    ///
    /// @param received by the clinic's clock
    public Instant told(Instant received) {
        var told = received.minus(waited());
        return told.isBefore(FIRST) ? FIRST : told;
    }

    /// Whether it was told on a day of hers, as far as the device can tell how long ago that was.
    ///
    /// @param received by the clinic's clock
    public boolean isOn(LocalDate day, Instant received, ZoneId zone) {
        return told(received).atZone(zone).toLocalDate().equals(day);
    }

    /// By how many seconds its clock is ahead of the clinic's; negative where it is behind.
    public int offSeconds(Instant received) {
        long off = Duration.between(received, now).toSeconds();
        return Math.clamp(off, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
