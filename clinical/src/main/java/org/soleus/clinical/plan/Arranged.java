package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a member arranged of her calendar: sessions moved, days on which the plan waits. The rules
/// of a week hold around both.
///
/// @param moved sessions on other days, the newest last
/// @param pauses days without sessions
public record Arranged(List<Moved> moved, List<Pause> pauses) {

    /// Nothing was arranged.
    public static final Arranged NOTHING = new Arranged(List.of(), List.of());

    public Arranged {
        moved = List.copyOf(moved);
        pauses = List.copyOf(pauses);
    }

    /// The pause that holds a day; empty on all others.
    public Optional<Pause> pause(LocalDate day) {
        return pauses.stream().filter(pause -> pause.holds(day)).findFirst();
    }

    /// What of it touches days before one: what is moved among the days to come does not change
    /// what was asked for.
    Arranged before(LocalDate today) {
        return new Arranged(
                moved.stream()
                        .filter(one -> one.from().isBefore(today) || one.to().isBefore(today))
                        .toList(),
                pauses);
    }

    /// Where a session of a day came from; empty where it was planned there.
    Optional<Moved> to(PlannedSession.Kind kind, LocalDate day) {
        return moved.stream().filter(one -> one.isLike(kind) && one.to().equals(day)).findFirst();
    }

    /// Whether a session of a day went to another.
    boolean isFreed(PlannedSession.Kind kind, LocalDate day) {
        return moved.stream().anyMatch(one -> one.isLike(kind) && one.from().equals(day));
    }

    /// The days from one on, before another, to which sessions of a kind were moved.
    List<LocalDate> pinned(PlannedSession.Kind kind, LocalDate from, LocalDate before) {
        return moved.stream()
                .filter(one -> one.isLike(kind))
                .map(Moved::to)
                .filter(day -> !day.isBefore(from) && day.isBefore(before))
                .filter(day -> pause(day).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// The days that are left for a kind: not freed, and no neighbour of a day it was moved to.
    List<LocalDate> left(PlannedSession.Kind kind, List<LocalDate> days, List<LocalDate> pinned) {
        List<LocalDate> left = new ArrayList<>();
        for (LocalDate day : days) {
            boolean near =
                    pinned.stream()
                            .anyMatch(pin -> Math.abs(pin.toEpochDay() - day.toEpochDay()) < 2);
            if (!near && !isFreed(kind, day)) left.add(day);
        }
        return left;
    }
}
