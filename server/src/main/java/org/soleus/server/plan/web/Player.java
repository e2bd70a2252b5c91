package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.plan.Plans.SetDone;
import org.soleus.server.plan.SessionRow;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the player's script needs: every set in order, and which are done.
@Component
class Player {

    private final ObjectMapper json;
    private final Words words;

    Player(ObjectMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    /// The session as JSON for a data block of the page; no character in it can end the block.
    String script(SessionRow session, List<SetDone> done) {
        var page = new LinkedHashMap<String, Object>();
        page.put("session", session.id().toString());
        page.put("sets", sets(session));
        page.put("done", done.stream().map(Player::key).toList());
        return json.writeValueAsString(page).replace("<", "\\u003c").replace("&", "\\u0026");
    }

    private List<Map<String, Object>> sets(SessionRow session) {
        var sets = new ArrayList<Map<String, Object>>();
        for (var asked : session.prescribed()) {
            for (int set = 1; set <= asked.sets(); set++) {
                for (var side : sides(asked)) sets.add(set(asked, set, side));
            }
        }
        return sets;
    }

    private Map<String, Object> set(Prescription asked, int number, String side) {
        var set = new LinkedHashMap<String, Object>();
        set.put("exercise", asked.exercise());
        set.put("name", words.name(asked.exercise()));
        set.put("side", side);
        set.put("set", number);
        set.put("of", asked.sets());
        set.put("rest", asked.restSeconds());
        switch (asked.amount()) {
            case Amount.Reps(int count, int hold) -> {
                set.put("reps", count);
                set.put("up", asked.tempo().upSeconds());
                set.put("hold", hold > 0 ? hold : asked.tempo().holdSeconds());
                set.put("down", asked.tempo().downSeconds());
            }
            case Amount.Time(int seconds) -> set.put("seconds", seconds);
            case Amount.Way(int metres) -> set.put("metres", metres);
        }
        return set;
    }

    private static List<String> sides(Prescription asked) {
        return asked.perSide() ? List.of("LEFT", "RIGHT") : List.of("BOTH");
    }

    private static String key(SetDone done) {
        return done.exercise() + " " + done.side() + " " + done.set();
    }

    /// How much of the session was done, in percent of its sets; 0 when none was.
    static int share(SessionRow session, List<SetDone> done) {
        int asked = 0;
        for (var one : session.prescribed()) asked += one.sets() * sides(one).size();
        int did = (int) done.stream().filter(set -> set.amount() > 0).count();
        return asked == 0 ? 0 : Math.min(100, did * 100 / asked);
    }
}
