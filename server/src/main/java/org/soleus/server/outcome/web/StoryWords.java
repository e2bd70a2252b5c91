package org.soleus.server.outcome.web;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.WentWith;
import org.soleus.server.outcome.Progress;
import org.soleus.server.outcome.Story;
import org.soleus.server.outcome.Week;
import org.soleus.server.web.Say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A story in sentences, in its reader's language and units.
///
/// @param story what is told
/// @param miles whether she reads miles
/// @param say the words of the page
public record StoryWords(Story story, boolean miles, Say say) {

    /// The one thing that the numbers say.
    static String sentence(Say say, Progress progress) {
        var now = progress.worstNow();
        if (now.isEmpty()) return say.words("progress.says.none");
        var first = progress.worstAtFirst();
        if (first.isEmpty()) return say.words("progress.says.now", now.get());
        if (first.get().equals(now.get())) return say.words("progress.says.still", now.get());
        var key = first.get() > now.get() ? "progress.says.down" : "progress.says.up";
        return say.words(key, first.get(), now.get());
    }

    /// The present week in one sentence.
    public String week() {
        var week = story.week();
        return say.words("progress.week", week.number(), week.done(), mornings(week), runs(week));
    }

    private String mornings(Week week) {
        if (week.sorest().isEmpty()) return say.words("progress.week.silent");
        int least = week.calmest().orElse(0);
        int most = week.sorest().get();
        return least == most
                ? say.words("progress.week.at", most)
                : say.words("progress.week.between", least, most);
    }

    private String runs(Week week) {
        if (week.runs() == 0) return "";
        return say.words("progress.week.runs", say.distance(week.metres(), miles), week.runs());
    }

    /// The distance of a week.
    public String distance(Week week) {
        return week.runs() == 0 ? say.words("progress.none") : say.distance(week.metres(), miles);
    }

    /// A number, or that it was not told.
    public String or(Optional<Integer> number) {
        return number.map(String::valueOf).orElseGet(() -> say.words("progress.not-told"));
    }

    /// A day.
    public String day(LocalDate day) {
        return say.monthDay(day);
    }

    /// What went together with calm mornings, a sentence each.
    public List<String> helped() {
        var told = new ArrayList<String>();
        story.helped().forEach((what, went) -> told.add(helped(what, went)));
        return told;
    }

    private String helped(Sentence what, WentWith went) {
        return say.words(
                "progress.helped.with",
                went.with().count(),
                went.with().of(),
                say.told(what),
                went.without().count(),
                went.without().of());
    }

    /// What is said while nothing went together.
    public String nothing() {
        return story.missing() > 0
                ? say.words("progress.helped.missing", story.missing())
                : say.words("progress.helped.nothing");
    }
}
