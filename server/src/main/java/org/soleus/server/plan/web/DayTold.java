package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.web.Say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A day of the calendar as it is told: done, missed, moved, planned, or one on which the plan
/// waits.
///
/// @param day what is planned
/// @param state one word; empty on days of rest to come
/// @param notes what was moved to it or away from it, and why the plan waits
/// @param moves what may be moved from it
public record DayTold(PlanDay day, String state, List<String> notes, List<Move> moves) {

    /// A session that may be moved.
    ///
    /// @param words as "Move strength"
    /// @param address the page that moves it
    public record Move(String words, String address) {}

    /// A day as it is told today.
    public static DayTold of(PlanDay day, MemberPlan plan, Words words) {
        return new DayTold(
                day,
                state(day, plan, words.say()),
                notes(day, plan, words),
                moves(day, plan, words));
    }

    private static String state(PlanDay day, MemberPlan plan, Say say) {
        var date = day.date();
        if (isDone(date, plan)) return say.words("calendar.state.done");
        if (plan.arranged().pause(date).isPresent()) return say.words("calendar.state.paused");
        if (date.equals(plan.today())) return say.words("calendar.state.today");
        if (day.isRest()) return "";
        if (date.isBefore(plan.today())) {
            return isLight(date, plan) ? "" : say.words("calendar.state.missed");
        }
        return say.words(isMovedHere(day) ? "calendar.state.moved" : "calendar.state.planned");
    }

    /// Nothing is missed in the year after a plan.
    private static boolean isLight(LocalDate date, MemberPlan plan) {
        return plan.endedWell().filter(since -> !date.isBefore(since)).isPresent();
    }

    private static boolean isDone(LocalDate date, MemberPlan plan) {
        return plan.sessions().stream().anyMatch(row -> row.day().equals(date) && row.isFinished());
    }

    private static boolean isMovedHere(PlanDay day) {
        return day.sessions().stream()
                .flatMap(session -> session.because().stream())
                .anyMatch(why -> why.rule().equals("MOVED"));
    }

    private static List<String> notes(PlanDay day, MemberPlan plan, Words words) {
        var notes = new ArrayList<String>();
        plan.arranged()
                .pause(day.date())
                .map(pause -> waits(words.say(), pause))
                .ifPresent(notes::add);
        for (var moved : plan.arranged().moved()) {
            if (moved.from().equals(day.date())) {
                notes.add(moved(words, "calendar.moved-to", moved, moved.to()));
            }
            if (moved.to().equals(day.date()) && day.holds(moved.kind())) {
                notes.add(moved(words, "calendar.moved-from", moved, moved.from()));
            }
        }
        if (!day.date().isBefore(plan.today())) {
            day.leftOut().forEach(why -> notes.add(words.say().told(why)));
        }
        return notes;
    }

    private static String moved(Words words, String key, Moved moved, LocalDate day) {
        return words.say().words(key, words.kind(moved.kind()), words.day(day));
    }

    private static String waits(Say say, Pause pause) {
        return switch (pause.why()) {
            case HOLIDAY -> say.words("calendar.holiday");
            case ILLNESS -> say.words("calendar.ill");
        };
    }

    private static List<Move> moves(PlanDay day, MemberPlan plan, Words words) {
        var moves = new ArrayList<Move>();
        if (day.date().isBefore(plan.today()) || plan.closedBy().isPresent()) return moves;
        for (var session : day.sessions()) {
            if (!Moved.moves(session.kind()) || isBegun(day.date(), session, plan)) continue;
            moves.add(
                    new Move(
                            words.say().words("calendar.move", words.within(words.kind(session))),
                            "/plan/move?kind=" + session.kind().name() + "&day=" + day.date()));
        }
        return moves;
    }

    private static boolean isBegun(LocalDate date, PlannedSession session, MemberPlan plan) {
        return plan.sessions().stream()
                .filter(row -> row.day().equals(date))
                .map(SessionRow::kind)
                .anyMatch(session.kind()::equals);
    }
}
