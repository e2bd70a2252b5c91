package org.soleus.server.outcome.web;

import org.soleus.clinical.plan.WentWith;
import org.soleus.server.outcome.Progress;
import org.soleus.server.outcome.Story;
import org.soleus.server.outcome.Week;
import org.soleus.server.web.Metres;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A story in sentences, in its reader's units.
///
/// @param story what is told
/// @param miles whether she reads miles
public record StoryWords(Story story, boolean miles) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /// The one thing that the numbers say.
    static String sentence(Progress progress) {
        var now = progress.worstNow();
        if (now.isEmpty()) return "No pain was told in the last seven days.";
        var first = progress.worstAtFirst();
        if (first.isEmpty()) return "Your worst pain this week is " + now.get() + ".";
        if (first.get() > now.get()) {
            return "Your worst pain is down from " + first.get() + " to " + now.get() + ".";
        }
        return first.get() < now.get()
                ? "Your worst pain is up from " + first.get() + " to " + now.get() + "."
                : "Your worst pain is still " + now.get() + ".";
    }

    /// The present week in one sentence.
    public String week() {
        var week = story.week();
        return "Week "
                + week.number()
                + " so far: "
                + week.done()
                + (week.done() == 1 ? " session" : " sessions")
                + mornings(week)
                + (week.runs() == 0 ? "" : ", " + runs(week))
                + ".";
    }

    private static String mornings(Week week) {
        if (week.sorest().isEmpty()) return ", no morning told";
        int least = week.calmest().orElse(0);
        int most = week.sorest().get();
        return ", mornings " + (least == most ? "at " + most : "from " + least + " to " + most);
    }

    private String runs(Week week) {
        return Metres.words(week.metres(), miles)
                + " in "
                + week.runs()
                + (week.runs() == 1 ? " run" : " runs");
    }

    /// The distance of a week.
    public String distance(Week week) {
        return week.runs() == 0 ? "none" : Metres.words(week.metres(), miles);
    }

    /// A number, or that it was not told.
    public static String or(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("not told");
    }

    /// A day.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// What went together with calm mornings, a sentence each.
    public List<String> helped() {
        var told = new ArrayList<String>();
        story.helped().forEach((what, went) -> told.add(helped(what, went)));
        return told;
    }

    private static String helped(String what, WentWith went) {
        return "Calm mornings came after "
                + went.with().count()
                + " of "
                + went.with().of()
                + " days with "
                + what
                + ", and after "
                + went.without().count()
                + " of "
                + went.without().of()
                + " days without.";
    }

    /// What is said while nothing went together.
    public String nothing() {
        return story.missing() > 0
                ? "We need about "
                        + story.missing()
                        + " more answered mornings before anything can be said."
                : "No clear link so far.";
    }
}
