package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// From a run to its load: stretches, then the ledger, then how sure it is. Source: `calf-metre`.
final class Scoring {

    /// A flag is raised when this share of the running is touched; `R`.
    private static final double NOTABLE = 0.05;

    private static final double MOSTLY_UNSURE = 0.20;
    private static final double FLAT_CLIMB = 0.003;
    private static final double RESTLESS = 0.04;

    private final Run run;
    private final Track track;
    private final Leg leg;
    private final Gait gait;
    private final boolean onBelt;
    private final Set<LoadFlag> flags = EnumSet.noneOf(LoadFlag.class);

    Scoring(Run run, Leg leg) {
        this.run = run;
        this.track = run.track();
        this.onBelt = isOnBelt(run);
        this.leg = onBelt ? leg.with(leg.burden().onTreadmill()) : leg;
        this.gait = Gait.of(run.sport());
    }

    RunLoad score() {
        if (!run.sport().isOnFoot() && run.sport() != Sport.UNKNOWN) {
            return new RunLoad(CalfLoad.NONE, Profile.NONE);
        }
        if (onBelt) flags.add(LoadFlag.TREADMILL);
        Samples samples = track.start().isPresent() ? Samples.of(track) : null;
        return samples == null || samples.size < 2 ? summary() : stretches(samples);
    }

    private static boolean isOnBelt(Run run) {
        if (run.place() == Place.TREADMILL || run.place() == Place.INDOORS) return true;
        boolean unplaced = run.track().size() > 0 && !hasPositions(run.track());
        return unplaced && run.place() == Place.UNKNOWN && run.sport() == Sport.RUNNING;
    }

    private static boolean hasPositions(Track track) {
        return !track.column(Channel.LATITUDE).isEmpty();
    }

    private RunLoad stretches(Samples samples) {
        Profile profile = profile(samples);
        Ledger ledger = new Ledger(leg, gait);
        profile.scoreInto(ledger);
        Range range = new Range();
        if (onBelt) beltRange(range);
        else if (isWithoutAltitude()) climbFromTotal(ledger, range, distance(samples));
        return new RunLoad(load(ledger, range), profile);
    }

    private Profile profile(Samples samples) {
        Profile profile = new Profile(Math.max(0, samples.size - 1));
        double[] cadence = Cadences.of(samples, track.column(Channel.CADENCE));
        Speeds speeds = new Speeds(samples);
        Grades grades = new Grades(samples, track.column(Channel.ALTITUDE));
        int segment = 0;
        for (int at = 0; at + 1 < samples.size; at++) {
            if (!samples.isWhole(at)) {
                segment = at + 1;
                continue;
            }
            double seconds = samples.seconds(at);
            note(samples, at, seconds);
            double grade = onBelt ? incline(samples.row[at]) : grades.at(at, segment);
            profile.add(samples.time[at], seconds, speeds.at(at, segment), grade, cadence[at]);
        }
        if (!onBelt && isRestless(profile, grades, distance(samples))) {
            profile.flatten();
            flags.add(LoadFlag.RESTLESS_ALTITUDE);
        }
        return profile;
    }

    private void note(Samples samples, int at, double seconds) {
        if (samples.isLost(at)) flags.add(LoadFlag.ESTIMATED);
        else if (Speeds.isSparse(seconds)) flags.add(LoadFlag.SPARSE);
    }

    private double incline(int row) {
        return track.column(Channel.GRADE).getOr(row, 0) / 100;
    }

    private boolean isWithoutAltitude() {
        return track.column(Channel.ALTITUDE).count() < 2;
    }

    /// A way that ends at the height where it began, and of which the file itself says that it is
    /// flat, cannot go up and down all the time.
    private boolean isRestless(Profile profile, Grades grades, double distance) {
        OptionalDouble climb = run.stated().find(Figure.ASCENT);
        return climb.isPresent()
                && climb.getAsDouble() < FLAT_CLIMB * distance
                && grades.net() < FLAT_CLIMB * distance
                && profile.restlessness() > RESTLESS;
    }

    private static double distance(Samples samples) {
        return samples.way[samples.size - 1] - samples.way[0];
    }

    private RunLoad summary() {
        OptionalDouble distance = run.figures().find(Figure.DISTANCE);
        double seconds = seconds();
        if (distance.isEmpty() || seconds <= 0) {
            flags.add(LoadFlag.NO_CLOCK);
            return new RunLoad(new CalfLoad(CalfMetres.NONE, 0, 0, 0, 0, flags), Profile.NONE);
        }
        flags.add(LoadFlag.SUMMARY);
        Ledger ledger = new Ledger(leg, gait);
        double way = distance.getAsDouble();
        ledger.add(seconds, way / seconds, 0, run.figures().find(Figure.CADENCE).orElse(0));
        Range range = new Range();
        if (onBelt) beltRange(range);
        else climbFromTotal(ledger, range, way);
        return new RunLoad(load(ledger, range), Profile.NONE);
    }

    private double seconds() {
        for (Figure figure : new Figure[] {Figure.MOVING, Figure.TIMER, Figure.ELAPSED}) {
            OptionalDouble found = run.figures().find(figure);
            if (found.isPresent() && found.getAsDouble() > 0) return found.getAsDouble();
        }
        return 0;
    }

    private void beltRange(Range range) {
        Column incline = track.column(Channel.GRADE);
        if (incline.isEmpty()) range.widen(1.0, 1.2);
    }

    private void climbFromTotal(Ledger ledger, Range range, double distance) {
        OptionalDouble climb = run.stated().find(Figure.ASCENT);
        if (climb.isPresent() && distance > 0) {
            ledger.climb(climb.getAsDouble(), distance);
            flags.add(LoadFlag.CLIMB_ONLY);
        } else {
            range.widen(0.95, 1.10);
            flags.add(LoadFlag.NO_ALTITUDE);
        }
    }

    private CalfLoad load(Ledger ledger, Range range) {
        double blind = ledger.shareWithoutCadence();
        range.widen(1 - 0.08 * blind, 1 + 0.08 * blind);
        if (blind > NOTABLE) flags.add(LoadFlag.NO_CADENCE);
        if (ledger.shareOutside() > NOTABLE) flags.add(LoadFlag.OUTSIDE_MODEL);
        if (ledger.shareUnsure() > MOSTLY_UNSURE) flags.add(LoadFlag.GAIT_UNSURE);
        CalfMetres metres = ledger.metres();
        return new CalfLoad(
                metres,
                (int) Math.floor(metres.least() * range.least + 0.5),
                (int) Math.floor(metres.most() * range.most + 0.5),
                ledger.impulse(),
                ledger.stepsPerLeg(),
                flags);
    }

    /// By how much missing data widens what is shown.
    private static final class Range {

        private double least = 1;
        private double most = 1;

        void widen(double down, double up) {
            least *= down;
            most *= up;
        }
    }
}
