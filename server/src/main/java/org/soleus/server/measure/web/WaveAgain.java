package org.soleus.server.measure.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Wave;
import org.soleus.content.measure.Questions;
import org.soleus.server.measure.ToldAgain;
import org.soleus.server.web.Say;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A wave that was told again as the page tells it.
///
/// @param title which, and when it came
/// @param facts what was answered, in the order of asking
public record WaveAgain(String title, List<Fact> facts) {

    /// One answer.
    ///
    /// @param lang its language, where it is not that of the page
    public record Fact(String ask, String answer, @Nullable String lang) {}

    /// Copies the list.
    public WaveAgain {
        facts = List.copyOf(facts);
    }

    /// What a wave is called.
    static String title(Say say, int week) {
        return week == 0 ? say.words("measure.wave.begin") : say.words("measure.wave.weeks", week);
    }

    /// @param activities what she named first
    static WaveAgain of(
            ToldAgain told, Questions asked, List<String> activities, Say say, ZoneId zone) {
        var at = say.moment(told.at().atZone(zone));
        var facts = new ArrayList<Fact>();
        Wave.of(told.week()).ifPresent(wave -> answers(told, asked, wave, say, facts));
        facts.addAll(activities(told, activities, say));
        return new WaveAgain(say.words("measure.second", title(say, told.week()), at), facts);
    }

    private static void answers(
            ToldAgain told, Questions asked, Wave wave, Say say, List<Fact> facts) {
        var mood = asked.mood().items();
        for (var item : asked.items(wave)) {
            var value = told.answers().get(item.id());
            if (value == null) continue;
            var words = item.answers().getOrDefault("" + value, "" + value);
            facts.add(new Fact(item.ask(), words, mood.contains(item) ? say.other() : null));
        }
    }

    private static List<Fact> activities(ToldAgain told, List<String> activities, Say say) {
        var names = told.names().isEmpty() ? activities : told.names();
        var facts = new ArrayList<Fact>();
        for (int place = 1; place <= WaveForm.MOST_NAMES; place++) {
            var value = told.answers().get("activity-" + place);
            boolean named = place <= told.names().size();
            if (value == null && !named) continue;
            var ask =
                    place <= names.size()
                            ? names.get(place - 1)
                            : say.words("measure.wave.activity", place);
            var answer = value == null ? say.words("decision.silent") : "" + value;
            facts.add(new Fact(ask, answer, null));
        }
        return facts;
    }
}
