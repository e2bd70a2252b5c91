package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Complaint.Doing;
import org.soleus.clinical.plan.Complaint.Worst;
import org.soleus.clinical.plan.Goal;
import org.soleus.clinical.plan.Habits;
import org.soleus.clinical.plan.Habits.Experience;
import org.soleus.clinical.plan.Habits.Footprint;
import org.soleus.clinical.plan.Habits.Surface;
import org.soleus.clinical.plan.History;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.LegToday;
import org.soleus.clinical.plan.LegToday.Bruise;
import org.soleus.clinical.plan.LegToday.HeelRaise;
import org.soleus.clinical.plan.LegToday.Walking;
import org.soleus.clinical.plan.LoadTests;
import org.soleus.clinical.plan.RunningNow;
import org.soleus.clinical.plan.Zone;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances.Onset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the intake's words, and the screen before it, into what the rules take.
final class IntakeReader {

    private static final int KNEE_PAIN = 4;
    private static final List<String> BONE = List.of("BSI1", "BSI2", "BSI3", "BSI4");

    private final IntakeWords words;
    private final Answers screen;

    private IntakeReader(IntakeWords words, Answers screen) {
        this.words = words;
        this.screen = screen;
    }

    /// The intake; empty while the place of the pain or the side is not known.
    static Optional<Intake> read(IntakeWords words, Answers screen, int ageYears, LocalDate day) {
        if (words.to("zones").isEmpty() || words.to("sides").isEmpty()) return Optional.empty();
        return Optional.of(new IntakeReader(words, screen).intake(ageYears, day));
    }

    private Intake intake(int ageYears, LocalDate day) {
        return new Intake(
                day,
                ageYears,
                one("sex", Intake.Sex.class),
                complaint(day),
                habits(),
                cautions(),
                running(),
                goals(),
                new HashSet<>(equipment()),
                set("days", DayOfWeek.class));
    }

    private Complaint complaint(LocalDate day) {
        return new Complaint(
                set("zones", Zone.class),
                set("sides", Side.class),
                one("onset", Onset.class),
                set("doing", Doing.class),
                one("worst", Worst.class),
                new LoadTests(
                        pain("walk"),
                        pain("raiseStraight"),
                        pain("raiseBent"),
                        pain("stretchStraight"),
                        pain("stretchBent")),
                number("began").map(day::minusDays),
                leg(),
                history());
    }

    private LegToday leg() {
        return new LegToday(
                one("walking", Walking.class),
                one("heelRaise", HeelRaise.class),
                one("bruise", Bruise.class),
                Optional.empty(),
                pain("morningPain"),
                number("morningStiffness"));
    }

    private History history() {
        var cramps = number("crampsPerWeek");
        return new History(
                number("timesBefore"),
                cramps.map(count -> count > 0),
                cramps,
                Optional.empty(),
                boneSignsClear(),
                screen.has("BSI3") ? Optional.of(!screen.says("BSI3", "no")) : Optional.empty());
    }

    private Optional<Boolean> boneSignsClear() {
        if (!BONE.stream().allMatch(screen::has)) return Optional.empty();
        return Optional.of(BONE.stream().allMatch(id -> screen.says(id, "no")));
    }

    private Habits habits() {
        return new Habits(
                new Habits.Feet(
                        one("footprint", Footprint.class),
                        Optional.empty(),
                        Optional.empty(),
                        yesNo("weakAnkles"),
                        Optional.empty()),
                new Habits.Training(
                        one("experience", Experience.class),
                        number("usualWeek"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        set("newSurfaces", Surface.class)),
                new Habits.Shoes(yesNo("toesSqueezed"), Optional.empty(), Optional.empty()),
                new Habits.Day(
                        yesNo("rarelyDrinks"),
                        number("crampsPerWeek").map(count -> count > 0),
                        number("sittingHours"),
                        Optional.empty(),
                        Optional.empty()),
                new Habits.Mind(
                        Optional.empty(), Optional.empty(), number("fear"), Optional.empty()));
    }

    private Cautions cautions() {
        if (!words.hasSeen("cautions")) return Cautions.UNANSWERED;
        return new Cautions(
                Optional.of(words.to("cautions").contains("fell")),
                Optional.of(words.to("cautions").contains("pressure")),
                words.to("cautions").contains("knee")
                        ? Optional.of(new PainScore(KNEE_PAIN))
                        : Optional.empty(),
                Optional.of(words.to("cautions").contains("numb")));
    }

    private RunningNow running() {
        return new RunningNow(yesNo("stillRunning"), number("usualWeek"), Optional.empty());
    }

    private List<Goal> goals() {
        var goals = new ArrayList<Goal>();
        for (var goal : words.goals()) {
            goals.add(new Goal(goal.activity(), goal.rating()));
        }
        return goals;
    }

    /// A wall, the floor and a chair are everywhere.
    private List<String> equipment() {
        var equipment = new ArrayList<>(words.to("equipment"));
        equipment.addAll(List.of("wall", "chair"));
        return equipment;
    }

    private Optional<String> word(String question) {
        return words.to(question).stream().findFirst();
    }

    private Optional<Integer> number(String question) {
        return word(question).map(Integer::valueOf);
    }

    private Optional<PainScore> pain(String question) {
        return number(question).map(PainScore::new);
    }

    private Optional<Boolean> yesNo(String question) {
        return word(question).map("yes"::equals);
    }

    private <T extends Enum<T>> Optional<T> one(String question, Class<T> type) {
        return word(question).map(word -> Enum.valueOf(type, word));
    }

    private <T extends Enum<T>> Set<T> set(String question, Class<T> type) {
        var set = EnumSet.noneOf(type);
        for (var word : words.to(question)) {
            set.add(Enum.valueOf(type, word));
        }
        return set;
    }
}
