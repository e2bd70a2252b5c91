package org.soleus.server.cli;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.next.LastRun;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;
import org.soleus.content.message.Voice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The next run as JSON.
final class NextRunJson {

    private final Optional<LastRun> last;
    private final NextWords words;
    private final ZoneId zone;

    NextRunJson(Optional<LastRun> last, NextWords words, ZoneId zone) {
        this.last = last;
        this.words = words;
        this.zone = zone;
    }

    Map<String, Object> of(NextRun next) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", next.getClass().getSimpleName());
        json.put("sentence", Voice.english().paragraph(sentences(next)));
        switch (next) {
            case NextRun.Go go -> json.putAll(outing(go.outing()));
            case NextRun.Adjust adjust -> json.putAll(outing(adjust.outing()));
            case NextRun.Rest rest -> {
                json.put("distance_m", 0);
                rest.until().ifPresent(moment -> json.put("until", written(moment)));
                rest.then().ifPresent(then -> json.put("then", outing(then)));
            }
            case NextRun.GetSeen _ -> json.put("distance_m", 0);
        }
        Because binding = binding(next);
        json.put("rule", binding.rule());
        json.put("source", binding.source());
        json.put("facts", next.because().stream().map(NextRunJson::because).toList());
        json.put("would_change", change(next.wouldChange()));
        json.put("asks", asks(next));
        return json;
    }

    private List<Sentence> sentences(NextRun next) {
        if (next instanceof NextRun.Rest rest && rest.until().isPresent()) {
            Optional<LastRun> jumped = jumped(next);
            if (jumped.isPresent()) return words.jump(jumped.get(), rest);
        }
        return words.of(next);
    }

    private Optional<LastRun> jumped(NextRun next) {
        boolean jumped =
                next.because().stream()
                        .anyMatch(why -> why.rule().equals("N5") || why.rule().equals("N6"));
        return jumped ? last.filter(run -> run.jump().isPresent()) : Optional.empty();
    }

    /// The rule that decided: the first fact, and of a run the cap that binds.
    private static Because binding(NextRun next) {
        return next instanceof NextRun.Adjust
                ? next.because().getLast()
                : next.because().getFirst();
    }

    private static Map<String, Object> outing(Outing outing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("distance_m", outing.metres());
        json.put("pattern", outing.stage().map(Stage::pattern).orElse("continuous"));
        outing.stage().ifPresent(stage -> json.put("stage", stage.number()));
        Map<String, Object> ceilings = new LinkedHashMap<>();
        outing.secondsPerKilometre().ifPresent(pace -> ceilings.put("pace_s_km", pace));
        ceilings.put("hill_pct", outing.hillPercent());
        json.put("ceilings", ceilings);
        json.put("calf_m", outing.calfMetres());
        return json;
    }

    private Map<String, Object> change(NextRun.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("words", Voice.english().of(change.said()));
        change.from().ifPresent(moment -> json.put("from", written(moment)));
        return json;
    }

    private String written(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime().toString();
    }

    private static List<String> asks(NextRun next) {
        return next.asks().stream()
                .sorted()
                .map(ask -> ask.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<String, Object> because(Because why) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", why.rule());
        json.put("fact", Voice.english().of(why));
        json.put("source", why.source());
        return json;
    }
}
