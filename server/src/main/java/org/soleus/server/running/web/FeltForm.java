package org.soleus.server.running.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is asked of how a run felt. What is left open is kept as left open.
public final class FeltForm {

    private static final Set<String> SIGNS = Set.of("pop", "swelling");
    private static final Set<String> KNOWN = Set.of("pop", "swelling", "none");

    private FeltForm() {}

    /// What does not fit, by field; in the order of asking.
    static Map<String, String> problems(Sent sent, Say say) {
        var errors = new LinkedHashMap<String, String>();
        for (var scale : List.of("during", "after", "effort")) {
            if (!sent.text(scale).isEmpty() && sent.score(scale).isEmpty()) {
                errors.put(scale, say.words("checkin.choose-score"));
            }
        }
        if (!Set.of("", "yes", "no").contains(sent.text("limp"))) {
            errors.put("limp", say.words("checkin.after.choose-limp"));
        }
        var signs = sent.all("sign");
        if (!KNOWN.containsAll(signs)) errors.put("sign", say.words("checkin.after.choose-sign"));
        if (signs.contains("none") && signs.size() > 1) {
            errors.put("sign", say.words("checkin.after.not-both"));
        }
        return errors;
    }

    /// What was told.
    static Felt felt(Sent sent) {
        var limp = sent.text("limp");
        return new Felt(
                sent.score("during").map(PainScore::new),
                sent.score("after").map(PainScore::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limp.isEmpty() ? Optional.empty() : Optional.of(limp.equals("yes")),
                Optional.empty(),
                sent.score("effort"),
                Optional.empty(),
                signs(sent.all("sign")));
    }

    private static Optional<List<String>> signs(List<String> told) {
        if (told.isEmpty()) return Optional.empty();
        return Optional.of(told.stream().filter(SIGNS::contains).distinct().sorted().toList());
    }

    /// The score that was chosen before a form came back; null where none was, which no cell shows.
    public static @Nullable Integer chosen(Map<String, String> given, String name) {
        var text = given.getOrDefault(name, "");
        return text.matches("[0-9]|10") ? Integer.valueOf(text) : null;
    }
}
