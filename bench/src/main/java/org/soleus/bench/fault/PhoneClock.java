package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// F16: the clock of the phone is wrong by three years, or jumps while results wait: the clinic
/// keeps its own time beside the phone's, and every day is the clinic's.
///
/// The whole browser has the wrong clock, its worker as well.
final class PhoneClock implements Experiment {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final String TODAY = "day = (now() AT TIME ZONE 'Europe/Berlin')::date";
    private static final Duration NEAR = Duration.ofMinutes(2);

    /// How the clock stands while she counts, while she tells, and while it is sent.
    ///
    /// @param counting ahead of the clinic's; negative for behind
    /// @param telling the same
    /// @param sending the same
    private record Course(Duration counting, Duration telling, Duration sending) {

        static final List<Course> ALL =
                List.of(
                        new Course(YEARS, YEARS, YEARS),
                        new Course(YEARS.negated(), YEARS.negated(), YEARS.negated()),
                        new Course(YEARS, YEARS.negated(), Duration.ZERO),
                        new Course(YEARS.negated(), Duration.ofHours(5), YEARS));
    }

    @Override
    public String name() {
        return "phone-clock";
    }

    @Override
    public List<String> faults() {
        return List.of("F16");
    }

    @Override
    public String about() {
        return "the phone's clock is three years ahead or behind, or jumps";
    }

    @Override
    public List<String> needs() {
        return List.of(Device.PROGRAM, "faketime");
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int rounds = pace.rounds(3, 12);
        var sum = Waited.NONE;
        long still = 0;
        long timeless = 0;
        long days = 0;
        try (var ground = nursery.ground()) {
            ground.start();
            for (int i = 0; i < rounds; i++) {
                var clock = new Clock(ground.beside().resolve("clock" + i));
                var profile = ground.beside().resolve("phone" + i);
                try (var device = Device.at(profile, FakeTime.settings(clock.stamp()))) {
                    var course = Course.ALL.get(i % Course.ALL.size());
                    var round = new Round(ground, clock, course);
                    sum = sum.plus(round.done(device));
                    still += round.still;
                    timeless += round.timeless;
                    days += round.days;
                }
            }
        }
        return sum.told(figures(rounds, still, timeless, days));
    }

    private static List<Figure> figures(int rounds, long still, long timeless, long days) {
        return List.of(
                Told.also("  phones with a wrong clock", rounds, ""),
                Told.none("  times a clock did not move", still),
                Told.none("  results without both times", timeless),
                Told.none("  days and moments that are not the clinic's", days));
    }

    /// The clock of one phone.
    ///
    /// @param stamp the file that sets it
    private record Clock(Path stamp) {

        /// @return how often it did not move
        int shows(Handset phone, Duration ahead) throws IOException, InterruptedException {
            FakeTime.set(stamp, ahead);
            for (int i = 0; i < 60; i++) {
                var shown = ((Number) phone.page().evaluate("() => Date.now()")).longValue();
                var off = Duration.ofMillis(shown - System.currentTimeMillis()).minus(ahead);
                if (off.abs().compareTo(NEAR) < 0) return 0;
                Thread.sleep(100);
            }
            return 1;
        }
    }

    /// One member with such a phone.
    private static final class Round {

        private final Ground ground;
        private final Clock clock;
        private final Course course;
        private long still;
        private long timeless;
        private long days;

        private Round(Ground ground, Clock clock, Course course) {
            this.ground = ground;
            this.clock = clock;
            this.course = course;
        }

        private Waited done(Device device) throws Exception {
            var grete = Newcomer.joins(ground, "Grete");
            var session = grete.begins();
            FakeTime.set(clock.stamp(), course.counting());
            var phone = device.open(ground.port());
            phone.is(grete.she());
            phone.takesTodayAlong();
            still += clock.shows(phone, course.counting());
            phone.open(session);
            int counted = Counting.on(phone).goes().counts(3);
            phone.tellsMorning(2);
            still += clock.shows(phone, course.telling());
            phone.tells(session, 1);
            still += clock.shows(phone, course.sending());
            phone.isOffline(false);
            // A door of the other time may be shut by now: the next page opens it.
            phone.open("/plan/waiting");
            phone.sends(PATIENCE);
            return held(Table.of(ground, session), counted, phone.refused());
        }

        private Waited held(Table table, int counted, int refused) throws Exception {
            var off = near("off_s", course.sending());
            timeless +=
                    table.ofHers("account.once", off + " AND " + at(course.telling())) > 0 ? 0 : 1;
            timeless +=
                    table.ofHers("account.once", off + " AND " + at(course.counting())) > 0 ? 0 : 1;
            days += isOfToday(table) ? 0 : 1;
            days += table.ofHers("plan.morning", "pain = 2 AND " + TODAY) == 1 ? 0 : 1;
            long reps = table.repetitions();
            long lost = Math.max(0, counted - reps) + (table.isTold(1) ? 0 : 1) + refused;
            long again = table.ofHers("plan.told_again", "true");
            return new Waited(counted + 2L, lost, Math.max(0, reps - counted) + again);
        }

        /// By the phone's clock, as it stood then.
        private static String at(Duration ahead) {
            return near("extract(epoch FROM performed_at - at)", ahead);
        }

        private static String near(String what, Duration wanted) {
            return "abs(%s - (%d)) < %d".formatted(what, wanted.toSeconds(), NEAR.toSeconds());
        }

        private static boolean isOfToday(Table table) throws Exception {
            return table.count(
                            "count(*)",
                            "plan.session",
                            TODAY + " AND finished_at BETWEEN now() - interval '5 min' AND now()")
                    == 1;
        }
    }
}
