package org.soleus.server.measure.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Wave;
import org.soleus.content.measure.Questions;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A wave as its form was sent. What was left open is kept as left open.
///
/// @param answers by item
/// @param names what is hard, where it was named now
/// @param errors what is wrong, by field; with any nothing is kept
public record WaveForm(
        Map<String, Optional<Integer>> answers, List<String> names, Map<String, String> errors) {

    /// How many activities may be named.
    public static final int MOST_NAMES = 3;

    private static final int LONGEST_NAME = 80;

    /// The score that was chosen before a form came back; null where none was.
    public static @Nullable Integer chosen(Map<String, String> given, String id) {
        var text = given.getOrDefault(id, "");
        return text.matches("[0-9]|10") ? Integer.valueOf(text) : null;
    }

    static WaveForm read(
            Say say, List<Questions.Item> items, List<String> known, Wave wave, Sent sent) {
        var answers = new LinkedHashMap<String, Optional<Integer>>();
        var errors = new LinkedHashMap<String, String>();
        for (var item : items) {
            var number = sent.number(item.id(), 0, item.most()).filter(item::takes);
            if (number.isEmpty() && !sent.text(item.id()).isBlank()) {
                errors.put(item.id(), say.words("measure.wrong.whole", item.most()));
            }
            answers.put(item.id(), number);
        }
        var names = new ArrayList<String>();
        if (wave.body()) activities(known, sent, answers, names);
        boolean silent = answers.values().stream().allMatch(Optional::isEmpty);
        if (silent && errors.isEmpty()) {
            errors.put("questions", say.words("measure.wave.silent"));
        }
        return new WaveForm(answers, names, errors);
    }

    private static void activities(
            List<String> known,
            Sent sent,
            Map<String, Optional<Integer>> answers,
            List<String> names) {
        for (int place = 1; place <= MOST_NAMES; place++) {
            var name = sent.text("name-" + place).replaceAll("\\p{Cntrl}", " ").strip();
            if (known.isEmpty() && name.isEmpty()) continue;
            if (!known.isEmpty() && place > known.size()) continue;
            if (known.isEmpty()) {
                names.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
            }
            int at = known.isEmpty() ? names.size() : place;
            answers.put("activity-" + at, sent.score("activity-" + place));
        }
    }
}
