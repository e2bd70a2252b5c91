package org.soleus.server.outcome;

import org.soleus.clinical.outcome.Board;
import org.soleus.clinical.outcome.Columns;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Everybody's answers in memory: pain at the first steps of a day, a day being the member's own.
///
/// A morning comes before the session of its day. Groups are all members together until a member is
/// known to belong to one.
public final class Gathered {

    private static final long DAY_S = 86_400;
    private static final long MORNING_S = 7 * 3_600;
    private static final long EVENING_S = 18 * 3_600;

    private final Columns columns = new Columns();
    private final Numbers numbers = new Numbers();
    private final int everybody = columns.group("all members");

    /// Her number; a new one where she is new.
    ///
    /// @param high the first half of her id
    /// @param low the second half
    public int number(long high, long low) {
        int known = numbers.find(high, low);
        if (known >= 0) return known;
        int number = columns.join(everybody, ZoneOffset.UTC);
        numbers.put(high, low, number);
        return number;
    }

    /// She began.
    ///
    /// @param day counted from 1970
    public void start(int number, long day, boolean completed) {
        columns.start(number, Instant.ofEpochSecond(day * DAY_S + EVENING_S));
        if (completed) columns.complete(number);
    }

    /// She told a morning.
    ///
    /// @param day counted from 1970
    /// @param points 0 to 10
    public void answer(int number, long day, int points) {
        columns.answer(number, day * DAY_S + MORNING_S, points);
    }

    /// Takes what she told anew.
    void renew(MemberId member, Optional<Courses.Course> course, List<Courses.Answer> told) {
        var id = member.value();
        int number = number(id.getMostSignificantBits(), id.getLeastSignificantBits());
        columns.renew(number);
        if (course.isEmpty()) return;
        start(number, course.get().firstDay().toEpochDay(), course.get().completed());
        course.get().intake().ifPresent(one -> answer(number, one));
        for (var one : told) answer(number, one);
    }

    private void answer(int number, Courses.Answer told) {
        answer(number, told.day().toEpochDay(), told.points());
    }

    /// How many members there are.
    public int size() {
        return columns.size();
    }

    /// The board as it stands.
    public Board board() {
        return columns.board();
    }
}
