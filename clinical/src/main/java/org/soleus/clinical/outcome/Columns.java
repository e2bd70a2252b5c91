package org.soleus.clinical.outcome;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The answers of all members of a program, kept in memory for boards: about thirty bytes a member,
/// brought up to date with every answer, so that nothing has to be reckoned ahead and nothing is
/// stale.
///
/// Answers are points of 0 to 10 and may come in any order. Of two that fall into the very same
/// week and day, the one that comes in later counts as the later; [#renew] puts that right.
public final class Columns {

    private static final int FIRST_SIZE = 1024;
    private static final int TEN = 10;
    private static final byte STARTED = 1;
    private static final byte COMPLETED = 2;
    private static final long NEVER = Long.MAX_VALUE;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<String> groups = new ArrayList<>();
    private final Zones zones = new Zones();
    private int size;
    private int[] group = new int[FIRST_SIZE];
    private byte[] zone = new byte[FIRST_SIZE];
    private byte[] state = new byte[FIRST_SIZE];
    private long[] start = new long[FIRST_SIZE];
    private int[] startDay = new int[FIRST_SIZE];
    private final Baselines baselines = new Baselines();
    private long[] early = new long[FIRST_SIZE];
    private long[] late = new long[FIRST_SIZE];

    /// A group of members, as those of one employer.
    ///
    /// @return its number
    public int group(String name) {
        lock.writeLock().lock();
        try {
            groups.add(name);
            return groups.size() - 1;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Somebody who joined.
    ///
    /// @return her number
    public int join(int group, ZoneId zone) {
        lock.writeLock().lock();
        try {
            if (size == start.length) grow();
            this.group[size] = group;
            this.zone[size] = zones.number(zone);
            clear(size);
            return size++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void clear(int member) {
        state[member] = 0;
        start[member] = NEVER;
        baselines.clear(member);
        early[member] = Answers.NONE;
        late[member] = Answers.NONE;
    }

    private void grow() {
        int more = 2 * size;
        group = Arrays.copyOf(group, more);
        zone = Arrays.copyOf(zone, more);
        state = Arrays.copyOf(state, more);
        start = Arrays.copyOf(start, more);
        startDay = Arrays.copyOf(startDay, more);
        baselines.grow(more);
        early = Arrays.copyOf(early, more);
        late = Arrays.copyOf(late, more);
    }

    /// She did her first session; answers are put in only after it.
    public void start(int member, Instant first) {
        lock.writeLock().lock();
        try {
            start[member] = first.getEpochSecond();
            startDay[member] = zones.get(zone[member]).day(start[member]);
            state[member] |= STARTED;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// She did a session in the final month.
    public void complete(int member) {
        lock.writeLock().lock();
        try {
            state[member] |= COMPLETED;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// She answered.
    ///
    /// @param second of the answer, counted from 1970
    /// @param points 0 to 10
    public void answer(int member, long second, int points) {
        lock.writeLock().lock();
        try {
            put(member, second, points);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Many answers at once, of any members in any order.
    public void answers(int many, int[] members, long[] seconds, byte[] points) {
        lock.writeLock().lock();
        try {
            for (int at = 0; at < many; at++) put(members[at], seconds[at], points[at]);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets what she answered, to be told all of it again, earliest first.
    public void renew(int member) {
        lock.writeLock().lock();
        try {
            clear(member);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(int member, long second, int points) {
        long began = start[member];
        if (began == NEVER) return;
        var where = zones.get(zone[member]);
        baselines.offer(member, second - began, points, began, where);
        if (second <= began) return;
        int day = where.day(second) - startDay[member];
        int week = Answers.week(day);
        if (week < 0) return;
        if (Answers.isEarly(week)) early[member] = Answers.with(early[member], day, points, true);
        else late[member] = Answers.with(late[member], day, points, true);
    }

    /// How many joined.
    public int size() {
        return size;
    }

    /// The board of all groups, as it stands now.
    public Board board() {
        lock.readLock().lock();
        try {
            var grid = Grid.ofTens();
            return Board.of(new Counting(grid, groups).tallies(), grid);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// One pass over all members.
    private final class Counting {
        private static final int VALUES = 11;

        private final Grid grid;
        private final List<String> names;
        private final int[] heads;
        private final int[] pairs;
        private final int kinds;
        private final short[] places = new short[VALUES * VALUES];

        Counting(Grid grid, List<String> names) {
            this.grid = grid;
            this.names = names;
            this.kinds = grid.kinds();
            this.heads = new int[4 * names.size()];
            this.pairs = new int[2 * kinds * names.size()];
            for (int at = 0; at < places.length; at++) {
                places[at] = (short) grid.place(TEN * (at / VALUES), TEN * (at % VALUES));
            }
        }

        List<Tally> tallies() {
            for (int member = 0; member < size; member++) count(member);
            var tallies = new ArrayList<Tally>();
            for (int at = 0; at < names.size(); at++) tallies.add(tally(at));
            return tallies;
        }

        private void count(int member) {
            int mine = group[member];
            heads[4 * mine + state[member]]++;
            int before = baselines.points(member);
            if (before < 0) return;
            int after = Answers.week12(late[member]);
            int table = 2 * mine;
            if (after < 0) {
                table++;
                after = Answers.last(early[member], late[member]);
                if (after < 0) after = before;
            }
            pairs[kinds * table + places[VALUES * before + after]]++;
        }

        private Tally tally(int at) {
            var tally = new Tally(names.get(at), grid);
            int started = heads[4 * at + STARTED];
            int completed = heads[4 * at + STARTED + COMPLETED];
            tally.joined(heads[4 * at] + started + completed, started + completed, completed);
            for (int kind = 0; kind < kinds; kind++) {
                tally.observed(kind, pairs[kinds * 2 * at + kind]);
                tally.unobserved(kind, pairs[kinds * (2 * at + 1) + kind]);
            }
            return tally.counted();
        }
    }
}
