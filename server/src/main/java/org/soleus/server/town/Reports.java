package org.soleus.server.town;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Outlook;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.plan.replay.Past;
import org.soleus.clinical.plan.replay.Replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a made-up member reported of her sessions and mornings, at the doses that the rules of a
/// book gave her.
///
/// Pain goes from what is true of her before to what is true after, by the same course as in her
/// life, up for a week after a flare; the sessions are those of her life.
public final class Reports {

    private static final String FIRST = "heel-raise-double";
    private static final String PART = "calf-strength";
    private static final double SETTLES_DAYS = 35;
    private static final double IN_A_SESSION = 0.55;
    private static final double IN_THE_MORNING = 0.5;
    private static final double NOISE = 0.7;
    private static final double FLARE = 2;
    private static final int FLARE_DAYS = 7;
    private static final double SILENT = 0.08;
    private static final double MOST_OF_IT = 0.8;
    private static final double HALF_OF_IT = 0.95;
    private static final int STIFF = 4;
    private static final int TWELVE_WEEKS = 84;

    private final PlanBook book;
    private final Outlook allowed;

    /// @param book by whose rules the doses went up and down
    public Reports(PlanBook book) {
        this.book = book;
        this.allowed = Replay.outlook(book);
    }

    /// Her history; without a session where she never did one.
    public Past of(Life life) {
        return new One(life).past();
    }

    /// One member on the way through her sessions.
    private final class One {
        private final Life life;
        private final SplittableRandom random;
        private final LocalDate start;
        private final List<SessionReport> sessions = new ArrayList<>();
        private final List<MorningAnswer> mornings = new ArrayList<>();
        private final Optional<PainScore> usual;
        private Prescription now = book.ladder().start(FIRST, PART);

        One(Life life) {
            this.life = life;
            this.random = new SplittableRandom(life.enrolledAt() ^ life.number());
            long first =
                    life.sessions().size() == 0 ? life.enrolledAt() : life.sessions().second(0);
            this.start = day(first);
            this.usual = Optional.of(score(life.truth().before() * IN_THE_MORNING));
        }

        private LocalDate day(long second) {
            return Instant.ofEpochSecond(second).atZone(life.zone()).toLocalDate();
        }

        Past past() {
            for (int at = 0; at < life.sessions().size(); at++) {
                LocalDate day = day(life.sessions().second(at));
                tell(day);
                train(day);
            }
            var limit = book.limit(life.pattern()).most();
            return new Past(life.name(), life.pattern(), Optional.of(limit), log());
        }

        private Log log() {
            return new Log(sessions, mornings, usual, Optional.of(STIFF), Optional.empty());
        }

        /// Every morning up to and with the one after a session, some of them unanswered.
        private void tell(LocalDate until) {
            LocalDate next = mornings.isEmpty() ? start : mornings.getLast().date().plusDays(1);
            for (LocalDate day = next; !day.isAfter(until.plusDays(1)); day = day.plusDays(1)) {
                boolean silent = random.nextDouble() < SILENT;
                PainScore pain = score(pain(day) * IN_THE_MORNING + NOISE * random.nextGaussian());
                mornings.add(
                        new MorningAnswer(
                                day,
                                silent ? Optional.empty() : Optional.of(pain),
                                silent
                                        ? Optional.empty()
                                        : Optional.of(STIFF * (1 + pain.points()))));
            }
        }

        private void train(LocalDate day) {
            double felt = pain(day) * IN_A_SESSION;
            PainScore before = score(felt - 1);
            PainScore during = score(felt + NOISE * random.nextGaussian());
            PainScore after = score(felt - NOISE * random.nextDouble());
            double share = random.nextDouble();
            int done = share < MOST_OF_IT ? 100 : share < HALF_OF_IT ? 85 : 50;
            sessions.add(
                    new SessionReport(
                            day,
                            List.of(now),
                            new SessionReport.Pain(
                                    Optional.of(before), Optional.of(during), Optional.of(after)),
                            new SessionReport.Effort(
                                    Optional.of(done),
                                    Optional.of(4 + random.nextInt(4)),
                                    Optional.empty()),
                            new SessionReport.Signs(Optional.of(false), Optional.of(flags(day)))));
            move(Decision.next(book, life.pattern(), log(), allowed));
        }

        private void move(Progression decision) {
            switch (decision) {
                case Progression.Progress progress -> now = progress.change().to();
                case Progression.Regress regress ->
                        regress.changes().stream()
                                .filter(change -> change.from().isSameExerciseAs(now))
                                .forEach(change -> now = change.to());
                case Progression.Hold _, Progression.Escalate _ -> {}
            }
        }

        private List<String> flags(LocalDate day) {
            for (int at = 0; at < life.flags().size(); at++) {
                if (day(life.flags().second(at)).equals(day)) {
                    return List.of(Living.SIGNS.get(life.flags().number(at)));
                }
            }
            return List.of();
        }

        private double pain(LocalDate day) {
            long trained = Math.max(0, day.toEpochDay() - start.toEpochDay());
            double whole = 1 - Math.exp(-TWELVE_WEEKS / SETTLES_DAYS);
            double share = (1 - Math.exp(-trained / SETTLES_DAYS)) / whole;
            Truth truth = life.truth();
            double pain = truth.before() + (truth.after() - truth.before()) * share;
            return pain + (flares(day) ? FLARE : 0);
        }

        private boolean flares(LocalDate day) {
            for (int at = 0; at < life.flares().size(); at++) {
                long since = day.toEpochDay() - day(life.flares().second(at)).toEpochDay();
                if (since >= 0 && since < FLARE_DAYS) return true;
            }
            return false;
        }

        private static PainScore score(double points) {
            return new PainScore((int) Math.round(Math.clamp(points, 0, 10)));
        }
    }
}
