package org.soleus.server.running.web;

import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Unit;
import org.soleus.server.running.Source;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Metres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs as their runner reads them.
///
/// @param me who reads
/// @param today her day
public record RunWords(SignedIn me, LocalDate today) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter LITTLE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter YEARS =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// Whether she reads miles.
    public boolean miles() {
        return me.unit() == Unit.MI;
    }

    /// The unit in words, for a field's name.
    public String unit() {
        return miles() ? "miles" : "km";
    }

    /// A distance, as "8.2 km".
    public String distance(int metres) {
        return Metres.words(metres, miles());
    }

    /// A day, as "Tuesday 24 November", with its year where it is another.
    public String day(LocalDate day) {
        return day.getYear() == today.getYear() ? DAY.format(day) : YEARS.format(day);
    }

    /// A day in little room, as "Tue 24 Nov".
    public String shortDay(LocalDate day) {
        return day.getYear() == today.getYear() ? SHORT.format(day) : YEARS.format(day);
    }

    /// A day as a drawing names it, as "24 Nov".
    public String dayAndMonth(LocalDate day) {
        return day.getYear() == today.getYear() ? LITTLE.format(day) : YEARS.format(day);
    }

    /// The time of day, as "07:40".
    public String time(Instant at) {
        return TIME.format(at.atZone(me.zoneId()));
    }

    /// A duration, as "41:20".
    public String clock(int seconds) {
        return Metres.clock(seconds);
    }

    /// The pace, as "5:35 /km"; empty where it went nowhere.
    public String pace(StoredRun run) {
        return run.summary().pace().map(seconds -> Metres.pace(seconds, miles())).orElse("");
    }

    /// A pace, as "6:10 /km".
    String pace(int secondsPerKilometre) {
        return Metres.pace(secondsPerKilometre, miles());
    }

    /// What it was, as a heading says it.
    public String what(StoredRun run) {
        return switch (run.summary().sport()) {
            case WALKING -> "walk";
            case HIKING -> "hike";
            case UNKNOWN -> "activity";
            case OTHER -> "something else";
            default -> run.summary().place() == Place.TREADMILL ? "treadmill run" : "run";
        };
    }

    /// A sport, for choosing.
    public static String sport(Sport sport) {
        return switch (sport) {
            case RUNNING -> "A run";
            case WALKING -> "A walk";
            case HIKING -> "A hike";
            default -> "Something else";
        };
    }

    /// Calf-metres, as "8,420".
    public static String calf(int metres) {
        return String.format(Locale.UK, "%,d", metres);
    }

    /// The range of the load, as "7,900 to 9,800"; one number where the ends are the same.
    public static String range(StoredRun run) {
        return range(run.scored().load());
    }

    /// The range of a load.
    static String range(CalfLoad load) {
        return load.from() == load.to()
                ? calf(load.from())
                : calf(load.from()) + " to " + calf(load.to());
    }

    /// Where a source comes from, as "a FIT file".
    public static String source(Source source) {
        return source.isByHand()
                ? "written down by you"
                : "a " + source.format().toUpperCase(Locale.ROOT) + " file";
    }

    /// What makes the load less certain, in sentences.
    public static List<String> unsure(StoredRun run) {
        var words = new ArrayList<String>();
        for (var flag : LoadFlag.values()) {
            if (run.scored().load().flags().contains(flag)) words.add(word(flag));
        }
        return words;
    }

    private static String word(LoadFlag flag) {
        return switch (flag) {
            case SPARSE -> "Some samples lie far apart.";
            case ESTIMATED -> "The signal was lost for a while; that part is taken as run evenly.";
            case SUMMARY -> "Only the totals are known: what faster parts add is missing.";
            case OUTSIDE_MODEL ->
                    "Part of it is faster, steeper or slower than the model knows, and counts as"
                            + " its edge.";
            case NO_CADENCE -> "No cadence was recorded; your usual one was taken.";
            case NO_ALTITUDE -> "No height was recorded; it counts as level.";
            case CLIMB_ONLY -> "Only the whole climb is known, not where it was.";
            case RESTLESS_ALTITUDE -> "The height was too restless to use; it counts as level.";
            case GAIT_UNSURE -> "Whether much of it was run or walked cannot be told.";
            case TREADMILL -> "On a treadmill the calf does a little more for the same distance.";
            case NO_CLOCK -> "Without times there is no load to be worked out.";
        };
    }
}
