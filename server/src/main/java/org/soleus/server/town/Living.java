package org.soleus.server.town;

import org.soleus.clinical.plan.Pattern;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Has members live through twelve weeks.
public final class Living {

    /// Warning signs by name, as the screen calls them.
    public static final List<String> SIGNS = List.of("pop", "swelling", "night_pain", "numbness");

    private static final int TWELVE_WEEKS = 84;

    private static final int WEEKS = 12;
    private static final int WEEK = 7;
    private static final int MOST_A_WEEK = 5;
    private static final double DUE_A_WEEK = 3;
    private static final int WAIT_DAYS = 98;
    private static final int FINAL_FROM = 57;
    private static final int WINDOW_FROM = 70;
    private static final int WINDOW_TO = 98;
    private static final int YOUNG = 35;
    private static final double RUNS = 0.8;

    /// Weeks in each phase before its end is checked, at the earliest.
    private static final List<Integer> PHASE_WEEKS = List.of(1, 2, 3, 4);

    /// Sessions of a week after which a check is passed.
    private static final int REGULAR = 2;

    private static final int RUNNING = 4;
    private static final double NO_BASELINE = 0.02;
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("America/Los_Angeles"),
                    ZoneId.of("Asia/Kolkata"));

    private final Rates rates;
    private final long seed;
    private final LocalDate until;
    private final int employers;

    /// @param until the last day; whoever joins last has had her twelve weeks by then
    /// @param employers how many; the larger the smaller their number
    public Living(Rates rates, long seed, LocalDate until, int employers) {
        this.rates = rates;
        this.seed = seed;
        this.until = until;
        this.employers = employers;
    }

    /// The life of one member; the same number is always the same life.
    public Life live(int number) {
        var random = new SplittableRandom(seed ^ (number * 0x9E37_79B9_7F4A_7C15L)).split();
        return new One(number, new Leg(rates, random)).life();
    }

    /// One member on the way through her days.
    private final class One {
        private final int number;
        private final Leg leg;
        private final SplittableRandom random;
        private final int age;
        private final ZoneId zone;
        private final LocalDate firstDay;
        private final long joined;
        private final boolean starts;
        private final int startDay;
        private final Moments sessions = new Moments();
        private final Moments answers = new Moments();
        private final Moments runs = new Moments();
        private final Moments phases = new Moments();
        private final Moments flares = new Moments();
        private final Moments flags = new Moments();
        private boolean completed;
        private boolean observed;
        private int left;
        private int phase = 1;
        private int weeksInPhase;

        One(int number, Leg leg) {
            this.number = number;
            this.leg = leg;
            this.random = leg.random();
            this.age = 18 + (int) (55 * Math.sqrt(random.nextDouble() * random.nextDouble()));
            this.zone = ZONES.get(random.nextInt(ZONES.size()));
            int ago = 2 * WAIT_DAYS + 14 + random.nextInt(180);
            this.firstDay = until.minusDays(ago);
            this.joined =
                    firstDay.atTime(9, 0).atZone(zone).toEpochSecond() + random.nextInt(8 * 3600);
            this.starts = random.nextDouble() >= rates.neverStart();
            int wait = random.nextDouble() < rates.waits() ? WAIT_DAYS : 0;
            int delay = rates.delay() == 0 ? 0 : 1 + random.nextInt(rates.delay());
            this.startDay = starts ? delay + wait : 0;
        }

        Life life() {
            answer(joined + 600, leg.answer(0, -1, 0));
            if (starts) begin();
            else wait(TWELVE_WEEKS);
            return new Life(
                    number,
                    age,
                    pattern(),
                    zone,
                    employer(),
                    joined,
                    sessions,
                    answers,
                    runs,
                    phases,
                    flares,
                    flags,
                    truth());
        }

        private Pattern pattern() {
            var all = Pattern.values();
            double skewed = random.nextDouble() * random.nextDouble();
            return all[(int) (all.length * skewed)];
        }

        private int employer() {
            double skewed = random.nextDouble() * random.nextDouble();
            return (int) (employers * skewed);
        }

        /// Weeks without a program.
        private void wait(int days) {
            for (int day = WEEK; day <= days; day += WEEK) {
                if (random.nextDouble() < rates.silent()) continue;
                answer(at(day, 7), leg.answer(day, -1, 0));
                if (day >= WINDOW_FROM && !starts) observed = true;
            }
        }

        private void begin() {
            wait(startDay - 1);
            if (random.nextDouble() >= NO_BASELINE) {
                answer(at(startDay, 7), leg.answer(startDay, -1, 0));
            }
            sessions.add(at(startDay, 18), 0);
            for (int week = 1; week <= WEEKS; week++) {
                boolean here = left == 0;
                if (here) train(week);
                tell(week, here);
                double chance = rates.leaving() * (age < YOUNG ? rates.young() : 1);
                if (here && random.nextDouble() < chance) left = week;
            }
        }

        private void train(int week) {
            int first = WEEK * (week - 1);
            int before = sessions.size();
            for (int slot = 0; slot < MOST_A_WEEK; slot++) {
                if (random.nextDouble() >= rates.perWeek() / MOST_A_WEEK) continue;
                int day = first + 1 + slot;
                sessions.add(at(startDay + day, 18), 0);
                completed |= day >= FINAL_FROM && day <= TWELVE_WEEKS;
            }
            if (phase >= RUNNING) run(first + 6);
            if (random.nextDouble() < rates.flagsPer1000Weeks() / 1000) {
                flags.add(at(startDay + first + 3, 12), random.nextInt(SIGNS.size()));
            }
            check(first + 6, sessions.size() - before);
        }

        /// The checks at the end of a phase, in the evening: they need some weeks, and a regular
        /// one.
        private void check(int day, int done) {
            weeksInPhase++;
            if (phase > PHASE_WEEKS.size() || done < REGULAR) return;
            if (weeksInPhase < PHASE_WEEKS.get(phase - 1)) return;
            phases.add(at(startDay + day, 20), ++phase);
            weeksInPhase = 0;
        }

        private void run(int day) {
            if (random.nextDouble() >= RUNS) return;
            int metres = 3_000 + (int) (4_000 * -Math.log(1 - random.nextDouble()));
            runs.add(at(startDay + day, 10), metres);
            if (random.nextDouble() >= rates.flaresPer1000Runs() / 1000) return;
            flares.add(at(startDay + day, 11), runs.size() - 1);
            leg.flare(day);
        }

        private void tell(int week, boolean here) {
            int day = WEEK * week;
            if (random.nextDouble() < (here ? rates.skipped() : rates.silent())) return;
            int off = random.nextInt(3) - 1;
            answer(at(startDay + day + off, 7), told(day + off));
            observed |= day + off >= WINDOW_FROM && day + off <= WINDOW_TO;
        }

        private int told(int trained) {
            double due = Math.max(1, DUE_A_WEEK * trained / WEEK);
            return leg.answer(startDay + trained, trained, sessions.size() / due);
        }

        private void answer(long second, int points) {
            answers.add(second, points);
        }

        /// On a day from joining on, at an hour.
        private long at(int day, int hour) {
            return firstDay.plusDays(day).atTime(hour, number % 60).atZone(zone).toEpochSecond();
        }

        private Truth truth() {
            return new Truth(
                    starts,
                    completed,
                    starts && observed,
                    left == 0 ? OptionalInt.empty() : OptionalInt.of(left),
                    leg.answer(startDay, -1, 0),
                    starts ? told(TWELVE_WEEKS) : leg.answer(TWELVE_WEEKS, -1, 0),
                    leg.answer(startDay + TWELVE_WEEKS, -1, 0));
        }
    }
}
