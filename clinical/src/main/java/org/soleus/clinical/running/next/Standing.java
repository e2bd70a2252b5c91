package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.HeelRaises;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.triage.Disposition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How a member stands when a run is asked about.
///
/// @param at the moment of the run asked about
/// @param zone the member's
/// @param leg what is known of the leg
/// @param last the last run
/// @param stepsBack days with a step back, as counted for the lock
/// @param capacity what the runs have shown; where she has run that day, what those before it had
/// @param ran metres that were run that day already
/// @param shown what the runs will have shown on a later day
/// @param wish what is wanted
public record Standing(
        Instant at,
        ZoneId zone,
        Leg leg,
        Optional<LastRun> last,
        int stepsBack,
        Capacity capacity,
        int ran,
        Function<LocalDate, Capacity> shown,
        Wish wish) {

    /// What is known of the leg beside its runs.
    ///
    /// @param screen where the last safety screen sent the member
    /// @param stage the stage of the walk-run table that is next; empty when not in the table
    /// @param tendonWeek metres a week that a tendon pattern may keep running, beside the table
    /// @param heelRaises the newest test within four weeks
    /// @param raised the day of that test; empty where none is known
    /// @param injured whether there is an injury to recover from
    /// @param speedOpen whether the gate to hills and speed has been passed
    /// @param shut why no run is open yet, whatever the runs say; empty where it is
    /// @param waits whether a clinician has still to look at steps back: nothing grows meanwhile
    public record Leg(
            Disposition screen,
            Optional<Integer> stage,
            Optional<Integer> tendonWeek,
            Optional<HeelRaises> heelRaises,
            Optional<LocalDate> raised,
            boolean injured,
            boolean speedOpen,
            Optional<Shut> shut,
            boolean waits) {

        /// A leg that no clinician has to look at.
        public Leg(
                Disposition screen,
                Optional<Integer> stage,
                Optional<Integer> tendonWeek,
                Optional<HeelRaises> heelRaises,
                Optional<LocalDate> raised,
                boolean injured,
                boolean speedOpen,
                Optional<Shut> shut) {
            this(screen, stage, tendonWeek, heelRaises, raised, injured, speedOpen, shut, false);
        }

        /// A healthy leg, hills and speed not opened.
        public static final Leg HEALTHY =
                new Leg(
                        Disposition.OK,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty());

        /// @throws IllegalArgumentException when there is no such stage
        public Leg {
            if (stage.filter(number -> number < 1 || number > 12).isPresent()) {
                throw new IllegalArgumentException("stage " + stage.get() + " is not 1 to 12");
            }
        }

        /// The same leg at a stage of the table, or beside it.
        public Leg at(Optional<Integer> other) {
            return new Leg(
                    screen, other, tendonWeek, heelRaises, raised, injured, speedOpen, shut, waits);
        }
    }

    /// Why no run is open yet.
    ///
    /// @param because rule, fact and source
    /// @param opens what opens it
    /// @param asks what is asked for that
    public record Shut(Because because, Sentence opens, Set<NextRun.Ask> asks) {

        public Shut {
            asks = Set.copyOf(asks);
        }
    }

    /// The member's day of the run asked about.
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    /// Gathers how a member stands.
    ///
    /// @param cleared when a clinician last looked; earlier steps back do not count
    /// @param asked whether the member is asked about mornings
    public static Standing of(
            History history,
            RunRules rules,
            Leg leg,
            Optional<Instant> cleared,
            boolean asked,
            Moment moment,
            Wish wish) {
        LocalDate day = LocalDate.ofInstant(moment.at(), moment.zone());
        int ran = history.loads().dayMetres(day);
        return new Standing(
                moment.at(),
                moment.zone(),
                leg,
                new Rests(history, rules, moment.zone(), cleared).last(day, asked),
                history.last()
                        .filter(run -> !run.day().isBefore(day.minusDays(rules.rest().saysDays())))
                        .map(_ -> history.stepsBack(rules.rest().reviewDays(), cleared))
                        .orElse(0),
                ran > 0 ? history.before(day) : history.on(day),
                ran,
                history::on,
                wish);
    }

    /// A moment of a run asked about, and the member's zone.
    public record Moment(Instant at, ZoneId zone) {}

    /// How the member will stand later, if nothing is run and the mornings to come are as usual. A
    /// morning that has come and was not told stays untold: silence adds no load.
    public Standing later(Instant then) {
        LocalDate on = LocalDate.ofInstant(then, zone);
        if (on.equals(day())) {
            return new Standing(then, zone, leg, last, stepsBack, capacity, ran, shown, wish);
        }
        return new Standing(
                then,
                zone,
                leg,
                last.map(run -> run.day().isBefore(day()) ? run : run.answered()),
                stepsBack,
                shown.apply(on),
                0,
                shown,
                wish);
    }
}
