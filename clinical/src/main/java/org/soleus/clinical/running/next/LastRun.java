package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.Jump;
import org.soleus.clinical.running.capacity.Reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The last run, as far as the next depends on it.
///
/// A run in the middle of a rest never makes the next day less careful: it carries on what the rest
/// was told for, and the rest begins again from it. `R`, our own rule, for clinical sign-off.
///
/// @param day the member's day on which it began
/// @param end when it ended
/// @param metres how far
/// @param reaction how the calf answered
/// @param jump against what came before it; empty where nothing did
/// @param morningMissing whether the next morning has come and was not answered
/// @param restOf the day of the run whose rest it broke; empty where it broke none
public record LastRun(
        LocalDate day,
        Instant end,
        int metres,
        Reaction reaction,
        Optional<Jump> jump,
        boolean morningMissing,
        Optional<LocalDate> restOf) {

    /// The same, its morning answered as usual.
    LastRun answered() {
        return new LastRun(day, end, metres, reaction, jump, false, restOf);
    }

    /// The same after a clinician looked, where that was after its end: what stopped or stepped
    /// back now only repeats.
    LastRun cleared(Optional<Instant> at) {
        if (!reaction.stepsBack() || at.filter(looked -> !looked.isBefore(end)).isEmpty()) {
            return this;
        }
        return repeating(new Because("CLEARED", Sentence.of("nextrun.cleared"), "R"));
    }

    /// The same from a later day: what hurt so long ago says nothing of the leg today; the days
    /// away say enough.
    LastRun seenFrom(LocalDate today, int saysDays) {
        if (!reaction.stepsBack() || !day.isBefore(today.minusDays(saysDays))) return this;
        return repeating(new Because("PAST", Sentence.of("nextrun.long-back"), "R"));
    }

    private LastRun repeating(Because why) {
        Reaction repeats = new Reaction(Reaction.Level.HOLD, List.of(why));
        return new LastRun(day, end, metres, repeats, jump, morningMissing, restOf);
    }

    /// Whether it was a jump.
    boolean isLeap() {
        return jump.filter(Jump::isLeap).isPresent();
    }

    /// Whether it was one that rests for two days.
    boolean isLarge() {
        return jump.filter(Jump::isLarge).isPresent();
    }

    /// Until when no run was told after it; empty where none was forbidden.
    ///
    /// @param zone the member's
    Optional<Instant> rests(RunRules.Rest rules, ZoneId zone) {
        if (reaction.is(Reaction.Level.ESCALATE)) return Optional.of(Instant.MAX);
        if (reaction.stepsBack() || isLarge()) {
            return Optional.of(rested(rules, zone));
        }
        return isLeap() ? Optional.of(dayAfterNext(zone)) : Optional.empty();
    }

    /// When its hours of rest are over: in the evening not before the next morning.
    Instant rested(RunRules.Rest rules, ZoneId zone) {
        Instant over = end.plus(Duration.ofHours(rules.hours()));
        LocalDateTime then = LocalDateTime.ofInstant(over, zone);
        return then.getHour() < rules.evening()
                ? over
                : then.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The beginning of the second day after it.
    Instant dayAfterNext(ZoneId zone) {
        return day.plusDays(2).atStartOfDay(zone).toInstant();
    }

    /// This run, in the middle of the rest of another.
    LastRun breaking(LastRun other) {
        boolean worse = other.reaction.level().compareTo(reaction.level()) > 0;
        return new LastRun(
                day,
                end,
                Math.min(metres, other.metres),
                worse ? other.reaction : reaction,
                strictest(other),
                morningMissing,
                other.restOf.or(() -> Optional.of(other.day)));
    }

    private Optional<Jump> strictest(LastRun other) {
        boolean milder = other.isLarge() ? !isLarge() : other.isLeap() && !isLeap();
        return milder ? other.jump : jump;
    }
}
